import { Client } from 'pg';
import { afterAll, expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';
import { LARGE } from './large.ts';

const world = await createWorld();
const client = new Client(world.database.url);
await client.connect();
await client.query(
  `set random_page_cost = ${(await world.sql('show random_page_cost'))[0].random_page_cost}`,
);
afterAll(() => client.end());
await client.query('set session_replication_role = replica'); // nothing is recorded
await client.query(LARGE);
await client.query('reset session_replication_role');

/** From how many rows on a table is large. */
const MANY = 1_000;
const { rows } = await client.query('select relname from pg_class where reltuples >= $1', [MANY]);
const large = new Set(rows.map(({ relname }) => relname));

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Sort Key'?: string[];
  Plans?: PlanNode[];
}

const scannedIn = (node: PlanNode): string[] => [
  ...(node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name']) ? [node['Relation Name']!] : []),
  ...(node.Plans ?? []).flatMap(scannedIn),
];

const below = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(below)];

/** What is sorted before it is known which rows a page has. */
const sortedIn = (plan: PlanNode): unknown[] =>
  below(plan)
    .filter((node) => node['Node Type'] === 'Limit')
    .flatMap((limit) => below(limit).flatMap((node) => node['Sort Key'] ?? []));

/** The tables of which rows are read, and not their index alone. */
const lookedUpIn = (plan: PlanNode): (string | undefined)[] =>
  below(plan)
    .filter((node) => /^(Seq|Index|Bitmap Heap) Scan$/.test(node['Node Type']))
    .map((node) => node['Relation Name']);

/** How PostgreSQL would go about the statements of a question. */
async function plans(question: string): Promise<PlanNode[]> {
  const { errors, statements } = await world.ask(`{ ${question} }`);
  expect(errors).toEqual([]);
  expect(statements.length).toBeGreaterThan(0);
  const found = [];
  for (const { text, values } of statements) {
    const { rows } = await client.query(`explain (format json) ${text}`, values);
    found.push(rows[0]['QUERY PLAN'][0].Plan);
  }
  return found;
}

/** The large tables that a question would have PostgreSQL read from end to end. */
const scanned = async (question: string): Promise<string[]> => (await plans(question)).flatMap(scannedIn);

