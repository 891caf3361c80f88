import { parseExample, sortExamples } from './example.ts';

const files: Record<string, string> = import.meta.glob('./examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The saved queries in the order in which they are shown; each is a file in `examples/`. */
export const examples = sortExamples(Object.entries(files).map(([path, query]) => parseExample(path, query)));
