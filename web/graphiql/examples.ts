import { examplesInSpanish } from '../i18n/examples.ts';
import type { Locale } from '../i18n/locale.ts';
import { type Example, inSpanish, parseExample, sortExamples } from './example.ts';

const files: Record<string, string> = import.meta.glob('./examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The saved queries in the order in which they are shown; each is a file in `examples/`. */
const examples = sortExamples(Object.entries(files).map(([path, query]) => parseExample(path, query)));

/** The saved queries in a language. */
export const examplesIn = (locale: Locale): readonly Example[] =>
  locale === 'en' ? examples : examples.map((example) => inSpanish(example, examplesInSpanish));
