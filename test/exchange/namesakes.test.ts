import { describe, expect, it } from 'vitest';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
import { exportPackage, importPackage } from '../../src/exchange/index.ts';
import { remove as removeRow } from '../../src/platform/changes/remove.ts';
import { createWorld, freshWorld, type World } from '../support/world.ts';
import {
  contentOf,
  errorsOf,
  type Files,
  packageOf,
  temporaryFolder,
  warningsOf,
} from './package-on-disk.ts';

const world = await createWorld(); // of which each test has a family to itself

async function bringFolder(folder: string, into = world) {
  const report = await importPackage(into.database.orm.em, folder, { actor: 'test' });
  expect(errorsOf(report)).toEqual([]);
  return report;
}

const bringFiles = async (files: Files, publisher: string | null) =>
  bringFolder(await packageOf(files, publisher));

const people = (lines: string[]): Files => ({ experts: `id,name,consent\n${lines.join('\n')}\n` });

/** Imports people as a publisher has them: each line is an id, a name and a consent. */
const bring = (publisher: string, ...lines: string[]) => bringFiles(people(lines), publisher);

/** Imports people by a package whose ids are slugs, as an export is. */
const bringSlugs = (...lines: string[]) =>
  bringFiles({ 'datapackage.json': '{ "name": "export", "ids": "slugs" }', ...people(lines) }, null);

/** The slugs of those of a family who are shown, by name. */
async function shown(family: string, at: World = world): Promise<Record<string, string>> {
  const { experts } = await at.read('{ experts(first: 100) { nodes { displayName slug } } }');
  const named = experts.nodes.map(({ displayName, slug }: Record<string, string>) => [displayName, slug]);
  return Object.fromEntries(named.filter(([name]: [string]) => name.includes(family)));
}

/** The slug under which somebody is kept who is withheld: their own, or one that tells nothing where another has it. */
const slugOf = async (name: string): Promise<string> =>
  (
    await world.sql(
      `select coalesce(v.kept #>> array['expert', e.id::text, 'slug'], e.slug) as slug from expert e
       join private.vault v on v.expert_id = e.id where v.kept #>> array['expert', e.id::text, 'name'] = '${name}'`,
    )
  )[0].slug;

const change = (slug: string, fields: object) =>
  world.write(async ({ em }) => em.assign(await em.findOneOrFail(ExpertTable, { slug }), fields));

const remove = (slug: string) =>
  world.write(async ({ em }) => removeRow(em, await em.findOneOrFail(ExpertTable, { slug })));

/** Whom a slug leads to, or that somebody is gone, or nothing. */
async function told(slug: string): Promise<string> {
  const { expert, isGone } = await world.read(
    'query ($slug: String!) { expert(slug: $slug) { displayName } isGone(type: EXPERT, slug: $slug) }',
    { slug },
  );
  return expert?.displayName ?? (isGone ? 'gone' : 'nothing');
}

const MASK = expect.stringMatching(/^withheld-[0-9a-f]{12}$/);

describe('a namesake of somebody who was never shown', () => {
  it.each(['denied', 'withdrawn', 'embargoed'])('has a slug without a number: %s', async (consent) => {
    await bring('one', `ana-${consent}-perez,Ana la Oculta ${consent},${consent}`);
    await bring('two', `ana-${consent}-perez,Ana ${consent} Pérez,`);
    expect(await shown(consent)).toEqual({ [`Ana ${consent} Pérez`]: `ana-${consent}-perez` });
    const slug = await slugOf(`Ana la Oculta ${consent}`);
    expect([slug, await told(slug)]).toEqual([MASK, 'nothing']);
    const again = await bring('one', `ana-${consent}-perez,Ana la Oculta ${consent},${consent}`);
    expect(again.batch).toBeNull();
  });

  it('has it in the same package too, whoever comes first, and also where the other is known already', async () => {
    const lines = ['Ana Ruiz,Ana la Oculta,denied', 'ANA RUIZ,Ana Ruiz,', 'eva-ruiz,Eva la Oculta,denied'];
    await bring('one', ...lines);
    await bring('one', ...lines, 'Eva Ruiz,Eva Ruiz,');
    expect(await shown('Ruiz')).toEqual({ 'Ana Ruiz': 'ana-ruiz', 'Eva Ruiz': 'eva-ruiz' });
    expect([await slugOf('Ana la Oculta'), await slugOf('Eva la Oculta')]).toEqual([MASK, MASK]);
    expect((await bring('one', ...lines, 'Eva Ruiz,Eva Ruiz,')).batch).toBeNull();
  });

  it('leaves in the log nothing of who had the slug before', async () => {
    await bring('one', 'ana-soto,Soto la Oculta,denied');
    const { batch } = await bring('two', 'ana-soto,Ana Soto,');
    expect(await slugOf('Soto la Oculta')).toEqual(MASK);
    expect(
      await world.sql(`select kind, before, after from private.change where batch_id = ${batch} order by id`),
    ).toMatchObject([
      { kind: 'CREATED', before: null, after: { slug: 'ana-soto', displayName: 'Ana Soto' } },
      { kind: 'CREATED', after: { publisher: 'two', value: 'ana-soto' } },
    ]);
  });

  it('has it also where somebody else wrote the other down', async () => {
    await world.write((scribe) => scribe.expert('Ana Mora', { consent: 'EMBARGOED' }));
    await bring('one', 'ana-mora,Ana Mora,');
    expect(await shown('Mora')).toEqual({ 'Ana Mora': 'ana-mora' });
  });

  it('does not take it while that one comes to be shown', async () => {
    await bring('one', 'ana-lara,Lara la Primera,embargoed');
    await bring('one', 'ana-lara,Lara la Primera,granted', 'Ana Lara,Lara la Segunda,');
    expect(await shown('Lara')).toEqual({ 'Lara la Primera': 'ana-lara', 'Lara la Segunda': 'ana-lara-2' });
  });
});

