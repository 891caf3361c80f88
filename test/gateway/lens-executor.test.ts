import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../gateway/lens/executor.ts';
import { lensOf } from '../../src/federation/lens/lens-sdl.ts';
import { askedServer, asker, failing } from '../support/two-networks.ts';
import { idOf } from '../support/world.ts';

const ids: Record<string, string> = {};

const theirs = await askedServer(async (scribe) => {
  const academia = scribe.sector('Academia');
  const acme = scribe.organization('Acme of the North', {
    sector: academia,
    acronym: 'AN',
    url: 'https://acme.example/',
  });
  const other = scribe.organization('Other', { sector: academia });
  scribe.identify(acme, 'ROR', '00northacme');
  const ana = scribe.expert('Ana López');
  scribe.identify(ana, 'ORCID', '0000-0002-1825-0097');
  const series = scribe.series('Forum');
  const edition = scribe.edition(series, 'Forum 2024', { startsOn: '2024-05-01', modality: 'IN_PERSON' });
  const talk = scribe.activity(edition, 'A talk');
  await scribe.em.flush();
  scribe.participation(talk, ana, { onBehalfOf: acme });
  scribe.affiliation(ana, acme);
  await scribe.em.flush();
  for (const [name, row] of Object.entries({ acme, other, ana, edition, series })) ids[name] = idOf(row);
});

const ours = await askedServer(async (scribe) => {
  const civil = scribe.sector('Civil society');
  const acme = scribe.organization('Acme', { sector: civil });
  scribe.organization('Other', { sector: civil }); // has the same slug there, and nothing else in common
  scribe.identify(acme, 'EXTERNAL', 'acme-of-the-north', { publisher: 'norte' });
  const ana = scribe.expert('Ana L.');
  scribe.identify(ana, 'ORCID', '0000-0002-1825-0097');
});

const { _service } = await theirs.world.read('{ _service { sdl } }');
const options = {
  name: 'norte',
  home: 'tejido',
  sdl: _service.sdl,
  askTheirs: theirs.ask,
  askOurs: ours.ask,
};
const ask = asker(options);

/** The lens as a schema, so that what is asked of it in tests is what a gateway may ask. */
const lens = lensOf({ ...options, ours: _service.sdl });
if ('problems' in lens) throw new Error(lens.problems.join());
const schema = buildSchema(
  `${lens.lens.sdl.replace(/^extend schema.*$/m, 'directive @key(fields: String!) repeatable on OBJECT | INTERFACE')}
  scalar _Any union _Entity = Organization | Expert | NorteOrganization | NorteExpert | NorteEdition | NorteSeries
  extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`,
  { assumeValidSDL: true },
);

/** Asks what is valid of the lens, and is to be answered without errors. */
async function read(query: string, variables?: Record<string, unknown>) {
  expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
  const { data, errors } = await ask(query, variables);
  expect(errors).toEqual([]);
  return data;
}

/** What was sent to the other network by some work. */
async function sentBy(work: () => Promise<unknown>) {
  const before = theirs.sent.length;
  await work();
  return theirs.sent.slice(before);
}

const refs = (...slugs: string[]) => slugs.map((slug) => ({ __typename: 'Organization', slug }));

