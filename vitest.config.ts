import { defineConfig } from 'vitest/config';

/**
 * Tests of what the network answers: they keep nothing between files, and share the modules they load. Those of the
 * command line run what is built.
 */
const ANSWERS = ['network', 'read', 'privacy', 'community'].map(
  (folder) => `test/${folder}/**/!(command-line).test.ts`,
);

const POSTGRES = 'test/support/postgres.ts';

export default defineConfig({
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'answers', include: ANSWERS, isolate: false, globalSetup: [POSTGRES] } },
      {
        extends: true,
        test: {
          name: 'all else',
          include: ['test/**/*.test.ts'],
          exclude: ANSWERS,
          globalSetup: ['test/support/build.ts', POSTGRES],
        },
      },
    ],
  },
});
