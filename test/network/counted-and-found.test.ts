import fc from 'fast-check';
import { type GraphQLEnumType, type GraphQLField, getNamedType, isObjectType } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeId } from '../../src/platform/node-id.ts';
import { shippedWorld } from '../support/world.ts';

const world = await shippedWorld();
afterAll(world.database.drop);

type Args = Record<string, unknown>;
type Filters = Record<string, (key: string) => Args>;

const under = (field: string) => (key: string) => ({ filter: { [field]: [key] } });
const ofYear = (field: string) => (key: string) => ({ filter: { [field]: { from: key, to: key } } });
const convened = (field: string) => (key: string) => ({ filter: { convened: { [field]: [key] } } });

/** By which arguments a list is narrowed to a group: for every grouping of every list. */
const FILTERS: Record<string, Filters> = {
  EditionFacet: {
    YEAR: (key) => ({ filter: { year: [Number(key)] } }),
    MODALITY: under('modality'),
    COUNTRY: under('country'),
    STATE: under('state'),
    SERIES: under('series'),
  },
  ActivityFacet: {
    ACTIVITY_KIND: under('kind'),
    TOPIC: under('topic'),
    LANGUAGE: under('language'),
    STATE: under('state'),
    DAY: under('day'),
    EDITION: under('edition'),
    SERIES: under('series'),
  },
  OutcomeFacet: {
    OUTCOME_KIND: under('kind'),
    OUTCOME_STATUS: under('status'),
    EDITION: under('edition'),
    SERIES: under('series'),
    PROPOSED_BY: under('proposedBy'),
    RESPONSIBLE: under('responsible'),
  },
  OrganizationFacet: {
    SECTOR: under('sector'),
    SCOPE: under('scope'),
    STATE: under('state'),
    COUNTRY: under('country'),
    YEAR_FOUNDED: ofYear('founded'),
    YEAR_DISSOLVED: ofYear('dissolved'),
    CONVENING_ROLE: convened('role'),
    SECTOR_AT_TIME: convened('sector'),
    EDITION: convened('some'),
  },
  ConveningFacet: {
    SECTOR: under('sector'),
    SCOPE: under('scope'),
    ROLE: under('role'),
    EDITION: under('edition'),
  },
  ParticipationFacet: {
    ROLE: under('role'),
    SCOPE: under('scope'),
    ACTIVITY_KIND: under('activityKind'),
    SECTOR: under('sector'),
    EDITION: under('edition'),
  },
  ExpertFacet: {
    ROLE: (key) => ({ role: [key] }),
    SECTOR: (key) => ({ sector: [key] }),
    ACTIVITY_KIND: (key) => ({ activityKind: [key] }),
    EDITION: (key) => ({ edition: [key] }),
  },
  TieFacet: {
    FIRST_TOGETHER: under('firstTogether'),
    LAST_TOGETHER: under('lastTogether'),
    VERDICT: under('verdict'),
    SECTOR: under('withSector'),
  },
};

/** What a list cannot do without. */
const BETWEEN: Args = { between: 'ORGANIZATION' };
const REQUIRED: Record<string, Args> = { 'Query.ties': BETWEEN, 'Edition.ties': BETWEEN };

/** What is no node cannot be asked for by itself, and its ties take no filter. */
const LEFT_OUT = ['EditionDiff', 'SectorBroker'];

/** Where an argument would only name the parent again. */
const ELSEWHERE: Record<string, Filters> = {
  'Edition.experts': { EDITION: (key) => ({ filter: { participations: { some: { edition: [key] } } } }) },
};

/** A list that can be counted in groups, of one parent. */
interface List {
  place: string;
  facets: string[];
  filters: Filters;
  ask: (args: Args, selected: string) => Promise<Page>;
}

interface Page {
  totalCount: number;
  facets: { facet: string; buckets: { key: string; count: number }[] }[];
}

const counted = Object.values(world.app.schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type: type.name, field })))
  .filter(({ type, field }) => facetsOf(field) !== undefined && !LEFT_OUT.includes(type));

function facetsOf({ type }: GraphQLField<unknown, unknown>): GraphQLEnumType | undefined {
  const connection = getNamedType(type);
  const facets = isObjectType(connection) ? connection.getFields().facets : undefined;
  return facets && (getNamedType(facets.args[0]!.type) as GraphQLEnumType);
}

