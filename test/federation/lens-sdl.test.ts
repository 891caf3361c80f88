import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSchema, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { lensOf } from '../../src/federation/lens/lens-sdl.ts';

// Required, not imported: it then shares the one copy of graphql that tests and server use.
const { composeServices } = createRequire(import.meta.url)(
  '@theguild/federation-composition',
) as typeof import('@theguild/federation-composition');

const ours = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

const read = (sdl: string, name = 'norte', home = 'tejido') => lensOf({ name, home, sdl, ours });

/** The lens on an SDL that can be read. */
function lens(sdl: string, name?: string, home?: string) {
  const found = read(sdl, name, home);
  if ('problems' in found) throw new Error(found.problems.join('\n'));
  return found.lens;
}

/** What is wrong with an SDL, in one text. */
function problems(sdl: string, name?: string, home?: string): string {
  const found = read(sdl, name, home);
  return 'problems' in found ? found.problems.join('\n') : '';
}

function compose(...lenses: [name: string, sdl: string][]) {
  const { errors = [], supergraphSdl = '' } = composeServices([
    { name: 'tejido', url: 'https://tejido.example.org/graphql', typeDefs: parse(ours) },
    ...lenses.map(([name, sdl]) => ({
      name,
      url: `https://${name}.example.org/graphql`,
      typeDefs: parse(sdl),
    })),
  ]);
  return { errors: errors.map(({ message }) => message), supergraph: supergraphSdl };
}

function fieldsOf(supergraph: string, name: string) {
  const type = buildSchema(supergraph, { assumeValidSDL: true }).getType(name);
  return isObjectType(type)
    ? Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]))
    : {};
}

