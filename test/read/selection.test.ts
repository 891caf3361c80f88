import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../support/world.ts';

const ids: Record<string, string> = {};
const world = await createWorld(async (scribe) => {
  const academia = scribe.sector('Academia', { nameTranslations: { en: 'Academy' } });
  const gobierno = scribe.sector('Gobierno');
  const university = scribe.organization('Universidad', {
    sector: academia,
    acronym: 'UI',
    stateCode: 'MX-JAL',
  });
  const ministry = scribe.organization('Ministerio', { sector: gobierno, parent: university });
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', { city: 'Mérida' });
  const ana = scribe.expert('Ana');
  const berta = scribe.expert('Berta');
  const panel = scribe.activity(edition, 'Panel', { venue: scribe.venue(edition, { givenName: 'Aula' }) });
  const talk = scribe.activity(edition, 'Charla', { kind: 'TALK' });
  scribe.participation(panel, ana, { role: 'MODERATOR', onBehalfOf: university });
  scribe.participation(panel, berta, { onBehalfOf: ministry, order: 1 });
  scribe.participation(talk, ana, { role: 'SPEAKER', onBehalfOf: ministry });
  scribe.cite(edition, scribe.source('Programa'));
  await scribe.em.flush();
  Object.assign(ids, {
    university: idOf(university),
    edition: idOf(edition),
    ana: idOf(ana),
    panel: idOf(panel),
    source: 'Source_1',
  });
});

describe('a field that is named twice', () => {
  it('in one selection, answers with all that either asks for', async () => {
    const data = await world.read(`{
      edition(slug: "encuentro-2021") { name activities { nodes { title } } }
      edition(slug: "encuentro-2021") { city activities { nodes { kind venue { name } } totalCount } }
    }`);
    expect(data.edition).toEqual({
      name: 'Encuentro 2021',
      city: 'Mérida',
      activities: {
        nodes: [
          { title: 'Panel', kind: 'PANEL', venue: { name: 'Aula' } },
          { title: 'Charla', kind: 'TALK', venue: null },
        ],
        totalCount: 2,
      },
    });
  });

  it('on a to-one relation, through fields and fragments, is joined once and has both halves', async () => {
    const data = await world.read(`
      { activities(first: 1) { nodes { edition { name } edition { series { slug } } ...Where } } }
      fragment Where on Activity { edition { series { name } city } }`);
    expect(data.activities.nodes).toEqual([
      {
        edition: { name: 'Encuentro 2021', city: 'Mérida', series: { slug: 'encuentro', name: 'Encuentro' } },
      },
    ]);
  });

  it('on nodes and on the nodes of edges, answers each with its own', async () => {
    const data = await world.read(
      '{ organizations { nodes { acronym } edges { node { name sector { name } } } } }',
    );
    expect(data.organizations).toEqual({
      nodes: [{ acronym: null }, { acronym: 'UI' }],
      edges: [
        { node: { name: 'Ministerio', sector: { name: 'Gobierno' } } },
        { node: { name: 'Universidad', sector: { name: 'Academia' } } },
      ],
    });
  });
});

describe('an alias', () => {
  it('has arguments, filters and selections of its own', async () => {
    const data = await world.read(`{ edition(slug: "encuentro-2021") {
      all: participations { totalCount nodes { role } }
      moderators: participations(role: [MODERATOR]) { totalCount nodes { expert { displayName } } }
      nobody: participations(role: []) { totalCount nodes { id } }
      first: participations(first: 1) { nodes { role } }
    } }`);
    expect(data.edition).toEqual({
      all: { totalCount: 3, nodes: [{ role: 'MODERATOR' }, { role: 'PANELIST' }, { role: 'SPEAKER' }] },
      moderators: { totalCount: 1, nodes: [{ expert: { displayName: 'Ana' } }] },
      nobody: { totalCount: 0, nodes: [] },
      first: { nodes: [{ role: 'MODERATOR' }] },
    });
  });

  it('may be the name of another field, of ids and types too', async () => {
    const data = await world.read(`{ organization(slug: "universidad") {
      name: acronym acronym: name id: slug slug: id type: __typename es: name en: sector { name: name(locale: "en") }
    } }`);
    expect(data.organization).toEqual({
      name: 'UI',
      acronym: 'Universidad',
      id: 'universidad',
      slug: ids.university,
      type: 'Organization',
      es: 'Universidad',
      en: { name: 'Academy' },
    });
  });

  it('tells apart the same relation, selected differently', async () => {
    const data = await world.read(
      '{ organization(slug: "ministerio") { a: parent { name } b: parent { slug sector { slug } } } }',
    );
    expect(data.organization).toEqual({
      a: { name: 'Universidad' },
      b: { slug: 'universidad', sector: { slug: 'academia' } },
    });
  });
});