describe('the queries of another network', () => {
  it('are asked in its own language, and their types are told in ours', async () => {
    const query =
      '{ __typename norte { __typename organization(slug: "acme-of-the-north") { __typename name kind: __typename sector { name } } } }';
    const [sent] = await sentBy(async () =>
      expect(await read(query)).toEqual({
        __typename: 'Query',
        norte: {
          __typename: 'NorteNetwork',
          organization: {
            __typename: 'NorteOrganization',
            name: 'Acme of the North',
            kind: 'NorteOrganization',
            sector: { name: 'Academia' },
          },
        },
      }),
    );
    expect(sent!.query).not.toMatch(/norte|Norte/);
  });

  it('may be asked twice with other arguments', async () => {
    expect(
      await read(
        '{ a: norte { organization(slug: "other") { name } } b: norte { organization(slug: "acme-of-the-north") { name } } }',
      ),
    ).toEqual({ a: { organization: { name: 'Other' } }, b: { organization: { name: 'Acme of the North' } } });
  });

  it('are put together where they stand at one key', async () => {
    const sent = await sentBy(async () =>
      expect(
        await read(
          '{ norte { organization(slug: "other") { name } } ... on Query { norte { organization(slug: "other") { slug } } } }',
        ),
      ).toEqual({ norte: { organization: { name: 'Other', slug: 'other' } } }),
    );
    expect(sent).toHaveLength(1);
  });

  it('take variables of their own types, enum values, and inputs', async () => {
    const query = `query ($filter: NorteOrganizationFilter, $order: NorteOrganizationOrder = NAME, $first: Int, $unused: NorteModality) {
      norte { organizations(filter: $filter, orderBy: $order, first: $first) { nodes { slug } } editions(filter: { modality: [IN_PERSON] }) { nodes { modality } } }
    }`;
    const [sent] = await sentBy(async () => {
      const document = query.replace(', $unused: NorteModality', '');
      expect(await read(document, { filter: { text: 'acme' }, first: 5 })).toEqual({
        norte: {
          organizations: { nodes: [{ slug: 'acme-of-the-north' }] },
          editions: { nodes: [{ modality: 'IN_PERSON' }] },
        },
      });
    });
    expect(sent!.query).toMatch(
      /\$filter: OrganizationFilter, \$order: OrganizationOrder = NAME, \$first: Int\)/,
    );
  });

  it('lead through interfaces and unions by fragments', async () => {
    const query = `query ($id: ID!, $edition: ID!) {
      norte {
        node(id: $id) { __typename ...Named ... on NorteNode { id } ... on NorteEdition { startsOn } }
        other: node(id: $edition) { ...Named ... on NorteEdition { startsOn } }
        communityMap(between: ORGANIZATION) { nodes { member { type: __typename ...Named } } }
      }
    }
    fragment Named on NorteNode { id ... on NorteOrganization { name sector { ...Sector } } }
    fragment Sector on NorteSector { kind: __typename name }`;
    const data = await read(query, { id: ids.acme, edition: ids.edition });
    expect(data.norte.node).toEqual({
      __typename: 'NorteOrganization',
      id: ids.acme,
      name: 'Acme of the North',
      sector: { kind: 'NorteSector', name: 'Academia' },
    });
    expect(data.norte.other).toEqual({ id: ids.edition, startsOn: '2024-05-01' });
  });

  it('are left out and put in by variables', async () => {
    const query = `query ($yes: Boolean!, $no: Boolean!) {
      norte @include(if: $no) { organization(slug: "other") { name } }
      also: norte @skip(if: $no) { organization(slug: "other") { name @include(if: $no) slug ...Rest @skip(if: $yes) } }
      ... @include(if: $yes) { more: norte { __typename } }
    }
    fragment Rest on NorteOrganization { acronym }`;
    expect(await read(query, { yes: true, no: false })).toEqual({
      also: { organization: { slug: 'other' } },
      more: { __typename: 'NorteNetwork' },
    });
  });

  it('keep what is alike in a document of the caller apart from what the lens adds', async () => {
    const data = await read(
      '{ norte { organization(slug: "acme-of-the-north") { lens0_s0: name slug: acronym tejido { slug } } } }',
    );
    expect(data.norte.organization).toEqual({
      lens0_s0: 'Acme of the North',
      slug: 'AN',
      tejido: { slug: 'acme' },
    });
  });
});

