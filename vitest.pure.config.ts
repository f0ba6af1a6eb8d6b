import { defineConfig } from 'vitest/config';
import { EVERY, LETTERS } from './vitest.config.ts';

/**
 * The tests for the inner loop: what runs in memory and in one process, without a build, a browser or another program. No
 * project beside the others, since each project loads all modules anew: `npm test` runs these among the rest.
 */
export default defineConfig({
  plugins: [LETTERS],
  test: {
    ...EVERY,
    name: 'pure',
    include: [
      'tests/{corrections,formats,language,norsk,prioritise,register,report,stages,themes}/**/*.test.ts',
      'tests/export/{changes,csv,markdown,points,report,slots,xlsx}.test.ts',
    ],
  },
});
