import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { serveAssets } from '../../src/http/assets.ts';
import { BROWSER_BUILD } from '../../src/http/built-assets.ts';
import { PAGE_HEADERS } from '../../src/http/pages/page-headers.ts';
import type { CurrentGraph } from '../graph/current-graph.ts';
import { type Example, examplesOf } from './examples.ts';

/** Serves our GraphiQL, which asks the gateway that it is served from, and at `/` queries that cross to partners and back. */
export async function serveStart(
  app: FastifyInstance,
  current: CurrentGraph,
  build = BROWSER_BUILD,
): Promise<void> {
  const hasGraphiql = existsSync(join(build, 'graphiql.html'));
  if (hasGraphiql) await serveAssets(app, build);
  app.get('/', (_request, reply) =>
    reply
      .headers(PAGE_HEADERS)
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .type('text/html; charset=utf-8')
      .send(startPage(current.graph ? examplesOf(current.graph) : [], hasGraphiql)),
  );
}

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const startPage = (examples: readonly Example[], hasGraphiql: boolean): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Tejido and its partners</title>
<style>body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif }
pre { overflow: auto; padding: 1rem; background: #f4f4f4 }</style>
<h1>Tejido and its partners, in one graph</h1>
<p>GraphQL is at <code>/graphql</code>${hasGraphiql ? ', and <a href="graphiql">GraphiQL</a> asks it' : ''}.</p>
${examples.map((example) => exampleSection(example, hasGraphiql)).join('\n')}
</html>
`;

const exampleSection = (
  { title, query }: Example,
  hasGraphiql: boolean,
): string => `<h2>${escaped(title)}</h2>
<pre>${escaped(query)}</pre>
${hasGraphiql ? `<p><a href="graphiql?query=${escaped(encodeURIComponent(query))}">Open it in GraphiQL</a></p>` : ''}`;

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