function listOf(parent: string, field: GraphQLField<unknown, unknown>, id?: string): List {
  const place = `${parent}.${field.name}`;
  const facetEnum = facetsOf(field)!;
  const ask = async (asked: Args, selected: string) => {
    const args = { ...REQUIRED[place], ...asked };
    const typeOf = (name: string) => field.args.find((arg) => arg.name === name)?.type;
    const [variables, given] = [
      Object.keys(args).map((name) => `$${name}: ${typeOf(name)}`),
      Object.keys(args).map((name) => `${name}: $${name}`),
    ];
    const list = `${field.name}${given.length > 0 ? `(${given})` : ''} { ${selected} }`;
    const read = id ? `node(id: "${id}") { ... on ${parent} { ${list} } }` : list;
    const data = await world.read(`query ${variables.length > 0 ? `(${variables})` : ''} { ${read} }`, args);
    return (id ? data.node : data)[field.name];
  };
  return {
    place,
    facets: facetEnum.getValues().map(({ name }) => name),
    filters: { ...FILTERS[facetEnum.name], ...ELSEWHERE[place] },
    ask,
  };
}

/** The lists of a field with most rows: that of the root, or those of two parents. */
async function longest({ type, field }: (typeof counted)[number]): Promise<List[]> {
  if (type === 'Query') return [listOf(type, field)];
  const required = REQUIRED[`${type}.${field.name}`] ? '(between: ORGANIZATION)' : '';
  const ids = Array.from({ length: 100 }, (_, at) => nodeId(type, at + 1));
  const { nodes } = await world.read(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${type} { ${field.name}${required} { totalCount } } } }`,
    { ids },
  );
  return nodes
    .filter((node: Record<string, Page> | null) => node?.[field.name]?.totalCount)
    .toSorted(
      (a: Record<string, Page>, b: Record<string, Page>) =>
        b[field.name]!.totalCount - a[field.name]!.totalCount,
    )
    .slice(0, 2)
    .map(({ id }: { id: string }) => listOf(type, field, id));
}

const lists = new Map<string, List[]>();
for (const each of counted) lists.set(`${each.type}.${each.field.name}`, await longest(each));

/** Arguments that say what either say. */
function both(one: Args, other: Args): Args {
  const merged: Args = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const known = merged[name];
    const isObject = typeof value === 'object' && !Array.isArray(value);
    merged[name] = known && isObject ? both(known as Args, value as Args) : value;
  }
  return merged;
}

const groupsOf = async ({ ask, facets }: List, args: Args) => {
  const counts = await ask(args, `facets(by: [${facets}]) { facet buckets { key count } }`);
  return counts.facets.flatMap(({ facet, buckets }) => buckets.map((bucket) => ({ facet, ...bucket })));
};

const countOf = async ({ ask }: List, args: Args) => (await ask(args, 'totalCount')).totalCount;

it('there is a filter for each grouping of each list', () => {
  expect(counted.length).toBeGreaterThan(20);
  for (const { type, field } of counted) {
    const { facets, filters, place } = listOf(type, field);
    const advice = `Give ${place} a filter by each of these, and say in FILTERS which argument it is.`;
    expect(Object.keys(filters).toSorted(), advice).toEqual(facets.toSorted());
  }
});

describe('a filter by the key of a group finds as many rows as the group has', () => {
  it.each([...lists])('%s', async (_, sample) => {
    for (const list of sample) {
      const groups = Map.groupBy(await groupsOf(list, {}), ({ facet }) => facet);
      for (const [facet, all] of groups) {
        const some = new Set([...all.slice(0, 2), ...all.slice(-2)]);
        for (const { key, count } of some)
          expect([list.place, facet, key, await countOf(list, list.filters[facet]!(key))]).toEqual([
            list.place,
            facet,
            key,
            count,
          ]);
      }
    }
  });
});

it('and so it does within a group of another kind', async () => {
  const all = [...lists.values()].flat();
  const choice = fc.record({ list: fc.constantFrom(...all), outer: fc.nat(), inner: fc.nat() });
  await fc.assert(
    fc.asyncProperty(choice, async ({ list, outer, inner }) => {
      const groups = await groupsOf(list, {});
      const group = groups[outer % Math.max(1, groups.length)];
      if (!group) return;
      const args = list.filters[group.facet]!(group.key);
      const within = (await groupsOf(list, args)).filter(({ facet }) => facet !== group.facet);
      const chosen = within[inner % Math.max(1, within.length)];
      if (!chosen) return;
      const found = await countOf(list, both(args, list.filters[chosen.facet]!(chosen.key)));
      expect([list.place, group, chosen.facet, chosen.key, found]).toEqual([
        list.place,
        group,
        chosen.facet,
        chosen.key,
        chosen.count,
      ]);
    }),
    { numRuns: 40 },
  );
});
