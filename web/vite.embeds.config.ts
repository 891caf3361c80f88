import { defineConfig } from 'vite';

/**
 * What pages of others load: built apart from our own pages, so that nothing of those comes along. `embed.js` keeps its
 * name, which stands in those pages; the parts that it loads have names that change with their content.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    emptyOutDir: false,
    // light-dark() as it is: what stands in for it in older browsers cannot follow the page around an element.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // No link elements in the head of a page of others.
    modulePreload: false,
    license: { fileName: 'licenses-embed.md' },
    rolldownOptions: {
      input: `${import.meta.dirname}/embeds/embed.ts`,
      output: { entryFileNames: '[name].js', chunkFileNames: 'assets/[name]-[hash].js' },
    },
  },
});
