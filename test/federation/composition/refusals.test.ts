import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphqlSync, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/federation/composition/composition-task.ts';
import { grants, LINK, link, ours, subgraph } from './subgraphs.ts';

/** What is wrong with a subgraph, by the rules and by the composer. */
function problemsOf(sdl: string, name = 'becas'): readonly string[] {
  return check({ candidate: subgraph(name, sdl), accepted: [], graph: ours }).problems;
}

/** A partner that keeps the rules, with something below its four lines. */
const and = (...lines: string[]) => `${grants('becas')}${lines.join('\n')}`;

/** The same, with other directives imported or defined on its first line. */
const linked = (first: string, ...lines: string[]) => and(...lines).replace(LINK, first);

const ORGANIZATION = 'extend type Organization @key(fields: "slug")';

const FIELDS: [what: string, sdl: string, problem: string][] = [
  [
    'a field of ours that is never null',
    and(`${ORGANIZATION} { grants: Int! }`),
    'Line 5: Organization.grants is never null, so whenever it fails the whole Organization is taken away: write Int.',
  ],
  [
    'a list of that kind',
    and(`${ORGANIZATION} { grants: [BecasGrant!]! }`),
    'Line 5: Organization.grants is never null, so whenever it fails the whole Organization is taken away: write [BecasGrant!].',
  ],
  [
    'a field of ours',
    and(`${ORGANIZATION} { name: String }`),
    'Line 5: Organization.name is a field of ours: leave it out. Whoever asks for it is answered by us.',
  ],
  [
    'a field of ours with other arguments',
    and(`${ORGANIZATION} {`, '  experts(all: Boolean): BecasGrant }'),
    'Line 6: Organization.experts is a field of ours: leave it out. Whoever asks for it is answered by us.',
  ],
  [
    'a key field of another type',
    and('type Sector @key(fields: "slug") { slug: ID! }'),
    'Line 5: Sector.slug is a key of ours, and another in the SDL: write slug: String!.',
  ],
  [
    'a key field that may be null',
    and('type Sector @key(fields: "slug") { slug: String }'),
    'Line 5: Sector.slug is a key of ours, and another in the SDL: write slug: String!.',
  ],
  [
    'a key field with an argument',
    and('type Sector @key(fields: "slug") { slug(of: Int): String! }'),
    'Line 5: Sector.slug is a key of ours, and another in the SDL: write slug: String!.',
  ],
  [
    'a key that we do not have',
    and('type Sector @key(fields: "becas") { becas: ID }'),
    'Line 5: Sector has no key "becas": write @key(fields: "id") or @key(fields: "slug").',
  ],
  [
    'a key of two fields, of which we have each',
    and('type Sector @key(fields: "id slug") { id: ID! slug: String! }'),
    'Line 5: Sector has no key "id slug": write @key(fields: "id") or @key(fields: "slug").',
  ],
  [
    'a key whose field is not there',
    and('type Sector @key(fields: "slug") { becas: Int }'),
    'Line 5: Sector lacks the field of its key: write slug: String!.',
  ],
  [
    'a type of ours without its key',
    and('type Sector { slug: String! }'),
    'Line 5: Sector is ours and stands here without its key: write type Sector @key(fields: "slug") { slug: String! }.',
  ],
  [
    'a type of ours that would implement something',
    and(
      'interface BecasThing { slug: String! }',
      'type Sector implements BecasThing @key(fields: "slug") { slug: String! }',
    ),
    'Line 6: Sector is ours and implements what we say: leave BecasThing out.',
  ],
  [
    'a field with two underscores',
    and('type BecasTerm { __term: Int }'),
    'Line 5: __term begins with two underscores: call it otherwise.',
  ],
];

