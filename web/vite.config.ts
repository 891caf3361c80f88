import { defineConfig } from 'vite';
import { modelPlugin } from './desk/model/model-plugin.ts';

/** The sources of what pages load; `.vite/manifest.json` tells the server the names of the built files. */
const INPUTS = [
  'graphiql.html',
  'styles/site.css',
  'styles/embed.css',
  'embeds/frame.ts',
  'builder/builder.ts',
  'search/suggest.ts',
  'home/live-map.ts',
  'map/map.ts',
  'correct/correct.ts',
  'last-act/last-act.ts',
  'desk/desk.ts',
];

/** What browsers load. `scripts/targets.js` says where it goes. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [modelPlugin],
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
      // GraphiQL labels its icons for screen readers by the names of the functions that draw them.
      output: { keepNames: true },
      // React's "use client" means nothing here, where all code runs in the browser.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
});