const questions = `
organization(id: "Organization_1") { name parent { name } sector { name } }
organization(slug: "red-77") { name }
organization(identifier: { scheme: WIKIDATA, value: "Q77" }) { name identifiers { value } names { text } }
organization(slug: "red-77") { changes { kind from { name } to { name } sources { nodes { title } } } successors { name } predecessors { name } }
organization(slug: "red-77") { convenings { totalCount nodes { edition { name } } facets(by: [ROLE, SECTOR, EDITION]) { facet } } }
organization(slug: "red-77") { participations(role: [MODERATOR], orderBy: LATEST_FIRST) { totalCount nodes { expert { displayName } affiliationAtTime { title } } facets(by: [ROLE]) { facet } } }
organization(slug: "red-77") { experts(at: "2020") { totalCount edges { node { expert { displayName } } } } outcomes(status: [DONE], orderBy: DUE) { totalCount nodes { text } } sources { totalCount nodes { title } } }
organization(slug: "red-77") { hostedVenues { totalCount nodes { name } } subOrganizations { totalCount nodes { name } } agendaItems { totalCount nodes { title } } }
organization(slug: "red-77") { convenings(lineage: AS_SUCCESSOR) { totalCount nodes { role } } }
organization(slug: "red-77") { participations(lineage: AS_SUCCESSOR) { totalCount nodes { role } } }
topic(slug: "tema-1") { label activities { totalCount nodes { title } } }
topics { nodes { label } }
agendaItems { nodes { title } }
organizations { nodes { name sector { name } } pageInfo { endCursor } }
organizations(first: 20, filter: { sector: ["sector-1"] }) { nodes { name } }
organizations(filter: { stateCode: ["MX-7"] }) { totalCount nodes { name } facets(by: [SECTOR, SCOPE, STATE]) { facet } }
organizations(filter: { scope: [LOCAL] }) { nodes { name } }
organizations(filter: { updatedSince: "2020-06-01T00:00:00Z" }) { totalCount nodes { name } }
organizations(filter: { convened: { some: ["Edition_1"] } }) { totalCount nodes { name } facets(by: [STATE]) { facet } }
organizations(filter: { convened: { all: ["Edition_1", "Edition_2"] } }) { totalCount }
organizations(filter: { convened: { none: ["Edition_1"] } }) { nodes { name } }
organizations(filter: { convened: { some: ["Edition_1"], none: ["Edition_2"], role: [CONVENER], sector: ["sector-1"] } }) { totalCount nodes { name } facets(by: [SECTOR_AT_TIME, CONVENING_ROLE]) { facet } }
organizations(filter: { country: ["Chile"], founded: { from: "1990" }, convened: { editions: { from: 2 } } }) { nodes { name } }
organizations(orderBy: LATEST_CHANGE) { nodes { name } }
convenings { nodes { role organization { name } } }
convenings(filter: { edition: ["Edition_1"], role: [CONVENER], sector: ["sector-1"], scope: [LOCAL] }) { totalCount nodes { role } facets(by: [ROLE, SECTOR, SCOPE]) { facet } }
convenings(filter: { series: ["serie-1"], organization: ["Organization_1"] }) { totalCount nodes { role } }
organizations(filter: { tiedTo: "Organization_1" }) { totalCount nodes { name } }
sector(slug: "sector-1") { name organizations { nodes { name } } }
sectors { name organizations(first: 2) { nodes { name } } }
expert(id: "Expert_1") { displayName affiliations { organization { name } sources { nodes { title } } } participations(edition: ["Edition_1"]) { totalCount nodes { role } facets(by: [EDITION]) { facet } } }
expert(identifier: { scheme: WIKIDATA, value: "Q77" }) { displayName identifiers { value } sources { nodes { title } } }
experts { nodes { displayName affiliations { organization { name } } } }
experts(orderBy: LATEST_CHANGE) { nodes { displayName } }
experts(orderBy: FAMILY_NAME) { nodes { displayName familyName } }
experts(role: [MODERATOR]) { nodes { displayName } }
experts(organization: "Organization_1") { totalCount nodes { displayName } }
experts(edition: ["Edition_1"], role: [MODERATOR]) { totalCount nodes { displayName } }
experts(topic: ["Topic_1"]) { totalCount nodes { displayName } }
experts(sector: ["sector-1"], role: [MODERATOR], activityKind: [PANEL], togetherWithOrganization: "Organization_1") { totalCount nodes { displayName } facets(by: [ROLE, SECTOR, EDITION, ACTIVITY_KIND]) { facet } }
experts(togetherWith: "Expert_1") { totalCount nodes { displayName } }
experts(filter: { participations: { some: { edition: ["Edition_1"] }, none: { role: [MODERATOR] } } }) { nodes { displayName } }
participations { nodes { role expert { displayName } } }
participations(filter: { edition: ["Edition_1"], role: [MODERATOR], sector: ["sector-1"] }) { totalCount nodes { role } facets(by: [ROLE, SECTOR, SCOPE, EDITION, ACTIVITY_KIND]) { facet } }
participations(filter: { organization: "Organization_1", series: ["serie-1"] }) { totalCount nodes { role } }
participations(filter: { expert: ["Expert_1"], togetherWith: "Expert_2" }) { totalCount nodes { role } }
edition(slug: "edicion-7") { name series { name } activities(first: 50) { totalCount nodes { title participants { totalCount edges { role node { expert { displayName affiliations { organization { sector { name } } } } onBehalfOf { name } } } } topics { label } outcomes { text } } } }
edition(slug: "edicion-7") { venues { name host { name } activities { totalCount nodes { title } } } conveners(sector: ["sector-1"], role: [CONVENER], orderBy: NAME) { totalCount nodes { nameAtTime } facets(by: [SECTOR, SCOPE, ROLE]) { facet } } }
edition(slug: "edicion-7") { participations(role: [MODERATOR], organization: "Organization_1") { totalCount nodes { role sources { nodes { title } } } facets(by: [ROLE, SECTOR]) { facet } } }
edition(slug: "edicion-7") { experts(role: [MODERATOR], sector: ["sector-1"]) { totalCount nodes { displayName } facets(by: [ROLE, SECTOR]) { facet } } }
edition(slug: "edicion-7") { outcomes(kind: [AGREEMENT], orderBy: LATEST_CHANGE) { totalCount nodes { text } } figures { recorded sources { nodes { title } } } }
edition(slug: "edicion-7") { coverage { gaps { key } statesWithoutConvener sectorsMissingByActivity { title } denominatorSource { title } } }
editions { nodes { name series { name } } }
editions(series: "serie-1", orderBy: NAME) { totalCount nodes { name } }
editions(filter: { state: ["MX-7"] }) { totalCount nodes { name } facets(by: [YEAR, COUNTRY, STATE]) { facet } }
editions(filter: { country: ["México"], upcoming: true }, orderBy: OLDEST_FIRST) { nodes { name } }
series(slug: "serie-1") { name editions { name } conveners { totalCount nodes { editions organization { name } } } }
allSeries { nodes { name } }
activities { nodes { title venue { name } edition { name } } }
activities(orderBy: LATEST_CHANGE) { nodes { title } }
activities(last: 20) { nodes { title } }
activities(orderBy: LATEST_FIRST, last: 20) { nodes { title } }
organizations(last: 20) { nodes { name } }
experts(orderBy: FAMILY_NAME, last: 20) { nodes { displayName } }
edition(slug: "edicion-7") { participations(last: 20) { nodes { role } } experts(last: 20, activityKind: [PANEL]) { nodes { displayName } facets(by: [ACTIVITY_KIND]) { facet } } }
activities(filter: { kind: [PANEL] }) { nodes { title } }
activities(filter: { venue: ["EditionVenue_1"] }) { totalCount nodes { title } facets(by: [ACTIVITY_KIND, STATE, EDITION]) { facet } }
activities(filter: { topic: ["Topic_1"] }) { totalCount nodes { title } }
activities(filter: { updatedSince: "2020-06-01T00:00:00Z" }) { totalCount nodes { title } }
activities(filter: { participants: { some: { organization: "Organization_1" } } }) { totalCount nodes { title } }
activities(filter: { participants: { some: { role: [MODERATOR], sector: ["sector-1"] } } }) { nodes { title } }
activities(filter: { and: [{ participants: { some: { organization: "red-1" } } }, { participants: { some: { organization: "red-2" } } }] }) { totalCount }
activities(filter: { state: ["MX-7"] }) { totalCount nodes { title } facets(by: [DAY, TOPIC, SERIES]) { facet } }
activities(filter: { days: { from: "2020-01-05", to: "2020-01-06" } }) { totalCount nodes { title } facets(by: [DAY]) { facet } }
activities(filter: { day: ["2020-01-05"] }) { totalCount nodes { title } }
activities(filter: { keynote: true }) { totalCount nodes { title } }
participations(filter: { edition: ["Edition_1"], keynote: true }) { totalCount nodes { role } }
experts(edition: ["Edition_1"], keynote: true) { totalCount nodes { displayName } }
activities(filter: { language: ["es"] }) { nodes { title } }
activities(orderBy: LATEST_FIRST) { nodes { title } }
activities(filter: { participants: { none: { organization: "Organization_1" } } }) { nodes { title } }
outcomes { nodes { text proposedBy { name } responsible { name } evidence { note } continues { slug } continuedBy { slug } agendaItems { title } } }
outcomes(orderBy: DUE) { nodes { text } }
outcomes(orderBy: LATEST_CHANGE) { nodes { text } }
outcomes(kind: [AGREEMENT]) { nodes { text } }
outcomes(status: [STALLED]) { nodes { text } }
outcomes(orderBy: LATEST_DUE) { nodes { text } }
outcomes(filter: { hasEvidence: false }) { nodes { text } }
outcomes(filter: { overdue: true, due: { from: "2021" } }) { nodes { text } }
outcomes(filter: { proposedBy: ["red-1"], responsible: ["red-2"] }) { totalCount nodes { text } facets(by: [RESPONSIBLE, EDITION]) { facet } }
outcomes(responsible: "Organization_1") { totalCount nodes { text } }
agendaItem(slug: "punto-1") { title owner { name } outcomes { text } evidence { totalCount nodes { note outcome { text } } } sources { nodes { title } } }
nodes(ids: ["Organization_1", "Expert_1", "Activity_1", "Participation_1", "Convening_1", "Edition_1", "EditionVenue_1", "Outcome_1", "AgendaItem_1", "Source_1", "Topic_1"]) { id ... on Topic { activities { totalCount nodes { title } } } ... on Sourced { sources { nodes { title } } } }
_entities(representations: [{ __typename: "Expert", slug: "persona-1" }, { __typename: "Organization", id: "Organization_1" }]) { ... on Expert { displayName } ... on Organization { name } }
`;