const TYPES: typeof FIELDS = [
  [
    'a type without the prefix',
    and('type Grant { a: Int }'),
    'Line 5: Grant lacks the prefix of becas: call it BecasGrant.',
  ],
  [
    'a type whose name only goes on like the prefix',
    and('type Becasa { a: Int }'),
    'Line 5: Becasa lacks the prefix of becas: call it BecasBecasa.',
  ],
  [
    'an enum without the prefix',
    and('enum level { A }'),
    'Line 5: level lacks the prefix of becas: call it BecasLevel.',
  ],
  [
    'a value for an enum of ours',
    and('extend enum Modality { TELEPATHIC }'),
    'Line 5: Modality is a type of ours and has no key, so nothing can be added to it: write one of your own, such as BecasModality.',
  ],
  [
    'an input of ours',
    and('extend input Act { becas: Int }'),
    'Line 5: Act is a type of ours and has no key, so nothing can be added to it: write one of your own, such as BecasAct.',
  ],
  [
    'an interface of ours',
    and('extend interface Node { becas: Int }'),
    'Line 5: Node is a type of ours and has no key, so nothing can be added to it: write one of your own, such as BecasNode.',
  ],
  [
    'a union of ours',
    and('extend union SearchHit = BecasGrant'),
    'Line 5: SearchHit is a type of ours and has no key, so nothing can be added to it: write one of your own, such as BecasSearchHit.',
  ],
  [
    'a type of ours without a key anywhere',
    and('type LocalizedText @shareable { text: String! }'),
    'Line 5: LocalizedText is a type of ours and has no key, so nothing can be added to it: write one of your own, such as BecasLocalizedText.',
  ],
  [
    'a type of ours as something else',
    and('enum Sector { A }'),
    'Line 5: Sector is a type of ours: write type Sector @key(fields: "slug") { slug: String! }.',
  ],
  [
    'a scalar that everybody has, as something else',
    and('enum URL { A }'),
    'Line 5: URL is a scalar of ours: define it once, as scalar URL.',
  ],
  [
    'a scalar of ours that not everybody has',
    and('scalar PartialDate'),
    'Line 5: PartialDate is a type of ours and has no key, so nothing can be added to it: write one of your own, such as BecasPartialDate.',
  ],
  [
    'another PageInfo than ours',
    and('type PageInfo @shareable { hasNextPage: Boolean! }'),
    'Line 5: PageInfo is not equal to ours: write type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }.',
  ],
  [
    'a PageInfo that is not shared',
    and(
      'type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }',
    ),
    'Line 5: PageInfo is not equal to ours: write type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }.',
  ],
  [
    'what federation defines, as something else',
    and('type _Any { a: Int }'),
    "Line 5: _Any is federation's own: leave it out of the SDL.",
  ],
  [
    'its types',
    and('input federation__FieldSet { a: Int }'),
    "Line 5: federation__FieldSet is federation's own: leave it out of the SDL.",
  ],
  [
    'those of supergraphs',
    and('enum join__Graph { A }'),
    "Line 5: join__Graph is federation's own: leave it out of the SDL.",
  ],
  [
    'types for introspection',
    and('type __Becas { a: Int }'),
    "Line 5: __Becas is federation's own: leave it out of the SDL.",
  ],
];

const ROOTS: typeof FIELDS = [
  [
    'a root query without the prefix',
    and('extend type Query { grants: Int }'),
    'Line 5: Query.grants lacks the prefix of becas: call it becasGrants.',
  ],
  [
    'a root query of ours',
    and('extend type Query { organizations: Int }'),
    'Line 5: Query.organizations is a field of ours: write becasOrganizations.',
  ],
  [
    'a root query that is never null',
    and('extend type Query { becasAll: [BecasGrant!]! }'),
    'Line 5: Query.becasAll is never null, so whenever it fails the whole answer is taken away: write [BecasGrant!].',
  ],
  [
    'the root queries of federation, as something else',
    and('extend type Query { _service: Int }'),
    "Line 5: Query._service is federation's own: leave it out of the SDL.",
  ],
  [
    'a root type of another name',
    and('schema { query: BecasRoot }', 'type BecasRoot { becas: Int }'),
    'Line 5: The root type is called BecasRoot: call it Query.',
  ],
  ...[
    'type Mutation { becas: Int }',
    'extend type Subscription { becas: Int }',
    'extend schema { mutation: BecasGrant }',
  ].map((line): [string, string, string] => [
    line,
    and(line),
    'Line 5: Mutations and subscriptions are no part of the graph of all: leave them out, and offer queries.',
  ]),
  [
    'an operation',
    and('query { becas { id } }'),
    'Line 5: An operation or a fragment is no part of a schema: leave it out.',
  ],
];

const OVERRIDE = 'extend type Organization @key(fields: "slug") { becasSum: Int @take(from: "tejido") }';

