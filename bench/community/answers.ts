import type { Client } from 'pg';
import { ask, graphqlRequest, type Request } from '../src/ask.ts';
import type { Requests } from '../src/facts.ts';
import type { Asking } from '../src/load.ts';
import { forgetPeak, peakMemory, serverCpu } from '../src/process-facts.ts';
import type { RunningServer } from '../src/server-process.ts';
import { timeToShow } from './change.ts';
import { median } from './contest.ts';
import type { Options } from './options.ts';
import { table } from './table.ts';

/** A question that is asked again and again, about something else each time where it is about something. */
interface Question {
  name: string;
  query: string;
  variables: Record<string, unknown>[];
}

/** How many different things are asked about. */
const SUBJECTS = 100;

const CHANGES = 5;

/** How long a server's answers about the graph take over HTTP once it has the graph, and to show a change. */
export async function answers(
  server: RunningServer,
  client: Client,
  asking: Asking,
  options: Options,
): Promise<string> {
  forgetPeak(server.pid);
  const asked = await questions(server, client);
  const firsts: string[] = [];
  for (const question of asked) firsts.push(await firstAnswer(server, requestsOf(question)[0]!));
  const rows: string[][] = [];
  for (const [nth, question] of asked.entries()) {
    const requests: Requests = [];
    for (const request of requestsOf(question))
      requests.push({ ...request, bytes: (await ask(server, request)).bytes });
    const { latencies, cpu } = await run(server, asking, requests, options);
    const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)]!.toFixed(1);
    const kilobytes = requests.reduce((sum, { bytes }) => sum + bytes, 0) / requests.length / 1000;
    const figures = [at(0.5), at(0.99), cpu, String(latencies.length), kilobytes.toFixed(1)];
    rows.push([question.name, firsts[nth]!, ...figures]);
  }
  const peak = peakMemory(server.pid)?.toFixed(0) ?? '-';
  const shown: number[] = [];
  for (let change = 0; change < CHANGES; change++) shown.push(await timeToShow(server, client));
  const head = ['question', 'first answer ms', 'p50 ms', 'p99 ms', 'server CPU ms', 'answers', 'answer kB'];
  return [
    table(head, rows, 1),
    '',
    `The server's process held at most ${peak} MB. From the commit of a change of one participation until a ties query ` +
      `shows it: ${shown.map((ms) => `${ms.toFixed(0)} ms`).join(', ')} (middle: ${median(shown).toFixed(0)} ms).`,
  ].join('\n');
}

const requestsOf = ({ query, variables }: Question): Request[] =>
  variables.map((each) => graphqlRequest(query, each));

/** After so long the first answer is taken to be lost, in milliseconds. */
const PATIENCE = 600_000;

/** How long the first answer takes; where the server gives up on it meanwhile, it is asked again, as its users would. */
async function firstAnswer(server: RunningServer, request: Request): Promise<string> {
  const start = performance.now();
  for (let timeouts = 0; ; timeouts++) {
    try {
      await ask(server, request);
      const waited = (performance.now() - start).toFixed(0);
      return timeouts > 0 ? `${waited}, after ${timeouts} x 504` : waited;
    } catch (error) {
      if (!/answers 504/.test((error as Error).message) || performance.now() - start > PATIENCE) throw error;
    }
  }
}

async function run(
  { origin, name, pid }: RunningServer,
  asking: Asking,
  requests: Requests,
  { rounds, seconds, connections }: Options,
): Promise<{ latencies: Float64Array; cpu: string }> {
  const latencies: Float64Array[] = [];
  await asking.run({ origin, requests, connections, until: { answered: 200 } });
  const before = serverCpu(pid) ?? Number.NaN;
  for (let round = 0; round < rounds; round++) {
    const load = await asking.run({ origin, requests, connections, until: { seconds } });
    if (load.wrong > 0) throw new Error(`${name} gave ${load.wrong} wrong answers under load.`);
    latencies.push(load.latencies);
  }
  const all = Float64Array.from(latencies.flatMap((some) => [...some])).sort();
  const cpu = (((serverCpu(pid) ?? Number.NaN) - before) * 1000) / all.length;
  return { latencies: all, cpu: Number.isNaN(cpu) ? '-' : cpu.toFixed(1) };
}