/** The graph of a network of another version: other values, other promises, more and less. */
const otherVersion = ours
  .replace(/enum Modality \{/, 'enum Modality {\n  BY_LETTER\n')
  .replaceAll('acronym: String\n', 'acronym: String!\n')
  .replaceAll('displayName: String!', 'displayName: String')
  .replace(
    'scalar URL @specifiedBy(url: "https://url.spec.whatwg.org/")',
    'scalar URL @specifiedBy(url: "https://else.example/")',
  )
  .replace('"""An absolute http or https address."""', '"""Whatever they say of it."""')
  .replace('type Query {', 'type Query {\n  gardens(first: Int = 10): [Garden!]!\n')
  .concat(
    '\ntype Garden { organization: Organization! on: Moon }\nscalar Moon @specifiedBy(url: "https://moon.example/")\n',
  );

describe('the lens on another network', () => {
  it('has its types under a prefix, and its queries as one nullable field', () => {
    const { sdl, linked } = lens(ours);
    expect(linked).toBe(true);
    expect(sdl).toMatch(
      /^type NorteEdition implements NorteNode & .* @key\(fields: "id"\) @key\(fields: "slug"\) \{/m,
    );
    expect(sdl).toMatch(/^ {2}norte: NorteNetwork$/m);
    expect(sdl).toMatch(/^union NorteMapMember = NorteOrganization \| NorteExpert/m);
    expect(sdl).not.toMatch(/Mutation|_entities|_service|@shareable|^type Edition/m);
  });

  it('keeps the names of scalars that we have too, and gives its own a prefix', () => {
    const { sdl } = lens(otherVersion);
    expect(sdl).toMatch(/^scalar URL$/m);
    expect(sdl).toMatch(/^scalar NorteMoon @specifiedBy/m);
    expect(sdl).toMatch(/on: NorteMoon/);
  });

  it('leaves out what only mutations take', () => {
    expect(ours).toMatch(/^interface Payload/m);
    expect(lens(ours).sdl).not.toMatch(/Payload/);
  });

  it('composes with ours, with links both ways', () => {
    const { errors, supergraph } = compose(['norte', lens(ours).sdl]);
    expect(errors).toEqual([]);
    expect(fieldsOf(supergraph, 'Query')).toMatchObject({ norte: 'NorteNetwork' });
    expect(fieldsOf(supergraph, 'NorteNetwork').node).toBe('NorteNode');
    for (const type of ['Organization', 'Expert']) {
      expect(fieldsOf(supergraph, type)).toMatchObject({ norte: `Norte${type}` });
      expect(fieldsOf(supergraph, `Norte${type}`)).toMatchObject({ tejido: type });
    }
  });

  it('lets nothing that they say of a shared scalar become ours', () => {
    const { supergraph } = compose(['norte', lens(otherVersion).sdl]);
    expect(supergraph).not.toMatch(/else\.example|Whatever they say/);
  });

  it('composes five networks of another version at once', () => {
    const names = ['norte', 'sur', 'oriente', 'poniente', 'centro2'];
    const { errors, supergraph } = compose(
      ...names.map((name): [string, string] => [name, lens(otherVersion, name).sdl]),
    );
    expect(errors).toEqual([]);
    expect(fieldsOf(supergraph, 'Query')).toMatchObject({ centro2: 'Centro2Network', sur: 'SurNetwork' });
    expect(fieldsOf(supergraph, 'SurOrganization')).toMatchObject({ acronym: 'String!' });
  });

  it('names the way back after our network', () => {
    expect(lens(ours, 'norte', 'centro').sdl).toMatch(/^ {2}centro: Organization$/m);
  });

  it('joins without links where nothing is known by its slug there, and says so', () => {
    const { sdl, linked } = lens(ours.replaceAll(/^(type Expert .*) @key\(fields: "slug"\)/gm, '$1'));
    expect(linked).toBe(false);
    expect(sdl).not.toMatch(/tejido:|^type Expert/m);
    expect(compose(['norte', sdl]).errors).toEqual([]);
  });
});

describe('a name', () => {
  it.each(['Norte', 'n', 'norte-1', '1norte', 'a'.repeat(25), ''])('is no name of a network: %j', (name) => {
    expect(problems(ours, name)).toMatch(/small letters/);
  });

  it.each([
    ['organizations', 'Query.organizations is a field'],
    ['sector', 'Query.sector|Organization.sector'],
    ['org', 'is a type of ours'],
    ['map', 'is a type of ours'],
  ])('is taken: %s', (name, why) => {
    expect(problems(ours, name)).toMatch(new RegExp(why));
  });

  it('is not that of our own network', () => {
    expect(problems(ours, 'norte', 'norte')).toMatch(/our own network/);
  });
});

it.each([
  [
    'its address is our own',
    { url: 'https://a.example/graphql', ourUrl: 'http://a.example/graphql/' },
    /our own/,
  ],
  ['it says that it has our name', { network: 'tejido' }, /called "tejido", as ours/],
])('no network joins itself: %s', (_, where, why) => {
  const found = lensOf({ name: 'norte', home: 'tejido', sdl: ours, ours, ...where });
  expect('problems' in found && found.problems.join()).toMatch(why);
});

it('takes a network at another address, of another name', () => {
  const where = { url: 'https://b.example/graphql', ourUrl: 'https://a.example/graphql', network: 'norte' };
  expect(lensOf({ name: 'norte', home: 'tejido', sdl: ours, ours, ...where })).toHaveProperty('lens');
});

describe('an SDL that cannot be read through a lens', () => {
  const tiny = (rest: string) => `type Query { one: Int }\n${rest}`;

  it.each([
    ['has more than 1 MB', tiny(`# ${'x'.repeat(1_000_000)}`), /1000026 bytes; at most 1000000/],
    [
      'has more than 500 types',
      tiny(Array.from({ length: 500 }, (_, at) => `type T${at} { a: Int }`).join('\n')),
      /501 types; at most 500/,
    ],
    ['is no SDL', 'type Query {', /cannot be read at line 1/],
    ['nests without end', `type Query { a: ${'['.repeat(200_000)}`, /nests too deep/],
    ['holds an operation', tiny('{ one }'), /holds an operation \(line 2/],
    ['has no queries', 'type Organization { slug: String! }', /no queries/],
    [
      "has a type of GraphQL's own",
      tiny('type __Type { a: Int }'),
      /"__Type" \(line 2 of its SDL\) begins with "__"/,
    ],
    ["has a field of GraphQL's own", tiny('type A { __typename: Int }'), /"__typename" \(line 2/],
    ["has an argument of GraphQL's own", tiny('type A { b(__c: Int): Int }'), /"__c" \(line 2/],
    [
      'is joined with others already',
      `type Query { sur: SurNetwork }\ntype SurNetwork { a: Int }`,
      /Query\.sur .* is a network that is joined there/,
    ],
    ['has a type of the name that its queries get', tiny('type Network { a: Int }'), /"NorteNetwork"/],
    [
      'has the field that leads back to us',
      tiny('type Organization { tejido: Int }'),
      /Organization\.tejido .* is taken/,
    ],
  ])('%s', (_, sdl, why) => {
    expect(problems(sdl)).toMatch(why);
  });

  it('says everything that is wrong at once', () => {
    expect(problems('type __A { a: Int }').split('\n')).toHaveLength(2);
  });

  it('keeps no directive that reaches further than its own types', () => {
    const { sdl } = lens(
      `${tiny('')}\ntype A @key(fields: "b { c }") @interfaceObject { b: A @override(from: "tejido") @inaccessible }\nextend type Query { a: A }`,
    );
    expect(sdl).not.toMatch(/@override|@inaccessible|@interfaceObject|b \{ c/);
  });
});