describe('somebody who is withheld', () => {
  it('has a slug of their own once they are shown, whose number tells of those alone who are shown', async () => {
    await bring('one', 'ana-vega,Vega la Primera,denied');
    await bring('two', 'ana-vega,Vega la Segunda,embargoed');
    await bring('three', 'ana-vega,Vega la Tercera,denied');
    const masked = await slugOf('Vega la Segunda');
    await bring('two', 'ana-vega,Vega la Segunda,granted');
    expect(await shown('Vega')).toEqual({ 'Vega la Segunda': 'ana-vega' });
    await bring('three', 'ana-vega,Vega la Tercera,granted');
    expect(await shown('Vega')).toEqual({ 'Vega la Segunda': 'ana-vega', 'Vega la Tercera': 'ana-vega-2' });
    expect([masked, await told(masked)]).toEqual([MASK, 'nothing']);
    expect((await bring('three', 'ana-vega,Vega la Tercera,granted')).batch).toBeNull();
  });

  it('keeps the slug under which they were shown, whoever comes', async () => {
    await bring('one', 'ana-rey,Rey la Primera,');
    await change('ana-rey', { consent: 'WITHDRAWN' });
    await bring('two', 'ana-rey,Rey la Segunda,');
    expect([await shown('Rey'), await told('ana-rey')]).toEqual([{ 'Rey la Segunda': 'ana-rey-2' }, 'gone']);
  });

  it('comes in, and comes to be shown, by a package whose ids are slugs', async () => {
    await bringSlugs('ana-gil,Gil la Primera,denied');
    expect((await bringSlugs('ana-gil,Gil la Primera,denied')).batch).toBeNull();
    await bringSlugs('ana-gil,Gil la Primera,granted');
    await bring('one', 'ana-gil,Gil la Segunda,');
    expect(await shown('Gil')).toEqual({ 'Gil la Primera': 'ana-gil', 'Gil la Segunda': 'ana-gil-2' });
  });

  it('is exported under an id that tells nothing, and comes back under the same', async () => {
    const [origin, copy] = [await freshWorld(), await freshWorld()];
    const files = people(['ana,Ana la Oculta,denied', 'Ana,Ana,', 'eva,Eva la Oculta,embargoed']);
    await bringFolder(await packageOf(files), origin);
    const { folder } = await exportPackage(origin.database.orm.em, await temporaryFolder());
    const before = await contentOf(folder);
    expect(before['experts.csv']).not.toMatch(/Oculta|eva/);
    expect((await bringFolder(folder, origin)).batch).toBeNull();
    await bringFolder(folder, copy);
    expect(await shown('Ana', copy)).toEqual({ Ana: 'ana' });
    const again = await exportPackage(copy.database.orm.em, await temporaryFolder());
    expect(await contentOf(again.folder)).toEqual(before);
  });
});

describe('a slug that was public', () => {
  it('is not given to somebody else after its holder was taken out or has another', async () => {
    await bring('one', 'ana-paz,Paz la Primera,', 'eva-paz,Paz la Otra,');
    await remove('ana-paz');
    await change('eva-paz', { slug: 'eva-paz-hoy' });
    await bring('two', 'ana-paz,Paz la Segunda,', 'eva-paz,Paz la Tercera,');
    expect(await shown('Paz')).toEqual({
      'Paz la Segunda': 'ana-paz-2',
      'Paz la Otra': 'eva-paz-hoy',
      'Paz la Tercera': 'eva-paz-2',
    });
    expect([await told('ana-paz'), await told('eva-paz')]).toEqual(['gone', 'Paz la Otra']);
  });

  it('is given again by a package that says so, with a word to whoever imports', async () => {
    expect(warningsOf(await bringSlugs('ana-luz,Ana Luz,'))).toEqual([]);
    await remove('ana-luz');
    expect(warningsOf(await bringSlugs('ana-luz,Ana Luz de vuelta,'))).toEqual([
      expect.stringMatching(/^experts\.csv:2.*"ana-luz".*had this one in public/),
    ]);
    expect(await told('ana-luz')).toBe('Ana Luz de vuelta');
  });

  it('is no more given away of an organization', async () => {
    const organizations = { organizations: 'id,name\nred,La Red\n' };
    await bringFiles(organizations, 'one');
    await world.write(async ({ em }) =>
      removeRow(em, await em.findOneOrFail(OrganizationTable, { slug: 'red' })),
    );
    await bringFiles(organizations, 'two');
    expect((await bringFiles(organizations, 'two')).batch).toBeNull();
    expect(
      await world.read(
        '{ organizations { nodes { slug } } organization(slug: "red") { slug } isGone(type: ORGANIZATION, slug: "red") }',
      ),
    ).toEqual({ organizations: { nodes: [{ slug: 'red-2' }] }, organization: null, isGone: true });
  });
});
