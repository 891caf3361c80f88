import { describe, expect, it } from 'vitest';
import { createWorld, type Scribe } from '../support/world.ts';

function fill(scribe: Scribe) {
  const inai = scribe.organization('Instituto de Transparencia Inventado', {
    acronym: 'ITIÑ',
    nameTranslations: { en: 'Invented Transparency Institute' },
  });
  scribe.organizationName(inai, 'Comisión de Acceso Abierto', { to: '2015', kind: 'former' });
  scribe.organizationName(inai, 'Instituto de Transparencia Inventado', { from: '2015' });
  scribe.organization('L\'Observatoire 100% "réel"');
  scribe.expert('José Ángel Muñoz Güemes');
  scribe.expert('María Fernanda Núñez');
  scribe.expert('Reservada Peñaloza', { consent: 'WITHDRAWN' });
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro de Mérida');
  const activity = scribe.activity(edition, 'Transparencia presupuestaria');
  scribe.about(activity, scribe.topic('Gobierno abierto'));
  scribe.sector('Academia');
  scribe.sector('Organismos garantes', { nameTranslations: { en: 'Oversight bodies', fr: 'Contrôle' } });
  scribe.outcome(edition, 'Publicar el padrón de beneficiarios');
  for (let at = 0; at < 7; at++) scribe.activity(edition, 'Mesa repetida', { slug: `mesa-${at}` });
}

const world = await createWorld(fill);

const labels = async (text: string, types?: string[]): Promise<string[]> => {
  const { search } = await world.read(
    'query ($text: String!, $types: [SearchType!]) { search(text: $text, types: $types) { totalCount nodes { label score } } }',
    { text, types },
  );
  expect(search.nodes).toHaveLength(Math.min(search.totalCount, 20));
  const scores = search.nodes.map(({ score }: { score: number }) => score);
  expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  expect(scores.every((score: number) => score >= 0 && score <= 1)).toBe(true);
  return search.nodes.map(({ label }: { label: string }) => label);
};

const INSTITUTE = 'Instituto de Transparencia Inventado';

describe('a search', () => {
  it.each<[string, string, string]>([
    ['without accents', 'jose angel munoz guemes', 'José Ángel Muñoz Güemes'],
    ['with accents that are not there', 'Ínstitütö de Transparéncia', INSTITUTE],
    ['in capitals', 'NÚÑEZ', 'María Fernanda Núñez'],
    ['with letters swapped', 'trasnparencia inventado', INSTITUTE],
    ['with a letter missing', 'Maria Fernnda Nuñez', 'María Fernanda Núñez'],
    ['by a part of the name', 'munoz', 'José Ángel Muñoz Güemes'],
    ['by the beginning of a word', 'presup', 'Transparencia presupuestaria'],
    ['by initials', 'itin', 'ITIÑ'],
    ['by a former name', 'comision de acceso abierto', 'Comisión de Acceso Abierto'],
    ['with spaces around', '   núñez   ', 'María Fernanda Núñez'],
    ['for an edition', 'encuentro de merida', 'Encuentro de Mérida'],
    ['for a topic', 'gobierno abierto', 'Gobierno abierto'],
    ['for a sector', 'organismos garante', 'Organismos garantes'],
    ['for a sector in another language', 'oversigth bodies', 'Oversight bodies'],
    ['for an outcome', 'padron de beneficiarios', 'Publicar el padrón de beneficiarios'],
    ['with quotes and signs', 'l\'observatoire 100% "réel"', 'L\'Observatoire 100% "réel"'],
  ])('%s', async (_, text, label) => {
    expect((await labels(text))[0]).toBe(label);
  });

  it('finds each thing once, by the name that is likest', async () => {
    const { search } = await world.read(
      '{ search(text: "transparencia", types: [ORGANIZATION]) { totalCount nodes { label node { __typename ... on Organization { name acronym } } } } }',
    );
    expect(search).toEqual({
      totalCount: 1,
      nodes: [{ label: INSTITUTE, node: { __typename: 'Organization', name: INSTITUTE, acronym: 'ITIÑ' } }],
    });
  });

  it('leads from a former name to what the organization is called today', async () => {
    const { search } = await world.read(
      '{ search(text: "acceso abierto") { nodes { label node { ... on Organization { name } } } } }',
    );
    expect(search.nodes[0]).toEqual({ label: 'Comisión de Acceso Abierto', node: { name: INSTITUTE } });
  });

  it('looks only among the types that are wanted', async () => {
    expect(await labels('transparencia', ['ACTIVITY'])).toEqual(['Transparencia presupuestaria']);
    expect(await labels('transparencia', ['ACTIVITY', 'ACTIVITY', 'EXPERT'])).toEqual([
      'Transparencia presupuestaria',
    ]);
    expect(await labels('transparencia', ['EXPERT', 'TOPIC', 'EDITION', 'OUTCOME'])).toEqual([]);
  });

  it('finds a sector once, by the name that is likest', async () => {
    const { search } = await world.read(
      '{ search(text: "bodies", types: [SECTOR]) { totalCount nodes { label node { __typename ... on Sector { name synthetic } } } } }',
    );
    const node = { __typename: 'Sector', name: 'Organismos garantes', synthetic: false };
    expect(search).toEqual({ totalCount: 1, nodes: [{ label: 'Oversight bodies', node }] });
    expect(await labels('organismos', ['ORGANIZATION', 'TOPIC'])).toEqual([]);
  });

  it('pages over what is equally like the text, nothing twice', async () => {
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { search } = await world.read(
        'query ($after: String) { search(text: "mesa repetida", types: [ACTIVITY], first: 2, after: $after) { nodes { node { id } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      ids.push(...search.nodes.map(({ node }: { node: { id: string } }) => node.id));
      ({ endCursor: after, hasNextPage: more } = search.pageInfo);
    }
    expect([ids.length, new Set(ids).size]).toEqual([7, 7]);
  });

  it.each(['reservada', 'peñaloza', 'Reservada Penaloza', 'reservada-penaloza'])(
    'finds nobody who is withheld: %s',
    async (text) => {
      expect(await labels(text)).toEqual([]);
    },
  );

  it.each([
    '%%',
    '__',
    '\\\\',
    "'; drop table expert; --",
    '" or 1=1',
    '{}[]()',
    '.*',
    '$1 $2',
    '🎈🎈',
    '￼￼',
    'x\ud800',
    '％＿',
    '\u0301\u0301',
    '--',
  ])('is for the text as it stands: %s', async (text) => {
    expect(await labels(text)).toEqual([]);
  });

  it.each(['', ' ', 'a', ' a ', '  \n\t ', 'a'.repeat(201)])(
    'needs from 2 to 200 characters',
    async (text) => {
      const { errors } = await world.ask('query ($text: String!) { search(text: $text) { totalCount } }', {
        text,
      });
      expect(errors).toMatchObject([
        { code: 'BAD_USER_INPUT', message: 'Give a text of 2 to 200 characters to look for.' },
      ]);
    },
  );
});
