import { defineConfig } from 'vitest/config';

/** What runs in memory and in one process, without a build, a browser or another program. */
const PURE = [
  'tests/{corrections,formats,language,norsk,register,stages,themes}/**/*.test.ts',
  'tests/export/{csv,markdown,report,slots,xlsx}.test.ts',
];

export default defineConfig({
  test: {
    // Real SQLite, Redis and Chromium on two cores, the first time from a cold disk. A limit is only for what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // Pure modules keep nothing from one test file to the next, so they are loaded once for all: that is half the time.
        test: { name: 'pure', include: PURE, isolate: false },
      },
      {
        extends: true,
        test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: PURE, globalSetup: 'tests/once.ts' },
      },
    ],
  },
});
