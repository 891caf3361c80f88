import { defineConfig } from 'vite';

/** What pages load, by its source in this folder; `.vite/manifest.json` tells the server what became of it. */
const INPUTS = [
  'graphiql.html',
  'styles/site.css',
  'styles/embed.css',
  'builder/builder.ts',
  'search/suggest.ts',
  'map/map.ts',
];

/** What browsers load. `scripts/targets.js` says where it goes. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    emptyOutDir: true,
    // Nothing inlined: the pages' content security policy knows no data: address.
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 3000, // kB: Monaco
    license: { fileName: 'licenses.md' },
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: INPUTS.map((source) => `${import.meta.dirname}/${source}`),
      // GraphiQL tells a screen reader what an icon shows by the name of the function that draws it.
      output: { keepNames: true },
      // React's "use client" means nothing to a page that is all client.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
});
