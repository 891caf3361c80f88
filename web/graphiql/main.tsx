import { createRoot } from 'react-dom/client';
import * as operations from '../graphql/operations.ts';
import { graphiqlMessages } from '../i18n/graphiql.ts';
import { examplesIn } from './examples.ts';
import { initialStateOf } from './initial-state.ts';
import { localeOf } from './language.ts';

/** The least width for GraphiQL, whose columns a narrower screen cuts. */
const WIDE = '(min-width: 48rem)';

/** The queries of the pages by name. */
const views = Object.values(operations).map(({ name, text }) => ({ name, query: text }));

const address = new URLSearchParams(location.search);
const locale = localeOf(address, navigator.languages);
const examples = examplesIn(locale);
const initial = initialStateOf(address, examples, views);
document.documentElement.lang = locale;
document.title = graphiqlMessages[locale].title;

const root = createRoot(document.getElementById('graphiql')!);
// The editor is 3 MB, of which a phone needs none.
if (matchMedia(WIDE).matches) {
  const { editor } = await import('./editor.tsx');
  root.render(editor(examples, initial, locale));
} else {
  const { PhonePage } = await import('./phone.tsx');
  const { initialQuery: query = examples[0]!.query, initialVariables: variables = '' } = initial;
  root.render(<PhonePage {...{ locale, examples, query, variables }} />);
}