describe('what a gateway refers to', () => {
  it('is found there by its own key', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on NorteOrganization { name } ... on NorteEdition { name } } }`;
    const data = await read(query, {
      r: [
        { __typename: 'NorteOrganization', slug: 'other' },
        { __typename: 'NorteEdition', id: ids.edition },
        { __typename: 'NorteOrganization', slug: 'nobody' },
      ],
    });
    expect(data._entities).toEqual([
      { __typename: 'NorteOrganization', name: 'Other' },
      { __typename: 'NorteEdition', name: 'Forum 2024' },
      null,
    ]);
  });

  it('is found there by what is written down in ours', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { __typename slug norte { __typename name } } } }`;
    const data = await read(query, { r: refs('acme', 'other', 'nobody') });
    expect(data._entities).toEqual([
      {
        __typename: 'Organization',
        slug: 'acme',
        norte: { __typename: 'NorteOrganization', name: 'Acme of the North' },
      },
      { __typename: 'Organization', slug: 'other', norte: null },
      { __typename: 'Organization', slug: 'nobody', norte: null },
    ]);
  });

  it('is asked for in one request, with other arguments in another', async () => {
    const query = `query ($r: [_Any!]!, $n: Int) { _entities(representations: $r) { ... on Organization {
      norte { participations(first: $n) { totalCount } } two: norte { name } ... on Organization { norte { slug } }
    } } }`;
    const sent = await sentBy(async () =>
      expect((await read(query, { r: refs('acme', 'acme'), n: 3 }))._entities).toEqual([
        {
          norte: { participations: { totalCount: 1 }, slug: 'acme-of-the-north' },
          two: { name: 'Acme of the North' },
        },
        {
          norte: { participations: { totalCount: 1 }, slug: 'acme-of-the-north' },
          two: { name: 'Acme of the North' },
        },
      ]),
    );
    expect(sent).toHaveLength(2);
    expect(sent.map(({ variables }) => Object.keys(variables).length).sort()).toEqual([1, 2]);
  });

  it('is answered where a gateway has put several documents into one', async () => {
    const query = `query ($_v0_representations: [_Any!]!, $_v1_representations: [_Any!]!, $_v2_slug: String) {
      _v0__entities: _entities(representations: $_v0_representations) { __typename ... on NorteOrganization { ..._v0_F } }
      _v1__entities: _entities(representations: $_v1_representations) { ... on Organization { norte { ..._v1_F } } ... on Expert { norte { displayName } } }
      _v2_norte: norte { organization(slug: $_v2_slug) { name } }
    }
    fragment _v0_F on NorteOrganization { name }
    fragment _v1_F on NorteOrganization { slug tejido { slug } }`;
    const sent = await sentBy(async () =>
      expect(
        await read(query, {
          _v0_representations: [{ __typename: 'NorteOrganization', slug: 'other' }],
          _v1_representations: [...refs('acme'), { __typename: 'Expert', slug: 'ana-l' }],
          _v2_slug: 'other',
        }),
      ).toEqual({
        _v0__entities: [{ __typename: 'NorteOrganization', name: 'Other' }],
        _v1__entities: [
          { norte: { slug: 'acme-of-the-north', tejido: { slug: 'acme' } } },
          { norte: { displayName: 'Ana López' } },
        ],
        _v2_norte: { organization: { name: 'Other' } },
      }),
    );
    const own = sent.map(({ query: text, variables }) => [
      Object.keys(variables).length,
      (text.match(/fragment (?!lens)/g) ?? []).length,
    ]);
    expect(own.filter(([variables]) => variables! > 1)).toEqual([]);
    expect(own.filter(([, fragments]) => fragments! > 1)).toEqual([]);
  });

  it('is cut into parts of 200', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on NorteOrganization { name } } }`;
    const r = Array.from({ length: 450 }, (_, at) => ({
      __typename: 'NorteOrganization',
      slug: at === 449 ? 'other' : `nobody-${at}`,
    }));
    const sent = await sentBy(async () => {
      const { _entities: found } = await read(query, { r });
      expect(found).toHaveLength(450);
      expect(found[449]).toEqual({ name: 'Other' });
    });
    expect(sent).toHaveLength(3);
  });
});

describe('the way back', () => {
  it('leads to ours by an identifier that both give, and on from there', async () => {
    const query = `{ norte { experts { nodes { displayName tejido { __typename slug norte { displayName tejido { me: slug } } } } } } }`;
    expect((await read(query)).norte.experts.nodes).toEqual([
      {
        displayName: 'Ana López',
        tejido: {
          __typename: 'Expert',
          slug: 'ana-l',
          norte: { displayName: 'Ana López', tejido: { me: 'ana-l' } },
        },
      },
    ]);
  });

  it('leads nowhere by an equal slug', async () => {
    expect(await read('{ norte { organization(slug: "other") { tejido { slug } } } }')).toEqual({
      norte: { organization: { tejido: null } },
    });
  });

  it('is written once for their limit of aliases, however often it is asked for', async () => {
    const fields = Array.from(
      { length: 40 },
      (_, at) => `o${at}: organization(slug: "acme-of-the-north") { tejido { slug } }`,
    );
    const query = `{ norte { ${fields.slice(0, 20).join(' ')} } more: norte { ${fields.slice(20).join(' ')} } }`;
    const data = await read(query);
    expect(data.more.o39).toEqual({ tejido: { slug: 'acme' } });
  });

  it('may have other names and other selections at one place', async () => {
    const query = `{ norte { organization(slug: "acme-of-the-north") { a: tejido { slug } tejido { slug } ... on NorteOrganization { tejido { norte { name } } } tejido { norte { slug } } } } }`;
    expect((await read(query)).norte.organization).toEqual({
      a: { slug: 'acme' },
      tejido: { slug: 'acme', norte: { name: 'Acme of the North', slug: 'acme-of-the-north' } },
    });
  });
});

describe('what goes wrong', () => {
  it.each([
    ['PARTNER_UNAVAILABLE', failing('PARTNER_UNAVAILABLE')],
    ['PARTNER_INVALID', failing('PARTNER_INVALID')],
    ['PARTNER_UNAVAILABLE', async () => Promise.reject(new TypeError('secret'))],
    [
      'PARTNER_UNAVAILABLE',
      async () => ({ errors: [{ message: 'secret', extensions: { code: 'TIMEOUT' } }] }),
    ],
    [
      'PARTNER_INVALID',
      async () => ({ errors: [{ message: 'secret' }], data: { organization: { name: 'x' } } }),
    ],
    ['PARTNER_INVALID', async () => ({})],
    ['PARTNER_INVALID', async () => ({ data: { organization: 'secret' } })],
    ['PARTNER_INVALID', async () => ({ data: { organization: { name: { secret: 1 } } } })],
    ['PARTNER_INVALID', async () => ({ data: { organization: { name: null } } })],
    ['PARTNER_INVALID', async () => ({ data: { organization: {} } })],
    ['PARTNER_INVALID', async () => ({ data: {} })],
    ['PARTNER_INVALID', async () => ({ data: { organization: [{ name: 'secret' }] } })],
    ['PARTNER_INVALID', async () => ({ data: { organization: JSON.parse('[[[[[[{}]]]]]]') } })],
    [
      'OPERATION_TOO_LARGE',
      async () => ({ errors: [{ message: 'secret', extensions: { code: 'COST_TOO_HIGH' } }] }),
    ],
    [
      'BAD_USER_INPUT',
      async () => ({ errors: [{ message: 'secret', extensions: { code: 'BAD_USER_INPUT' } }] }),
    ],
  ] as [string, Ask][])('is null with %s at its field, in our words', async (code, askTheirs) => {
    const { data, errors } = await asker({ ...options, askTheirs })(
      '{ x: norte { organization(slug: "a") { name } } __typename }',
    );
    expect(data).toEqual({ x: null, __typename: 'Query' });
    expect(errors).toEqual([
      { path: 'x', code, partner: 'norte', message: expect.not.stringMatching(/secret/) },
    ]);
  });

  it('passes on what the network says of too large a query, and of an argument, by code alone', async () => {
    const deep = `{ norte { organization(slug: "other") { ${'parent { '.repeat(25)} slug ${'}'.repeat(25)} } } }`;
    expect((await ask(deep)).errors).toEqual([
      expect.objectContaining({ code: 'OPERATION_TOO_LARGE', path: 'norte' }),
    ]);
    const wrong = '{ norte { organization(slug: "other", id: "x") { name } } }';
    expect((await ask(wrong)).errors).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', path: 'norte' }),
    ]);
  });

  it('is said at each link that could not be followed', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { slug norte { name } } } }`;
    const { data, errors } = await asker({ ...options, askTheirs: failing() })(query, {
      r: refs('acme', 'nobody'),
    });
    expect(data._entities).toEqual([
      { slug: 'acme', norte: null },
      { slug: 'nobody', norte: null },
    ]);
    expect(errors).toEqual([
      expect.objectContaining({ path: '_entities.0.norte', code: 'PARTNER_UNAVAILABLE' }),
    ]);
  });

  it('takes fewer or more things than were asked for as no answer', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on NorteOrganization { name } } }`;
    const askTheirs: Ask = async () => ({ data: { _entities: [{ name: 'a' }, { name: 'b' }] } });
    const { errors } = await asker({ ...options, askTheirs })(query, {
      r: [{ __typename: 'NorteOrganization', slug: 'x' }],
    });
    expect(errors).toEqual([expect.objectContaining({ path: '_entities.0', code: 'PARTNER_INVALID' })]);
  });

  it('leaves out what was not asked for', async () => {
    const askTheirs: Ask = async () => ({
      data: { organization: { name: 'a', secret: 1, __proto__: { b: 1 } }, more: 1 },
    });
    const { data } = await asker({ ...options, askTheirs })('{ norte { organization(slug: "a") { name } } }');
    expect(data).toEqual({ norte: { organization: { name: 'a' } } });
  });

  it('takes a type that is none, or an enum value that is none, as no answer', async () => {
    const query = '{ norte { node(id: "x") { __typename } edition(slug: "x") { modality } } }';
    for (const data of [
      { node: { __typename: 'Secret' }, edition: null },
      { node: null, edition: { modality: 'SECRET' } },
    ]) {
      const { errors } = await asker({ ...options, askTheirs: async () => ({ data }) })(query);
      expect(errors).toEqual([expect.objectContaining({ path: 'norte', code: 'PARTNER_INVALID' })]);
    }
  });

  it('plans documents of one text once', async () => {
    const documents = new Set<unknown>();
    const askTheirs: Ask = async ({ document }) => {
      documents.add(document);
      return { data: { organization: null } };
    };
    const again = asker({ ...options, askTheirs });
    for (let time = 0; time < 3; time++) await again('{ norte { organization(slug: "a") { name } } }');
    expect(documents.size).toBe(1);
  });

  it.each([
    ['mutation { norte { a } }', /queries alone/],
    ['{ __schema { types { name } } }', /"__schema" is none of the network/],
    ['{ organizations { nodes { name } } }', /"organizations" is none/],
    ['{ _entities(representations: []) { ... on Organization { name } } }', /Organization\.name is no field/],
  ])('refuses what is not its own: %s', async (query, why) => {
    const { data, errors } = await ask(query);
    expect(data).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringMatching(why) }),
    ]);
  });
});
