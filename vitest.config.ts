import { defineConfig } from 'vitest/config';

// A new workspace begins in this computer's zone: tests, and the hosts that they start, are in one and the same.
process.env.TZ = 'Europe/Berlin';

// The browser stories of another day, as `TANDEM_CLOCK=+30 npm run browser`: tests, hosts and windows are moved there.
if (process.env.TANDEM_CLOCK) {
  process.env.NODE_OPTIONS = `--import ${new URL('build/move-clock.ts', import.meta.url).href}`;
}

const notTests = ['**/node_modules/**', 'out/**', 'dist/**'];

export default defineConfig({
  test: {
    // Many tests wait for a child process or the disk; a core left free would idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'shared/**/*.test.ts',
            'electron/**/*.test.ts',
            'renderer/**/*.test.ts',
            'build/**/*.test.ts',
            'test/files/**/*.test.ts',
          ],
          exclude: notTests,
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'test/shell/**/*.test.ts'],
          exclude: notTests,
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          // A machine that stalls for seconds is not a defect; the report names what needed a second try.
          retry: 1,
        },
      },
      {
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          exclude: notTests,
          environment: 'node',
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
