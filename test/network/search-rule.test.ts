import { describe, expect, it } from 'vitest';
import { createWorld, type Scribe } from '../support/world.ts';

function fill(scribe: Scribe) {
  const inai = scribe.organization('Instituto Nacional de Transparencia', { acronym: 'INAI' });
  scribe.organizationName(inai, 'Instituto Federal de Acceso a la Información', { kind: 'former' });
  scribe.organization('Inaise Consultores');
  scribe.organization('Archivo INAI de Puebla');
  scribe.organization('Instituto de Administración', { acronym: 'INAP' });
  scribe.organization('Oficina de Datos', { nameTranslations: { en: 'Bureau of Figures' } });
  for (const name of [
    'María del Carmen Pérez Muñoz',
    'Juan Pérez',
    'Julia Perezcano',
    'José Peres',
    'Ana Mora',
  ])
    scribe.expert(name);
  for (const name of ['Eva Moro', 'Luz Morales', "Nora O'Brien", 'Иван Иванов', 'محمد علي', 'Bo Li'])
    scribe.expert(name, { slug: `x-${name.length}-${name.codePointAt(0)}` });
  for (const [at, name] of ['王小明', '王小', '山田 太郎', '佐々木ジョン・スミス', '김철수'].entries())
    scribe.expert(name, { slug: `cjk-${at}` });
  const series = scribe.series('ConDatos', { nameTranslations: { en: 'Regional data meeting' } });
  const edition = scribe.edition(series, 'Encuentro de Santiago', { year: 2015 });
  scribe.edition(series, 'Encuentro de Bogotá', { year: 2016 });
  scribe.venue(edition, { givenName: 'Biblioteca Central', city: 'Santiago' });
  scribe.activity(edition, 'Presupuestos abiertos', { titleTranslations: { en: 'Open budgets' } });
  scribe.agendaItem('Padrón de beneficiarios');
}

const world = await createWorld(fill);

const hits = async (text: string, types?: string[]) => {
  const { search } = await world.read(
    'query ($text: String!, $types: [SearchType!]) { search(text: $text, types: $types) { nodes { label score matches { word met how } node { __typename } } } }',
    { text, types },
  );
  return search.nodes as { label: string; score: number; matches: object[] }[];
};
const labels = async (text: string, types?: string[]) => (await hits(text, types)).map(({ label }) => label);
const people = (text: string) => labels(text, ['EXPERT']);

describe('a search for a person', () => {
  const MARIA = 'María del Carmen Pérez Muñoz';
  it.each([
    ['without accents', 'maria del carmen perez munoz'],
    ['surnames first', 'Pérez Muñoz María del Carmen'],
    ['in any order', 'carmen muñoz maría'],
    ['with words left out', 'María Muñoz'],
    ['by an initial', 'M. Pérez Muñoz'],
    ['by the second surname', 'muñoz'],
    ['with a letter dropped', 'maria carmn perez munoz'],
    ['with a letter added', 'maria carmen perrez munoz'],
    ['with another letter', 'maria carmen berez munoz'],
    ['with two letters swapped', 'maria camren perez munoz'],
  ])('finds them %s', async (_, text) => {
    expect((await people(text))[0]).toBe(MARIA);
  });

  it('wants every word met by the same name', async () => {
    expect(await people('maría peres zuñiga')).toEqual([]);
    expect(await people('ana moro')).toEqual(['Ana Mora']);
  });

  it('has what is exact first, then beginnings, then slips', async () => {
    expect(await people('mora')).toEqual(['Ana Mora', 'Luz Morales', 'Eva Moro', "Nora O'Brien"]);
    expect(await people('j perez')).toEqual(['Juan Pérez', 'Julia Perezcano', 'José Peres']);
  });

  it('forgives one slip in a word and not two, and none in a word of two letters', async () => {
    expect(await people('carmne')).toEqual([MARIA]);
    expect(await people('caemne')).toEqual([]);
    expect(await people('bx')).toEqual([]);
  });

  it('takes names apart at signs', async () => {
    expect(await people("o'brien")).toEqual(["Nora O'Brien"]);
    expect(await people('brien, nora')).toEqual(["Nora O'Brien"]);
  });

  it.each([
    ['иванов', 'Иван Иванов'],
    ['محمد', 'محمد علي'],
    ['مُحَمَّد', 'محمد علي'],
    ['王小明', '王小明'],
    ['小明', '王小明'],
    ['太郎', '山田 太郎'],
    ['山田太郎', '山田 太郎'],
    ['太郎 山田', '山田 太郎'],
    ['スミス', '佐々木ジョン・スミス'],
    ['철수', '김철수'],
  ])('finds %s first', async (text, label) => {
    expect((await people(text))[0]).toBe(label);
  });

  it('says which word was met how', async () => {
    const [hit] = await hits('J. Peréz', ['EXPERT']);
    expect(hit).toMatchObject({
      label: 'Juan Pérez',
      score: 0.875,
      matches: [
        { word: 'j', met: 'juan', how: 'BEGINNING' },
        { word: 'perez', met: 'perez', how: 'EXACT' },
      ],
    });
    const [slip] = await hits('camren', ['EXPERT']);
    expect(slip!.matches).toEqual([{ word: 'camren', met: 'carmen', how: 'SLIP' }]);
  });
});