it.each(questions.trim().split('\n'))('no large table is read from end to end for %s', async (question) => {
  expect(await scanned(question)).toEqual([]);
});

const costly = `
organization(slug: "red-77") { outcomes(lineage: AS_SUCCESSOR) { totalCount nodes { text } } }
organizations(filter: { text: "red c4ca42" }) { totalCount nodes { name } facets(by: [SECTOR]) { facet } }
experts(text: "persona c4ca42") { totalCount nodes { displayName } }
activities(filter: { text: "mesa c4ca42" }) { totalCount nodes { title } }
search(text: "persona c4ca4238") { totalCount nodes { label node { id } } }
search(text: "red eccbc87e", types: [ORGANIZATION, ACTIVITY, OUTCOME, TOPIC, EDITION, SECTOR]) { totalCount nodes { label } }
`;

it.each(costly.trim().split('\n'))('an index can serve %s', async (question) => {
  // PostgreSQL takes likeness for cheap and lineages for long, and rather reads a table of a few thousand rows.
  await client.query('set enable_seqscan = off');
  const tables = await scanned(question);
  await client.query('set enable_seqscan = on');
  expect(tables).toEqual([]);
});

it.each(['organizations', 'experts', 'activities', 'outcomes'])(
  'nor for a later page of %s',
  async (list) => {
    const { data } = await world.ask(`{ ${list}(first: 100) { pageInfo { endCursor } } }`);
    expect(await scanned(`${list}(after: "${data[list].pageInfo.endCursor}") { nodes { slug } }`)).toEqual(
      [],
    );
  },
);

