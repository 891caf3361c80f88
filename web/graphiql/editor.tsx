import 'graphiql/setup-workers/vite';
import './style.css';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import type { Locale } from '../i18n/locale.ts';
import type { Example } from './example.ts';
import { examplesPlugin } from './examples-plugin.tsx';
import type { InitialState } from './initial-state.ts';
import { withToken } from './token.ts';
import { tokenPlugin } from './token-plugin.tsx';

// Relative, so that the page also works where a proxy serves it under a path of its own.
const fetcher = withToken(createGraphiQLFetcher({ url: 'graphql' }), sessionStorage);

/** GraphiQL with the saved queries beside it. */
export function editor(examples: readonly Example[], initial: InitialState, locale: Locale) {
  const [plugin, token] = [examplesPlugin(examples, locale), tokenPlugin(locale)];
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={[plugin, HISTORY_PLUGIN, token]}
      visiblePlugin={plugin}
      defaultQuery={examples[0]!.query}
      isHeadersEditorEnabled={false} // the history would keep a token that is typed there
      showPersistHeadersSettings={false}
      {...initial}
    >
      <GraphiQL.Logo>Tejido</GraphiQL.Logo>
    </GraphiQL>
  );
}