const DIRECTIVES: typeof FIELDS = [
  [
    '@override',
    linked(link('"@key"', '"@override"'), `${ORGANIZATION} { becasSum: Int @override(from: "tejido") }`),
    'Line 5: @override takes a field from another subgraph: leave it out.',
  ],
  [
    '@override under another name',
    linked(link('"@key"', '{ name: "@override", as: "@take" }'), OVERRIDE),
    "Line 5: @take is federation's @override, which takes a field from another subgraph: leave it out.",
  ],
  [
    '@override by its namespace',
    and(OVERRIDE.replace('@take', '@federation__override')),
    "Line 5: @federation__override is federation's @override, which takes a field from another subgraph: leave it out.",
  ],
  [
    '@override that is not imported, and defined by the partner',
    and('directive @override(from: String!) on FIELD_DEFINITION', OVERRIDE.replace('@take', '@override')),
    'Line 6: @override takes a field from another subgraph: leave it out.',
  ],
  [
    '@override behind the name of a directive that everybody has',
    linked(link('"@key"', '{ name: "@override", as: "@deprecated" }'), 'type BecasA { a: Int @deprecated }'),
    'Line 1: The name @deprecated is imported for two things: import it once.',
  ],
  [
    'one name for two directives',
    linked(link('"@key"', '{ name: "@override", as: "@a" }', '{ name: "@tag", as: "@a" }')),
    'Line 1: The name @a is imported for two things: import it once.',
  ],
  [
    '@interfaceObject',
    linked(
      link('"@key"', '"@interfaceObject"'),
      'type BecasA @interfaceObject @key(fields: "id") { id: ID! }',
    ),
    'Line 5: @interfaceObject adds fields to types of others: leave it out.',
  ],
  [
    '@composeDirective',
    and('extend schema @federation__composeDirective(name: "@becas")'),
    "Line 5: @federation__composeDirective is federation's @composeDirective, which brings directives into the graph of all: leave it out.",
  ],
  [
    '@authenticated, which would protect nothing',
    linked(link('"@key"', '"@authenticated"'), 'type BecasA @authenticated { a: Int }'),
    'Line 5: @authenticated protects nothing here, since the gateway tells a partner nothing of who asks: leave it out.',
  ],
  [
    '@inaccessible on a type of ours',
    linked(
      link('"@key"', '"@inaccessible"'),
      'type Sector @key(fields: "slug") @inaccessible { slug: String! }',
    ),
    'Line 5: @inaccessible cannot stand on Sector, which is part of a type of ours: leave it out.',
  ],
  [
    '@inaccessible on a key of ours, under another name',
    linked(
      link('"@key"', '{ name: "@inaccessible", as: "@hide" }'),
      'type Sector @key(fields: "slug") { slug: String! @hide }',
    ),
    'Line 5: @hide cannot stand on Sector.slug, which is part of a type of ours: leave it out.',
  ],
  [
    '@inaccessible on the PageInfo of all',
    linked(
      link('"@key"', '"@shareable"', '"@inaccessible"'),
      'type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String @inaccessible endCursor: String }',
    ),
    'Line 5: @inaccessible cannot stand on PageInfo.startCursor, which is part of a type of ours: leave it out.',
  ],
  [
    '@shareable on a type of ours',
    and('type Sector @key(fields: "slug") @shareable { slug: String! }'),
    'Line 5: @shareable cannot stand on Sector, which is part of a type of ours: leave it out.',
  ],
  [
    '@shareable on a field that is added to ours',
    and(`${ORGANIZATION} { sums: Int @shareable }`),
    'Line 5: @shareable cannot stand on Organization.sums, which is part of a type of ours: leave it out.',
  ],
  [
    '@shareable on all root queries',
    and('extend type Query @shareable { becasSum: Int }'),
    'Line 5: @shareable cannot stand on Query, which is part of a type of ours: leave it out.',
  ],
  [
    '@external on a key of ours',
    linked(link('"@key"', '"@external"'), 'type Sector @key(fields: "slug") { slug: String! @external }'),
    'Line 5: @external cannot stand on Sector.slug, which is part of a type of ours: leave it out.',
  ],
  [
    '@deprecated on a key of ours',
    and('type Sector @key(fields: "slug") { slug: String! @deprecated }'),
    'Line 5: @deprecated cannot stand on Sector.slug, which is part of a type of ours: leave it out.',
  ],
  [
    'a directive that is not imported',
    linked(link('"@key"'), 'type BecasA @shareable { a: Int }'),
    'Line 5: @shareable is not imported: write @link(…, import: ["@shareable"]).',
  ],
  [
    'a directive that nobody defines',
    and('type BecasA @becas { a: Int }'),
    'Line 5: @becas is not known: define it, import it from federation, or leave it out.',
  ],
];

