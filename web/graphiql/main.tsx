import 'graphiql/setup-workers/vite';
import './style.css';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import * as operations from '../graphql/operations.ts';
import { examples } from './examples.ts';
import { EXAMPLES_PLUGIN } from './examples-plugin.tsx';
import { initialStateOf } from './initial-state.ts';

/** The queries of the pages by name. */
const views = Object.values(operations).map(({ name, text }) => ({ name, query: text }));

// Relative, so that the page also works where a proxy serves it under a path of its own.
const fetcher = createGraphiQLFetcher({ url: 'graphql' });

createRoot(document.getElementById('graphiql')!).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={[EXAMPLES_PLUGIN, HISTORY_PLUGIN]}
    visiblePlugin={EXAMPLES_PLUGIN}
    defaultQuery={examples[0]!.query}
    {...initialStateOf(new URLSearchParams(location.search), examples, views)}
  >
    <GraphiQL.Logo>Tejido</GraphiQL.Logo>
  </GraphiQL>,
);
