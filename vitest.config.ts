import { defineConfig } from 'vitest/config';
import { withPlainLetters } from './bundle/letters.ts';

/** Whole journeys: every page, kills, other programs. CI runs them; who changes the code waits for the others. */
const CAMPAIGNS = ['tests/campaigns/**/*.test.ts'];

/** How all tests run, also the pure ones alone. */
export const EVERY = {
  // Real SQLite, Redis and Chromium on two cores, the first time from a cold disk. A limit is only for what hangs.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  maxWorkers: 2,
  // What is installed changes nothing; the tests of text recognition switch it on.
  env: { HORING_OCR: 'off' },
  // Modules keep nothing from one test file to the next (a test sets back the language it speaks), so they are loaded once
  // for all: that is half the time of the pure ones.
  isolate: false,
};

/** What is tested reads letters as the program does that is put together. */
export const LETTERS = {
  name: 'letters',
  enforce: 'pre' as const,
  transform: (source: string, path: string) =>
    /\/src\/.*\.tsx?$/u.test(path) && /\\p\{[LN]\}/.test(source)
      ? { code: withPlainLetters(source, path), map: null }
      : null,
};

export default defineConfig({
  plugins: [LETTERS],
  test: {
    ...EVERY,
    projects: [
      {
        extends: true,
        test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: CAMPAIGNS, globalSetup: 'tests/once.ts' },
      },
      {
        extends: true,
        test: { name: 'campaigns', include: CAMPAIGNS, globalSetup: 'tests/once.ts' },
      },
    ],
  },
});
