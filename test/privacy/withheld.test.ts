import { type GraphQLInterfaceType, getNamedType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { nodeId } from '../../src/platform/node-id.ts';
import { givePortraits } from '../support/portraits.ts';
import { queryAll, textsIn } from '../support/schema-walk.ts';
import { createWorld, idOf } from '../support/world.ts';
import { type Consent, PLACES, peopleOfEveryConsent, REASONS, secret } from './people.ts';

let made!: ReturnType<typeof peopleOfEveryConsent>;
const world = await createWorld((scribe) => {
  made = peopleOfEveryConsent(scribe);
});
await givePortraits(world);
const { schema } = world.app;

const withheld = Object.keys(REASONS) as (keyof typeof REASONS)[];
const personOf = (consent: Consent) => made.people.find((person) => person.consent === consent)!;

/** All that every list at the root and every node there is lead to, with the cursors opened. */
async function everything(): Promise<string[]> {
  const lists = Object.values(schema.getQueryType()!.getFields()).filter(({ type }) =>
    /Connection!$|\]!$/.test(type.toString()),
  );
  const texts: string[] = [];
  for (const { name, type, args } of lists) {
    if (args.some(({ type: argument }) => argument.toString().endsWith('!'))) continue;
    const selected = queryAll(schema, schema.getType(getNamedType(type).name) as never, 2);
    texts.push(...textsIn(await world.read(`{ ${name} ${selected} }`)));
  }
  const keys = Array.from({ length: 12 }, (_, at) => at + 1);
  for (const type of schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType)) {
    const ids = keys.map((key) => nodeId(type.name, key));
    const node = `... on ${type.name} ${queryAll(schema, type, 2)}`;
    texts.push(
      ...textsIn(await world.read(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${node} } }`, { ids })),
    );
  }
  return texts;
}

describe('whatever can be reached in the graph', async () => {
  const texts = await everything();

  it.each(PLACES)('shows the %s of someone who agreed', (place) => {
    expect(texts.some((text) => text.includes(secret(place, 'GRANTED')))).toBe(true);
  });

  it.each(withheld)('holds nothing that is written about someone whose consent is %s', (consent) => {
    const leaks = PLACES.filter((place) => texts.some((text) => text.includes(secret(place, consent))));
    expect(leaks).toEqual([]);
  });
});

describe.each(withheld)('someone whose consent is %s', (consent) => {
  const { expert, participation } = personOf(consent);

  it('is not found by id, by slug, by another identifier or as an entity', async () => {
    const found = await world.read(
      `query ($id: ID!, $slug: String!, $identifier: IdentifierRef!, $entities: [_Any!]!) {
        node(id: $id) { id } nodes(ids: [$id]) { id }
        byId: expert(id: $id) { id } bySlug: expert(slug: $slug) { id }
        byIdentifier: expert(identifier: $identifier) { id }
        _entities(representations: $entities) { __typename }
      }`,
      {
        id: idOf(expert),
        slug: secret('slug', consent),
        identifier: { scheme: 'WIKIDATA', value: secret('identifier', consent) },
        entities: [
          { __typename: 'Expert', id: idOf(expert) },
          { __typename: 'Expert', slug: secret('slug', consent) },
        ],
      },
    );
    expect(found).toEqual({
      node: null,
      nodes: [null],
      byId: null,
      bySlug: null,
      byIdentifier: null,
      _entities: [null, null],
    });
  });

  it.each(PLACES)('is not found by their %s, whatever is searched', async (place) => {
    const { search, experts } = await world.read(
      `query ($text: String!) {
        search(text: $text, first: 100) { totalCount nodes { label } }
        experts(text: $text) { totalCount nodes { displayName } }
      }`,
      { text: secret(place, consent) },
    );
    const found = [...search.nodes.map(({ label }: { label: string }) => label), ...experts.nodes];
    expect(JSON.stringify(found)).not.toContain(consent.toLowerCase());
    expect([search.totalCount, experts.totalCount]).toEqual([search.nodes.length, experts.nodes.length]);
  });

  it('leaves a participation with its edition, activity and role, and the reason in place of all else', async () => {
    const { node } = await world.read(
      `query ($id: ID!) { node(id: $id) { ... on Participation {
        edition { slug } activity { title } role withheld
        expert { id } onBehalfOf { id } nameAtTime sectorAtTime { id } scopeAtTime affiliationAtTime { title } billedAs
        sources { totalCount nodes { title } edges { cursor } pageInfo { startCursor } }
      } } }`,
      { id: idOf(participation) },
    );
    expect(node).toEqual({
      edition: { slug: 'encuentro-2021' },
      activity: { title: 'Un panel' },
      role: 'MODERATOR',
      withheld: REASONS[consent],
      expert: null,
      onBehalfOf: null,
      nameAtTime: null,
      sectorAtTime: null,
      scopeAtTime: null,
      affiliationAtTime: null,
      billedAs: null,
      sources: { totalCount: 0, nodes: [], edges: [], pageInfo: { startCursor: null } },
    });
  });
});

it('participations of those who are withheld are counted with the others, and told apart from them', async () => {
  const { edition } = await world.read(`{ edition(slug: "encuentro-2021") {
    participations { totalCount nodes { withheld expert { displayName } } edges { role onBehalfOf { name } } }
    experts { totalCount nodes { displayName } }
    figures { measure recorded }
  } }`);
  const [shown, ...others] = edition.participations.nodes;
  expect(edition.participations.totalCount).toBe(4);
  expect(shown).toEqual({ withheld: null, expert: { displayName: secret('name', 'GRANTED') } });
  expect(others).toEqual(withheld.map((consent) => ({ withheld: REASONS[consent], expert: null })));
  expect(edition.participations.edges.map(({ onBehalfOf }: { onBehalfOf: unknown }) => onBehalfOf)).toEqual([
    { name: 'Universidad Inventada' },
    null,
    null,
    null,
  ]);
  expect(edition.experts).toEqual({ totalCount: 1, nodes: [{ displayName: secret('name', 'GRANTED') }] });
  expect(edition.figures.map(({ recorded }: { recorded: number }) => recorded)).toEqual([4, 0, 4]);
});
