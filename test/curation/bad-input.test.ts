import {
  type GraphQLInputObjectType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { refused, refusedAsRequest, send } from './acting.ts';
import { networkOfConcepts } from './concepts.ts';

const { world, id } = await networkOfConcepts();

const mutations = Object.values(world.app.schema.getMutationType()!.getFields());

/** Where a text stands in the arguments of a mutation, such as `['fields', 'sources', 0, 'title']`. */
type Place = (string | number)[];

/** The texts that inputs keep as they are written; the others are read as something else, such as a slug. */
const READ_OTHERWISE = /(^|\.)(id|slug|timeZone|locale|idempotencyKey)$|^identifier|\.identifier\./;

function* textsIn(type: GraphQLInputObjectType, place: Place, above: string[] = []): Generator<Place> {
  if (above.includes(type.name)) return;
  for (const field of Object.values(type.getFields())) {
    const at = [...place, field.name];
    const inner = isNonNullType(field.type) ? field.type.ofType : field.type;
    const element = isListType(inner) ? [...at, 0] : at;
    const named = getNamedType(field.type);
    if (isInputObjectType(named)) yield* textsIn(named, element, [...above, type.name]);
    else if (named.name === 'String') yield element;
  }
}

/** The inputs of mutations, each with the first mutation that takes it. */
const inputs = new Map(
  mutations
    .flatMap(({ name, args }) =>
      args.flatMap((arg) => {
        const type = getNamedType(arg.type);
        return isInputObjectType(type) && type.name !== 'Act'
          ? [[type, { mutation: name, arg: arg.name }]]
          : [];
      }),
    )
    .reverse() as [GraphQLInputObjectType, { mutation: string; arg: string }][],
);

/** Inputs without texts for people: a name of a subgraph has a form of its own, and a schema is one of GraphQL. */
const WITHOUT_TEXTS = ['SubgraphFields'];

/** Every text that a mutation takes, once for each type of input. */
const texts = [...inputs].flatMap(([type, { mutation, arg }]) =>
  WITHOUT_TEXTS.includes(type.name)
    ? []
    : [...textsIn(type, arg === 'sources' ? [arg, 0] : [arg])]
        .filter((place) => !READ_OTHERWISE.test(place.join('.')))
        .map((place) => ({ mutation, at: place.join('.'), place })),
);

/** What else has to be given beside a text, so that only the text is refused. */
const BESIDE: Record<string, object> = {
  sources: { url: 'https://example.org/b' },
  photo: { url: 'https://example.org/p' },
  names: { locale: 'es' },
  titles: { locale: 'es' },
  texts: { locale: 'es' },
  bios: { locale: 'es' },
};

/** The value of an argument with a text at a place in it. */
function withText(place: Place, text: string): unknown {
  const [step, ...rest] = place;
  if (step === undefined) return text;
  if (typeof step === 'number') return [withText(rest, text)];
  const list = rest.find((each) => typeof each === 'string');
  const value = withText(rest, text);
  const beside = BESIDE[step];
  if (!beside || list === undefined) return { [step]: value };
  const merged = Array.isArray(value) ? [{ ...beside, ...value[0] }] : { ...beside, ...(value as object) };
  return { [step]: merged };
}

/** The other arguments of mutations. */
const others: Record<string, unknown> = {
  expectedVersion: 1,
  organization: 'inai',
  outcome: 'publish-the-budget',
  fact: id('panel'),
  expert: 'ana-ruiz',
  act: { reason: 'Test' },
};

/** What is given beside the text, where an input always has it. */
const ALWAYS: Record<string, object> = {
  outcomeReportProgress: { on: '2024', status: 'DONE', reportedBy: { slug: 'inai' } },
  consentRecord: { purpose: 'PHOTO', state: 'GIVEN', basis: 'CONSENT', noticeVersion: '1' },
  tokenCreate: { name: 'X', role: 'PARTNER', scopes: ['PROPOSE'] },
};

/** The arguments of a mutation with a text at a place. */
function argsWith(mutation: string, place: Place, text: string): Record<string, unknown> {
  const [argument] = place as [string];
  const given = (withText(place, text) as Record<string, object>)[argument]!;
  const { args } = mutations.find(({ name }) => name === mutation)!;
  const named = args.flatMap(({ name }) => (name in others ? [[name, others[name]]] : []));
  const value = Array.isArray(given) ? given : { ...ALWAYS[mutation], ...given };
  return { ...Object.fromEntries(named), [argument]: value };
}

const UNFIT = [
  ['Escribe a ana@example.org para más', 'text.contact'],
  ['Llama al 55 5123 4567 hoy', 'text.contact'],
  ['+52 1 999 123 4567', 'text.contact'],
  ['largo '.repeat(1_000), 'text.too-long'],
  ['a\u0007b', 'text.control-character'],
  ['   ', 'text.empty'],
] as const;

describe('no text takes contacts, too much, control characters or nothing', () => {
  it.each(texts)('$mutation $at', async ({ mutation, place }) => {
    for (const [text, messageKey] of UNFIT) {
      const { userErrors } = await send(world, mutation, argsWith(mutation, place, text));
      const refusal = { code: 'INVALID', messageKey, path: place.map(String) };
      expect(userErrors).toContainEqual(expect.objectContaining(refusal));
    }
  });

  it('is so of the inputs of every concept', () => {
    expect(texts.length).toBeGreaterThan(50);
    for (const type of [
      'SeriesFields',
      'ExpertFields',
      'ProgressFields',
      'OrganizationNameFields',
      'SourceRef',
    ])
      expect([...inputs.keys()].some(({ name }) => name === type || type === 'SourceRef')).toBe(true);
  });
});

const edition = { slug: 'datacon-2022' };

/** What else cannot be: the mutation, its arguments, and code and path of the refusal. */
const REFUSED: [what: string, mutation: string, args: Record<string, unknown>, refusals: string[]][] = [
  ['a year of five digits', 'editionRecord', { fields: { year: 20008 } }, ['INVALID fields.year']],
  ['an ordinal below one', 'editionRecord', { fields: { ordinal: 0 } }, ['INVALID fields.ordinal']],
  [
    'several at once',
    'editionRecord',
    { fields: { year: 1, ordinal: 0 } },
    ['INVALID fields.year', 'INVALID fields.ordinal'],
  ],
  [
    'a time zone that is none',
    'venueRecord',
    { fields: { edition, timeZone: 'Mars/Olympus' } },
    ['INVALID fields.timeZone'],
  ],
  [
    'a moment in the year 20008',
    'activityRecord',
    { fields: { edition, kind: 'TALK', startsAt: '+020008-01-01T00:00:00Z' } },
    [],
  ],
  [
    'an address that is too long',
    'seriesRecord',
    { fields: { name: 'X', url: `https://example.org/${'a'.repeat(2_100)}` } },
    ['INVALID fields.url'],
  ],
  ['a slug with capitals', 'topicRecord', { fields: { name: 'X', slug: 'Mapas' } }, ['INVALID fields.slug']],
  ['a name of punctuation', 'topicRecord', { fields: { name: '…' } }, ['INVALID fields.name']],
  [
    'a language twice',
    'sectorRecord',
    {
      fields: {
        name: 'X',
        names: [
          { locale: 'en', text: 'A' },
          { locale: 'en', text: 'B' },
        ],
      },
    },
    ['INVALID fields.names'],
  ],
  [
    'a reference by nothing',
    'figureRecord',
    { fields: { edition: {}, measure: 'PANELS', value: 1 } },
    ['INVALID fields.edition'],
  ],
  [
    'a reference by two things',
    'figureRecord',
    { fields: { edition: { ...edition, id: id('edition') }, measure: 'PANELS', value: 1 } },
    ['INVALID fields.edition'],
  ],
  [
    'a reference to another type',
    'figureRecord',
    { fields: { edition: { id: id('inai') }, measure: 'PANELS', value: 1 } },
    ['INVALID fields.edition'],
  ],
  [
    'a reference by an unknown identifier',
    'conveningRecord',
    {
      fields: { edition, organization: { identifier: { scheme: 'ROR', value: '01tmp8f25' } }, role: 'HOST' },
    },
    ['NOT_FOUND fields.organization'],
  ],
  [
    'a source without a name',
    'seriesRecord',
    { fields: { name: 'X', sources: [{ title: 'A' }] } },
    ['INVALID fields.sources.0'],
  ],
  [
    'too many sources',
    'seriesRecord',
    { fields: { name: 'X', sources: Array(101).fill({ url: 'https://example.org' }) } },
    ['INVALID fields.sources'],
  ],
  [
    'too many topics',
    'activityRecord',
    { fields: { edition, kind: 'TALK', topics: Array(21).fill('Mapas') } },
    ['INVALID fields.topics'],
  ],
  [
    'somebody twice in a list',
    'outcomeRecord',
    {
      fields: { edition, kind: 'AGREEMENT', text: 'X', responsible: [{ slug: 'inai' }, { id: id('inai') }] },
    },
    ['INVALID fields.responsible'],
  ],
  [
    'a venue of another edition',
    'activityRecord',
    { fields: { edition, kind: 'TALK', venue: { id: id('elsewhere') } } },
    ['INVALID fields.venue'],
  ],
  [
    'an activity of another edition',
    'participationRecord',
    { fields: { edition, activity: { slug: 'open-maps' }, expert: { slug: 'ana-ruiz' }, role: 'SPEAKER' } },
    ['INVALID fields.activity'],
  ],
  [
    'an outcome of an activity of another edition',
    'outcomeRecord',
    { fields: { edition, activity: { slug: 'open-maps' }, kind: 'CONCLUSION', text: 'X' } },
    ['INVALID fields.activity'],
  ],
  [
    'an activity that leaves its people behind',
    'activityEdit',
    { activity: 'open-budgets', expectedVersion: 1, fields: { edition: { slug: 'datacon-2023' } } },
    ['WOULD_LOSE_DATA fields.edition'],
  ],
  [
    'somebody who is withheld',
    'expertEdit',
    { expert: id('gone'), expectedVersion: 1, fields: { displayName: 'X' } },
    ['NOT_FOUND expert'],
  ],
  [
    'an affiliation of the withheld',
    'affiliationEdit',
    { affiliation: id('hiddenPlace'), expectedVersion: 1, fields: { to: '2020' } },
    ['NOT_FOUND affiliation'],
  ],
  [
    'a participation of the withheld',
    'participationEdit',
    { participation: id('hidden'), expectedVersion: 1, fields: { order: 3 } },
    ['NOT_FOUND participation'],
  ],
  [
    'the withheld in a participation',
    'participationRecord',
    { fields: { edition, expert: { id: id('gone') }, role: 'SPEAKER' } },
    ['NOT_FOUND fields.expert'],
  ],
  [
    'an end before the beginning',
    'affiliationEnd',
    { affiliation: id('place'), expectedVersion: 1, to: '2018' },
    ['INVALID to'],
  ],
  ['sources of what has none', 'sourcesCite', { fact: id('topic'), sources: [] }, ['INVALID fact']],
  ['sources of nothing', 'sourcesCite', { fact: 'Edition_zzzz', sources: [] }, ['NOT_FOUND fact']],
  [
    'an ORCID with a wrong digit',
    'identifierAdd',
    { node: id('ana'), identifier: { scheme: 'ORCID', value: '0000-0002-1825-0098' } },
    ['INVALID identifier.value'],
  ],
  [
    'an ORCID of an organization',
    'identifierAdd',
    { node: id('inai'), identifier: { scheme: 'ORCID', value: '0000-0002-1825-0097' } },
    ['INVALID identifier.scheme'],
  ],
  [
    'an external id without its publisher',
    'identifierAdd',
    { node: id('inai'), identifier: { scheme: 'EXTERNAL', value: '7' } },
    ['INVALID identifier.value'],
  ],
  [
    'an address that is none',
    'identifierAdd',
    { node: id('inai'), identifier: { scheme: 'URL', value: 'javascript:alert(1)' } },
    ['INVALID identifier.value'],
  ],
  [
    'an identifier of the withheld',
    'identifierAdd',
    { node: id('gone'), identifier: { scheme: 'WIKIDATA', value: 'Q42' } },
    ['NOT_FOUND node'],
  ],
  [
    'an identifier that it has not',
    'identifierRemove',
    { node: id('inai'), identifier: { scheme: 'WIKIDATA', value: 'Q42' } },
    ['NOT_FOUND identifier'],
  ],
];

it.each(REFUSED)('%s is refused by %s', async (_, mutation, args, refusals) => {
  if (refusals.length === 0) await refusedAsRequest(world, mutation, args);
  else expect(await refused(world, mutation, args)).toEqual(refusals);
});
