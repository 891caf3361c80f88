import { defineConfig } from 'vitest/config';

/**
 * Tests of what the network answers: they keep nothing between files, and share the modules they load. Those of the
 * command line run what is built.
 */
const ANSWERS = ['network', 'read', 'privacy', 'community'].map(
  (folder) => `test/${folder}/**/!(command-line).test.ts`,
);

/** Tests that watch for how long others are held up: they have the machine to themselves, after all else. */
const WATCHES = [
  'test/community/map-of/nobody-waits.test.ts',
  'test/exchange/speed.test.ts',
  'test/limits/limits.test.ts',
  'test/server/client-leaves.test.ts',
  'test/server/hostile.test.ts',
];

const POSTGRES = 'test/support/postgres.ts';
const USED_HOME = 'test/support/used-home.ts';
const BUILD = 'test/support/build.ts';

/** Half of a test's time is PostgreSQL's or another process's. */
const TOGETHER = { maxWorkers: 2, sequence: { groupOrder: 0 } };
const ALONE = { maxWorkers: 1, sequence: { groupOrder: 1 } };

export default defineConfig({
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'answers',
          include: ANSWERS,
          exclude: WATCHES,
          isolate: false,
          globalSetup: [POSTGRES],
          ...TOGETHER,
        },
      },
      {
        extends: true,
        test: {
          name: 'all else',
          include: ['test/**/*.test.ts'],
          exclude: [...ANSWERS, ...WATCHES],
          isolate: false,
          globalSetup: [BUILD, POSTGRES, USED_HOME],
          testTimeout: 60_000, // some start many processes, one after the other
          ...TOGETHER,
        },
      },
      {
        extends: true,
        test: { name: 'watches', include: WATCHES, globalSetup: [POSTGRES], ...ALONE },
      },
    ],
  },
});