it('a fragment serves in several places, beneath parents of different types', async () => {
  const data = await world.read(`
    {
      organization(slug: "ministerio") { ...Body parent { ...Body } participations { nodes { ...Part } } }
      edition(slug: "encuentro-2021") { activities(first: 1) { nodes { participants { nodes { ...Part } edges { node { ...Part } } } } } }
    }
    fragment Body on Organization { name sector { ...Of } }
    fragment Of on Sector { slug }
    fragment Part on Participation { role onBehalfOf { ...Body } }`);
  const ministry = { name: 'Ministerio', sector: { slug: 'gobierno' } };
  const university = { name: 'Universidad', sector: { slug: 'academia' } };
  expect(data.organization).toEqual({
    ...ministry,
    parent: university,
    participations: {
      nodes: [
        { role: 'PANELIST', onBehalfOf: ministry },
        { role: 'SPEAKER', onBehalfOf: ministry },
      ],
    },
  });
  const ofPanel = [
    { role: 'MODERATOR', onBehalfOf: university },
    { role: 'PANELIST', onBehalfOf: ministry },
  ];
  expect(data.edition.activities.nodes[0].participants).toEqual({
    nodes: ofPanel,
    edges: ofPanel.map((node) => ({ node })),
  });
});

describe('@skip and @include', () => {
  const QUESTION = `query ($a: Boolean!, $b: Boolean = true) {
    organization(slug: "universidad") {
      name @include(if: $a) acronym @skip(if: $a)
      sector @include(if: $b) { slug name @skip(if: $a) }
      ...More @include(if: $a)
      participations { totalCount @include(if: $a) nodes @skip(if: $a) { role } }
    }
  }
  fragment More on Organization { stateCode ... @include(if: $b) { slug } }`;

  const expected = (a: boolean, b: boolean) => ({
    ...(a
      ? { name: 'Universidad', stateCode: 'MX-JAL', ...(b && { slug: 'universidad' }) }
      : { acronym: 'UI' }),
    ...(b && { sector: { slug: 'academia', ...(!a && { name: 'Academia' }) } }),
    participations: a ? { totalCount: 1 } : { nodes: [{ role: 'MODERATOR' }] },
  });

  it('are heeded each time anew, whatever was asked before', async () => {
    for (const [a, b] of [
      [true, true],
      [false, true],
      [true, false],
      [false, false],
      [true, true],
      [false, undefined],
    ] as const) {
      const data = await world.read(QUESTION, { a, ...(b !== undefined && { b }) });
      expect(data.organization).toEqual(expected(a, b ?? true));
    }
  });

  it('can leave nothing of a selection', async () => {
    const data = await world.read(
      'query ($no: Boolean!) { organizations { nodes @include(if: $no) { name } } sectors @skip(if: true) { slug } }',
      { no: false },
    );
    expect(data).toEqual({ organizations: {} });
  });
});