const LINKS: typeof FIELDS = [
  [
    'no link to federation, as Federation 1 has it',
    `type Query { becas: Int }`,
    `Line 1: The SDL links no version of federation: write ${LINK}.`,
  ],
  [
    'a version that cannot be composed',
    linked(LINK.replace('v2.9', 'v2.99')),
    'Line 1: "https://specs.apollo.dev/federation/v2.99" cannot be composed: link "https://specs.apollo.dev/federation/v2.9".',
  ],
  [
    'federation of another origin',
    linked(LINK.replace('specs.apollo.dev', 'specs.example.org')),
    'Line 1: "https://specs.example.org/federation/v2.9" cannot be composed: link "https://specs.apollo.dev/federation/v2.9".',
  ],
  [
    'federation under another name',
    linked(LINK.replace('import:', 'as: "fed", import:')),
    'Line 1: A @link takes "url" and "import" here: leave "as" out.',
  ],
  [
    'two links to federation',
    and(LINK.replace('v2.9', 'v2.3')),
    'Line 5: Federation is linked a second time: leave this @link out.',
  ],
  [
    'a link to something else',
    and('extend schema @link(url: "https://specs.example.org/own/v1.0", import: ["@own"])'),
    'Line 5: Only federation can be linked: leave this @link out.',
  ],
  [
    'an import that is no name',
    linked(link('"@key"', '"@shareable"', '5')),
    'Line 1: An import is a name, such as "@key", or { name: "@key", as: "@entity" }.',
  ],
];

const COMPOSED: typeof FIELDS = [
  [
    'a type of ours that is not declared',
    and('type BecasA { sector: Sector }'),
    'Line 5: Sector is a type of ours: to refer to it, write type Sector @key(fields: "slug") { slug: String! }.',
  ],
  [
    'a type of ours that has no key',
    and('type BecasA { text: LocalizedText }'),
    'Line 5: LocalizedText is a type of ours that a partner cannot use: write one of your own.',
  ],
  [
    'a type that nobody defines',
    and('type BecasA {', '  a: BecasB }'),
    'Line 6: BecasB is not defined: define it, or leave out what uses it.',
  ],
  [
    'a type that is defined twice',
    and('type BecasGrant { a: Int }'),
    'Line 3: BecasGrant is defined twice: define it once, and write "extend" before what is added to it.',
  ],
  [
    'an extension of nothing',
    and('extend type BecasA { a: Int }'),
    'Line 5: BecasA extends nothing: leave "extend" out.',
  ],
  [
    'a key of its own that names no field',
    and('type BecasA @key(fields: "code") { a: Int }'),
    'Line 5: BecasA has no field "code", which its @key names: add it.',
  ],
  [
    'what the composer says best itself',
    and('interface BecasA { a: Int b: Int }', 'type BecasB implements BecasA { a: Int }'),
    'Line 5: BecasA.b does not compose: Interface field BecasA.b expected but BecasB does not provide it.',
  ],
  [
    'fields that nobody can reach',
    and('type Sector @key(fields: "slug", resolvable: false) {', '  slug: String! becas: Int }'),
    'Line 6: Sector.becas cannot be reached from the other subgraphs: give its type a @key without "resolvable: false".',
  ],
];

describe('a subgraph is refused, with the line and what to write instead,', () => {
  it.each([...FIELDS, ...TYPES, ...ROOTS, ...DIRECTIVES, ...LINKS, ...COMPOSED])(
    'for %s',
    (_, sdl, problem) => {
      expect(problemsOf(sdl)).toEqual([problem]);
    },
  );

  it('for all of that at once, up to fifty sentences', () => {
    const lines = Array.from({ length: 60 }, (_, place) => `type Grant${place} { a: Int }`);
    const problems = problemsOf(and(...lines));
    expect(problems).toHaveLength(51);
    expect(problems[0]).toBe('Line 5: Grant0 lacks the prefix of becas: call it BecasGrant0.');
    expect(problems[50]).toBe('There are 10 more problems.');
  });
});

