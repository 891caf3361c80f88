import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { SlowestFiles } from './test/support/costs/slowest-files.ts';

/** Tests that add to the graph or replace a module: that stays in a process, so each has one of its own. */
const ISOLATED = [
  'test/modules/a-new-entity.test.ts',
  'test/modules/without-rules.test.ts',
  'test/federation/compatibility/*.test.ts',
  'test/gateway/compatibility.test.ts',
];

/**
 * Tests that take a quarter of the whole, and fail where their own folder changed: they start and kill whole programs, compute
 * large networks again and again, look at every page, ask everything twice, or import large packages. CI runs them, and so does
 * whoever names them.
 */
const LONG = [
  'test/stage/*.test.ts',
  'test/embedded-postgres/*.test.ts',
  'test/community/same-in-every-database.test.ts',
  'test/community/fields/**/event-loop.test.ts',
  'test/community/fields/map/positions.test.ts',
  'test/{pages,map}/appearance.test.ts',
  'test/direct/lanes.test.ts',
  'test/exchange/speed.test.ts',
];

const namesFiles = process.argv.slice(2).some((argument) => argument.startsWith('test'));
const leftOut = process.env.CI || namesFiles ? [] : LONG;

/** Packages come as they are served: Vitest asks for the development build of those that have one, such as Lit. */
const likeNode: Plugin = {
  name: 'like-node',
  configResolved({ ssr }) {
    ssr.resolve = { ...ssr.resolve, conditions: ['node'] };
  },
};

export default defineConfig({
  resolve: { alias: { graphql: 'graphql/index.js' } },
  plugins: [likeNode],
  test: {
    reporters: ['default', new SlowestFiles(leftOut)],
    globalSetup: ['test/support/shared/setup.ts'],
    setupFiles: ['test/support/setup.ts'],
    // What one process or thread has compiled, types stripped, the next need not: hundreds are started.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'tejido-tests-compiled') },
    // Only what hangs takes as long; on a busy machine the first to ask for the build waits for minutes.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A shared machine can starve one test of 3,600. `.ci/summary.js` names what passes only the second time.
    retry: process.env.CI ? 1 : 0,
    expect: { poll: { timeout: 60_000 } },
    // What one run has transformed, the next need not; after a change of tsconfig.json: `npx vitest --clearCache`.
    experimental: { fsModuleCache: true },
    // A worker runs hundreds of files, each with a network of its own: with more room for what is new, less is collected.
    execArgv: ['--max-semi-space-size=32'],
    isolate: false, // files share the modules that they load; no test changes one
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts'],
          exclude: [...ISOLATED, ...leftOut],
          maxWorkers: 3, // half of a test's time is PostgreSQL's or another process's
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ISOLATED,
          isolate: true,
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
        },
      },
    ],
  },
});
