import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Operation } from '../../web/graphql/operation.ts';
import { PAGE_FOLDERS } from '../../web/layout/addresses.ts';
import { LICENSE } from '../community/license.ts';
import { NETWORK_NAME, networkName } from '../platform/network-name.ts';
import { abortAfter, queryRunnerOf } from './internal-query.ts';
import type { PageContext } from './pages/documents.ts';

/** Where a network says who it is, and where the schema of that is. */
const [ABOUT, SCHEMA] = ['/.well-known/tejido.json', '/.well-known/tejido.schema.json'];

const address = (what: string) => z.url().describe(what);

/** Who a network is, and where programs find what it gives out. */
const about = z
  .strictObject({
    $schema: address('The address of this schema.'),
    name: z.string().min(1).describe('The name of the network: of the series that it is of.'),
    network: z
      .string()
      .regex(NETWORK_NAME)
      .optional()
      .describe(
        'What its ids begin with, and what it is called beside other networks, where it has such a name.',
      ),
    synthetic: z.boolean().describe('Whether all that it holds is invented, as in a demonstration.'),
    license: address('The licence of its data.'),
    url: address('Its first page, for people.'),
    graph: z
      .strictObject({
        url: address('Where it is asked by GraphQL, with POST or GET.'),
        schema: address('Its GraphQL schema as text.'),
      })
      .describe('Its graph.'),
    package: address('All of its public data as a ZIP file of tables.'),
    log: address(
      'Its public log, a JSON object a line; "after" takes the position of the line that was read last.',
    ),
    feeds: z
      .array(
        z.strictObject({
          of: z.string().describe('The type of the graph of whose things there is one each.'),
          type: z.string().describe('Its media type.'),
          urlTemplate: z.string().describe('Its address (RFC 6570), where "slug" is that of the thing.'),
        }),
      )
      .describe('What can be subscribed to.'),
  })
  .describe('Who a network that Tejido serves is, and where programs find what it gives out.');

type About = z.infer<typeof about>;

const AllSeries: Operation<{ allSeries: { nodes: { name: string; synthetic: boolean }[] } }, object> = {
  name: 'SeriesOfNetwork',
  text: 'query SeriesOfNetwork { allSeries(first: 20) { nodes { name synthetic } } }',
};

/** How long it may take to tell who the network is, in milliseconds. */
const PATIENCE = 15_000;

/** Serves who this network is at `/.well-known/tejido.json`, and beside it the JSON Schema of that. */
export function serveWellKnown(app: FastifyInstance, { ask, answers, originOf }: PageContext): void {
  app.get(SCHEMA, (request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .type('application/schema+json; charset=utf-8')
      .send(JSON.stringify({ $id: originOf(request) + SCHEMA, ...z.toJSONSchema(about) }, undefined, 2)),
  );
  app.get(ABOUT, (request, reply) => {
    const origin = originOf(request);
    return answers.send(request, reply, ['well-known', origin], async (basis) => {
      const signal = abortAfter(PATIENCE);
      const { allSeries } = await queryRunnerOf(ask, { requestId: request.id, origin, signal, basis })(
        AllSeries,
        {},
      );
      const body = JSON.stringify(describe(origin, allSeries.nodes), undefined, 2);
      return { status: 200, type: 'application/json; charset=utf-8', body };
    });
  });
}

/** A network is named after its real series, and after invented ones where there are no others. */
function describe(origin: string, series: { name: string; synthetic: boolean }[]): About {
  const real = series.filter(({ synthetic }) => !synthetic);
  const named = real.length > 0 ? real : series;
  return {
    $schema: origin + SCHEMA,
    name: named.map(({ name }) => name).join(', ') || 'Tejido',
    ...(networkName() && { network: networkName() }),
    synthetic: series.length > 0 && real.length === 0,
    license: LICENSE,
    url: `${origin}/`,
    graph: { url: `${origin}/graphql`, schema: `${origin}/schema.graphql` },
    package: `${origin}/data/network.zip`,
    log: `${origin}/changes.ndjson`,
    feeds: [
      ...(['Organization', 'Edition', 'Expert'] as const).map((of) => ({
        of,
        type: 'application/atom+xml',
        urlTemplate: `${origin}/${PAGE_FOLDERS[of]}/{slug}/changes.atom`,
      })),
      { of: 'Edition', type: 'text/calendar', urlTemplate: `${origin}/calendar/editions/{slug}.ics` },
      ...['speakers', 'programme'].map((name) => ({
        of: 'Edition',
        type: 'application/feed+json',
        urlTemplate: `${origin}/embed/${name}.json?edition={slug}`,
      })),
    ],
  };
}