async function questions(server: RunningServer, client: Client): Promise<Question[]> {
  const organizations = await slugs(client);
  const pages = await cursors(server);
  const ids = await idsOf(server, organizations.slice(0, 20));
  const nothing = [{}];
  const map = `nodes { id label kind sector { slug } scope x y degree strength } ties {
    source target shared expected surprise verdict firstTogether lastTogether } truncated revision`;
  const about = organizations.map((slug) => ({ slug }));
  return [
    { name: 'ties: a page of 20 of all, with names', query: TIES, variables: pages },
    { name: 'ties of an organization, the first 20', query: OWN_TIES, variables: about },
    {
      name: 'communityMap, 500 nodes and 5,000 ties',
      query: `{ communityMap { ${map} } }`,
      variables: nothing,
    },
    {
      name: 'communityMap, 500 nodes and 1,000 ties',
      query: `{ communityMap(maxTies: 1000) { ${map} } }`,
      variables: nothing,
    },
    { name: 'communityMap as above, with communities', query: WITH_COMMUNITIES, variables: nothing },
    { name: 'network: all figures', query: NETWORK, variables: nothing },
    { name: 'metrics of an organization', query: METRICS, variables: about },
    { name: 'pathsBetween two organizations', query: PATHS, variables: ids },
  ];
}

const TIES = `query Ties($after: String) {
  ties(between: ORGANIZATION, first: 20, after: $after) {
    nodes { a { ... on Organization { slug name } } b { ... on Organization { slug name } }
      shared expected jaccard newman surprise pValue qValue verdict editionsTogether }
    pageInfo { hasNextPage endCursor } totalCount revision
  }
}`;

const OWN_TIES = `query OwnTies($slug: String!) {
  organization(slug: $slug) { name ties(first: 20) {
    nodes { b { ... on Organization { slug name } } shared surprise verdict } totalCount } }
}`;

const WITH_COMMUNITIES = `{ communityMap(maxTies: 1000) {
  nodes { id label x y degree strength community { community label confidence } } ties { source target shared } } }`;

const NETWORK = `{ network(between: ORGANIZATION) {
  actors activities ties density robinsAlexanderClustering components giantShare sectorAssortativity sectorEIIndex
  mixing { row { slug } column { slug } ties expected } newcomerShare retention narrative(locale: "en") } }`;

const METRICS = `query Metrics($slug: String!) {
  organization(slug: $slug) { metrics { activities editions bipartiteDegree bipartiteCloseness bipartiteBetweenness
    latapyClustering redundancy constraint effectiveSize crossSectorShare isArticulation componentsIfRemoved
    brokerage { coordinator itinerant gatekeeper liaison } } }
}`;

const PATHS = `query Paths($from: ID!, $to: ID!) {
  pathsBetween(from: $from, to: $to) { visited truncated paths { length steps {
    from { ... on Organization { name } } to { ... on Organization { name } } } explanation(locale: "en") } }
}`;

/** Organizations that were at an activity, spread over all of them. */
async function slugs(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ slug: string }>(`
    select slug from organization o where exists (select from participation where organization_id = o.id)
    order by hashint4(id) limit ${SUBJECTS}`);
  return rows.map(({ slug }) => slug);
}

/** Where the first pages of all ties begin. */
async function cursors(server: RunningServer): Promise<Question['variables']> {
  const pages: { after: string | null }[] = [{ after: null }];
  while (pages.length < SUBJECTS) {
    const { data } = await ask(server, graphqlRequest(TIES, pages.at(-1)!));
    const { pageInfo } = data.ties as { pageInfo: { hasNextPage: boolean; endCursor: string } };
    if (!pageInfo.hasNextPage) break;
    pages.push({ after: pageInfo.endCursor });
  }
  return pages;
}

/** Each of some organizations with the next, by id. */
async function idsOf(server: RunningServer, names: readonly string[]): Promise<Question['variables']> {
  const fields = names.map((slug, nth) => `o${nth}: organization(slug: "${slug}") { id }`);
  const { data } = await ask(server, graphqlRequest(`{ ${fields.join(' ')} }`, {}));
  const ids = Object.values(data as Record<string, { id: string }>).map(({ id }) => id);
  return ids.slice(1).map((to, nth) => ({ from: ids[nth]!, to }));
}
