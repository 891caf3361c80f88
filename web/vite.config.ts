import { defineConfig } from 'vite';

/** The pages: one HTML file each in this folder, and what it takes in. `build.ts` says where they go. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    emptyOutDir: true,
    // Nothing inlined: the pages' content security policy knows no data: address.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000, // kB: Monaco
    license: { fileName: 'licenses.md' },
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [`${import.meta.dirname}/graphiql.html`],
      // GraphiQL tells a screen reader what an icon shows by the name of the function that draws it.
      output: { keepNames: true },
      // React's "use client" means nothing to a page that is all client.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
});