describe('a search for anything else', () => {
  it('finds an organization by its acronym, first, and by names it had', async () => {
    const found = await labels('inai');
    expect(found.slice(0, 2)).toEqual(['INAI', 'Archivo INAI de Puebla']);
    expect(found.slice(2).toSorted()).toEqual(['INAP', 'Inaise Consultores']);
    expect(await labels('instituto federal acceso')).toEqual([
      'Instituto Federal de Acceso a la Información',
    ]);
    expect(await labels('figures bureau')).toEqual(['Bureau of Figures']);
  });

  it.each([
    ['condatos 2015', 'Encuentro de Santiago'],
    ['2016 condatos', 'Encuentro de Bogotá'],
    ['meeting 2016', 'Encuentro de Bogotá'],
    ['condatos', 'ConDatos'],
    ['biblioteca santiago', 'Biblioteca Central'],
    ['open budget', 'Open budgets'],
    ['padron', 'Padrón de beneficiarios'],
  ])('finds %s', async (text, label) => {
    expect((await labels(text))[0]).toBe(label);
  });

  it('follows a series that is renamed', async () => {
    await world.write(async ({ em }) => {
      await em.execute(`update series set name = 'Abrelatam' where name = 'ConDatos'`);
    });
    expect((await labels('abrelatam 2015'))[0]).toBe('Encuentro de Santiago');
    expect(await labels('condatos 2015')).toEqual([]);
    await world.write(async ({ em }) => {
      await em.execute(`update series set name = 'ConDatos' where name = 'Abrelatam'`);
    });
  });
});

describe('a filter by text', () => {
  it.each(['inai', 'instituto federal', 'Bureau figures', 'datos oficina', 'intituto'])(
    'finds the organizations that search finds: %s',
    async (text) => {
      const { search, organizations } = await world.read(
        'query ($text: String!) { search(text: $text, types: [ORGANIZATION]) { nodes { node { id } } } organizations(filter: { text: $text }) { nodes { id } } }',
        { text },
      );
      expect(organizations.nodes.length).toBeGreaterThan(0);
      expect(organizations.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(
        search.nodes.map(({ node }: { node: { id: string } }) => node.id).toSorted(),
      );
    },
  );

  it('finds experts and activities so', async () => {
    const { experts, activities } = await world.read(
      '{ experts(text: "muñoz m.") { nodes { displayName } } activities(filter: { text: "budgets" }) { nodes { title } } }',
    );
    expect(experts.nodes).toEqual([{ displayName: 'María del Carmen Pérez Muñoz' }]);
    expect(activities.nodes).toEqual([{ title: 'Presupuestos abiertos' }]);
  });

  it('finds all without words of a text, and nothing with a text without words', async () => {
    const { all, none } = await world.read(
      '{ all: organizations(filter: { text: " " }) { totalCount } none: organizations(filter: { text: "%" }) { totalCount } }',
    );
    expect([all.totalCount, none.totalCount]).toEqual([5, 0]);
  });

  it('takes 200 characters and not more', async () => {
    const { errors } = await world.ask(`{ experts(text: "${'a'.repeat(201)}") { totalCount } }`);
    expect(errors).toMatchObject([
      { code: 'BAD_USER_INPUT', message: 'Give a text of at most 200 characters to look for.' },
    ]);
  });
});