const inOrder = `
organizations(filter: { stateCode: ["MX-7"] }) { nodes { name } }
organizations(filter: { state: ["MX-7"] }) { nodes { name } }
organizations(filter: { country: ["chile"] }) { nodes { name } }
organizations(filter: { scope: [LOCAL] }) { nodes { name } }
organizations(filter: { sector: ["sector-1"] }) { nodes { name } }
activities(filter: { edition: ["edicion-7"] }) { nodes { title } }
activities(filter: { venue: ["EditionVenue_1"] }) { nodes { title } }
convenings(filter: { edition: ["edicion-7"] }) { nodes { role } }
participations(filter: { edition: ["edicion-7"] }) { nodes { role } }
outcomes(filter: { edition: ["edicion-7"] }) { nodes { text } }
outcomes(status: [STALLED]) { nodes { text } }
`;

it.each(inOrder.trim().split('\n'))(
  'rows are found in their order, and not sorted, for %s',
  async (question) => {
    expect((await plans(question)).flatMap(sortedIn)).toEqual([]);
  },
);

it.each([
  ['once of an expert whose affiliations come along', [], '{ affiliations { title } }'],
  [
    'again of affiliations that a later statement reads',
    ['expert'],
    '{ now: affiliations { title } then: affiliations { from } }',
  ],
])('whether somebody is withheld is asked %s', async (_, asked, selection) => {
  const found = (await plans(`experts(first: 2) ${selection.replace('{', '{ nodes {')} }`)).flatMap(below);
  const withheld = found.filter((node) => node['Index Name'] === 'expert_withheld');
  expect([...new Set(withheld.map((node) => node['Relation Name']))]).toEqual(asked);
});

it('who appeared for an organization is counted in indexes alone', async () => {
  await client.query('vacuum participation, expert');
  const found = (await plans('organization(slug: "red-77") { participations { totalCount } }')).flatMap(
    lookedUpIn,
  );
  expect(found).not.toContain('participation');
  expect(found).toContain('organization');
});

it('and where everything is counted, it is seen that everything is read', async () => {
  expect(await scanned('activities { facets(by: [ACTIVITY_KIND]) { facet } }')).toContain('activity');
});
