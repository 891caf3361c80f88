import { join } from 'node:path';
import { build } from 'vite';

/** What is started by its name: the command line, and what worker threads do (`engine/worker.ts`, `image/picture-maker.ts`,
 * `pictures/card-painter.ts`, `composition/composer.ts`). */
const ENTRIES = {
  main: 'src/main.ts',
  tasks: 'src/community/engine/tasks.ts',
  'picture-task': 'src/platform/image/picture-task.ts',
  'card-task': 'src/http/pictures/card-task.ts',
  'composition-task': 'src/federation/composition/composition-task.ts',
};

/** Packages that look for files of their own, and so stay where npm put them. */
const LEFT_OUT = [
  'piscina',
  'pino',
  '@jsquash/jpeg',
  '@jsquash/png',
  '@jsquash/webp',
  '@resvg/resvg-js',
  'satori',
];

/**
 * Builds the server with what it uses of its packages into a few files: it is made of 1,700 modules, which take Node three
 * times as long to load.
 */
export async function buildServer(into, entries = ENTRIES) {
  await build({
    configFile: false,
    root: join(import.meta.dirname, '..'),
    logLevel: 'warn',
    // Some packages import it and some require it, and there may be one copy only.
    resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    ssr: { noExternal: true, external: LEFT_OUT },
    build: {
      ssr: true,
      outDir: into,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        input: entries,
        // Types of the graph are named after their classes.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', keepNames: true },
      },
    },
  });
}