describe('an interface', () => {
  it('answers by whichever type the node is of', async () => {
    const data = await world.read(
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
        __typename id
        ... on Organization { name sector { slug } }
        ... on Expert { displayName }
        ... on Activity { displayName: slug edition { name } }
        ... on Sourced { sources { nodes { title } } }
        ... on Node { again: id }
      } }`,
      { ids: [ids.university, ids.ana, ids.panel, ids.edition, ids.source] },
    );
    const none = { nodes: [] };
    expect(data.nodes).toEqual([
      {
        __typename: 'Organization',
        id: ids.university,
        again: ids.university,
        name: 'Universidad',
        sector: { slug: 'academia' },
        sources: none,
      },
      { __typename: 'Expert', id: ids.ana, again: ids.ana, displayName: 'Ana', sources: none },
      {
        __typename: 'Activity',
        id: ids.panel,
        again: ids.panel,
        displayName: 'panel',
        edition: { name: 'Encuentro 2021' },
        sources: none,
      },
      {
        __typename: 'Edition',
        id: ids.edition,
        again: ids.edition,
        sources: { nodes: [{ title: 'Programa' }] },
      },
      { __typename: 'Source', id: ids.source, again: ids.source },
    ]);
  });

  it('can be narrowed by a fragment on another interface, one inside the other', async () => {
    const data = await world.read(
      `query ($id: ID!) { node(id: $id) { ...Cited } }
       fragment Cited on Sourced { ... on Node { id ... on Edition { sources(first: 1) { totalCount } } } }`,
      { id: ids.edition },
    );
    expect(data.node).toEqual({ id: ids.edition, sources: { totalCount: 1 } });
  });
});

describe('one document', () => {
  const DOCUMENT = `
    query One($slug: String!) { organization(slug: $slug) { ...Body } }
    query Two($slug: String!) { sector(slug: $slug) { organizations { nodes { ...Body participations { totalCount } } } } }
    fragment Body on Organization { name sector { name } }`;

  it('with two operations answers the one that is named, though they share a fragment', async () => {
    const one = { name: 'Universidad', sector: { name: 'Academia' } };
    expect(await world.read(DOCUMENT, { slug: 'universidad' }, 'One')).toEqual({ organization: one });
    const two = { nodes: [{ ...one, participations: { totalCount: 1 } }] };
    expect(await world.read(DOCUMENT, { slug: 'academia' }, 'Two')).toEqual({
      sector: { organizations: two },
    });
    expect(await world.read(DOCUMENT, { slug: 'universidad' }, 'One')).toEqual({ organization: one });
  });

  it('asked twice with other variables answers for those', async () => {
    const question =
      'query ($slug: String!, $first: Int, $text: String) { organization(slug: $slug) { name } organizations(first: $first, filter: { text: $text }) { nodes { name } } }';
    const ask = (variables: object) => world.read(question, variables as Record<string, unknown>);
    expect(await ask({ slug: 'universidad', first: 1 })).toEqual({
      organization: { name: 'Universidad' },
      organizations: { nodes: [{ name: 'Ministerio' }] },
    });
    expect(await ask({ slug: 'ministerio', text: 'univ' })).toEqual({
      organization: { name: 'Ministerio' },
      organizations: { nodes: [{ name: 'Universidad' }] },
    });
    expect(await ask({ slug: 'none', text: null, first: 2 })).toMatchObject({
      organization: null,
      organizations: { nodes: [{}, {}] },
    });
  });
});

it('a row is what it is at any distance: the same organization by five ways', async () => {
  const body = '{ name sector { name } }';
  const data = await world.read(
    `query ($id: ID!, $ids: [ID!]!) {
      organization(slug: "universidad") ${body} byId: organization(id: $id) ${body} node(id: $id) { ... on Organization ${body} }
      nodes(ids: $ids) { ... on Organization ${body} }
      sector(slug: "academia") { organizations { nodes ${body} } }
      activities(first: 1) { nodes { participants(first: 1) { edges { onBehalfOf ${body} node { onBehalfOf ${body} } } } } }
    }`,
    { id: ids.university, ids: [ids.university, ids.university] },
  );
  const it = { name: 'Universidad', sector: { name: 'Academia' } };
  expect(data).toEqual({
    organization: it,
    byId: it,
    node: it,
    nodes: [it, it],
    sector: { organizations: { nodes: [it] } },
    activities: { nodes: [{ participants: { edges: [{ onBehalfOf: it, node: { onBehalfOf: it } }] } }] },
  });
});