describe('the name of a subgraph', () => {
  it.each([
    [
      'Becas',
      'The name "Becas" does not fit: write 2 to 24 small letters and digits, and begin with a letter.',
    ],
    ['b', 'The name "b" does not fit: write 2 to 24 small letters and digits, and begin with a letter.'],
    [
      'becas_mx',
      'The name "becas_mx" does not fit: write 2 to 24 small letters and digits, and begin with a letter.',
    ],
    ['tejido', 'The name tejido is taken: choose another.'],
    ['norte', 'The name norte is taken: choose another.'],
    [
      'organizations',
      'Query.organizations is a field of ours, so no subgraph can be called organizations: choose another name.',
    ],
    [
      'acronym',
      'Organization.acronym is a field of ours, so no subgraph can be called acronym: choose another name.',
    ],
    [
      'affiliations',
      'Expert.affiliations is a field of ours, so no subgraph can be called affiliations: choose another name.',
    ],
    ['page', 'Our type PageInfo begins with Page, so no subgraph can be called page: choose another name.'],
    [
      'string',
      'String is a type of GraphQL itself, so no subgraph can be called string: choose another name.',
    ],
    [
      'subscription',
      'Subscription is a type of GraphQL itself, so no subgraph can be called subscription: choose another name.',
    ],
  ])('is not %s', (name, problem) => {
    const candidate = subgraph(name, grants(name));
    expect(check({ candidate, accepted: [], graph: { ...ours, home: 'norte' } }).problems).toEqual([problem]);
  });

  it('is nobody else’s', () => {
    const becas = subgraph('becas', grants('becas'));
    expect(check({ candidate: becas, accepted: [becas], graph: ours }).problems).toEqual([
      'The name becas is taken: choose another.',
    ]);
  });
});

describe('a subgraph is accepted', () => {
  it.each([
    [
      'that refers to a type of ours and adds nothing to it',
      'type Sector @key(fields: "slug", resolvable: false) { slug: String! }',
    ],
    [
      'with directives of its own, which stay with it',
      'directive @becas on OBJECT\ntype BecasA @becas { a: Int }',
    ],
    [
      'with fields that need one another',
      'type BecasA @key(fields: "id") { id: ID! b: Int @federation__tag(name: "x") }',
    ],
    [
      'with types of every kind',
      'enum BecasA { A }\ninput BecasB { a: BecasA }\nunion BecasC = BecasGrant | Organization\ninterface BecasD { a: Int }\nscalar BecasE',
    ],
    ['that shares what is its own', 'type BecasA @shareable { a: Int }'],
    ['that names its schema', 'schema { query: Query }'],
  ])('%s', (_, lines) => {
    expect(problemsOf(and(lines))).toEqual([]);
  });

  it.each([
    'extend type Query { becas: Int }',
    'extend type Organization @key(fields: "slug") @key(fields: "id") { slug: String! id: ID! becas: Int }',
    'type BecasGrant { id: ID! }',
  ])('that holds nothing but %s', (line) => {
    expect(problemsOf(`${LINK}\n${line}`)).toEqual([]);
  });

  it("with all that Apollo's library for subgraphs tells beside it", () => {
    const schema = buildSubgraphSchema([{ typeDefs: parse(grants('becas')) }]);
    const { data } = graphqlSync({ schema, source: '{ _service { sdl } }' });
    const { sdl } = (data as { _service: { sdl: string } })._service;
    expect(sdl).toContain('_entities(representations: [_Any!]!)');
    expect(check({ candidate: subgraph('becas', sdl), accepted: [], graph: ours })).toEqual({
      adds: ['BecasGrant', 'Organization.becas', 'Query.becas'],
      problems: [],
    });
  });

  it('that calls @key and @shareable otherwise', () => {
    const sdl = and('type BecasA @theirs { a: Int }')
      .replaceAll('@key(', '@entity(')
      .replace(LINK, link('{ name: "@key", as: "@entity" }', '{ name: "@shareable", as: "@theirs" }'));
    expect(problemsOf(sdl)).toEqual([]);
  });
});
