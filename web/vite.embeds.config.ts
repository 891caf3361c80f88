import { defineConfig } from 'vite';

/**
 * What other sites load: built apart from the pages, so that none of their code comes along. `embed.js` keeps its name,
 * which stands in the pages of those sites; the chunks that it loads have names that change with their content.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    emptyOutDir: false,
    // Keeps light-dark(): the substitute for older browsers cannot follow the page around an element.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // No link elements in the head of another site's page.
    modulePreload: false,
    license: { fileName: 'licenses-embed.md' },
    rolldownOptions: {
      input: `${import.meta.dirname}/embeds/embed.ts`,
      output: { entryFileNames: '[name].js', chunkFileNames: 'assets/[name]-[hash].js' },
    },
  },
});
