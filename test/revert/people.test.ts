import { expect, test } from 'vitest';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { importPackage } from '../../src/exchange/index.ts';
import { revert } from '../../src/platform/revert/revert.ts';
import { packageOf, small } from '../exchange/package-on-disk.ts';
import { freshWorld, type World } from '../support/world.ts';

const revertIn = (world: World, batch: number | null) =>
  revert(world.database.orm.em, batch!, { actor: 'test' });

/** What the network and the vault hold of people. */
async function everythingOfPeople({ database }: World) {
  const ask = (sql: string) => database.orm.em.fork().execute(sql);
  return {
    experts: await ask('select slug, name, consent, withheld, biography, photo from expert order by id'),
    identifiers: await ask('select expert_id, scheme, value from expert_identifier order by id'),
    wording: await ask('select billed_as, role_as_given from participation order by id'),
    titles: await ask('select title from affiliation order by id'),
    words: await ask('select entity_type, label, words::text from search_name order by 1, 2'),
    vault: await ask('select expert_id, kept from private.vault order by expert_id'),
  };
}

const anaIn = () =>
  freshWorld((scribe) => {
    const ana = scribe.expert('Ana', { consent: 'GRANTED', biography: 'Estudia datos.' });
    scribe.identify(ana, 'ORCID', '0000-0002-1825-0097');
    const uni = scribe.organization('Universidad');
    scribe.affiliation(ana, uni, { title: 'Directora' });
    const panel = scribe.activity(scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021'), 'Un panel');
    scribe.participation(panel, ana, { onBehalfOf: uni, billedAs: 'Dra. Ana', roleAsGiven: 'Ponente' });
    const other = scribe.participation(panel, scribe.expert('Beto'), { billedAs: 'Beto' });
    return other;
  });

const consent = (world: World, value: 'GRANTED' | 'WITHDRAWN') =>
  world.write(async ({ em }) => {
    (await em.findOneOrFail(ExpertTable, { id: 1 })).consent = value;
  });

test('undoing a withdrawal brings the person back with all that was kept', async () => {
  const world = await anaIn();
  const shown = await everythingOfPeople(world);
  await consent(world, 'WITHDRAWN');
  const withheld = await everythingOfPeople(world);
  expect(withheld.experts[0]).toMatchObject({ name: null, withheld: 'CONSENT_WITHDRAWN' });
  const { batch } = await revertIn(world, 2);
  expect(await everythingOfPeople(world)).toEqual(shown);
  await revertIn(world, batch);
  expect(await everythingOfPeople(world)).toEqual(withheld);
});

test('undoing a return puts everything into the vault again', async () => {
  const world = await anaIn();
  const shown = await everythingOfPeople(world);
  await consent(world, 'WITHDRAWN');
  const withheld = await everythingOfPeople(world);
  await consent(world, 'GRANTED');
  const { batch } = await revertIn(world, 3);
  expect(await everythingOfPeople(world)).toEqual(withheld);
  await revertIn(world, batch);
  expect(await everythingOfPeople(world)).toEqual(shown);
});

test('undoing what was written of a person before they withdrew is refused, and tells nothing of them', async () => {
  const world = await anaIn();
  await world.write(async ({ em }) => {
    (await em.findOneOrFail(ExpertTable, { id: 1 })).biography = 'Enseña datos.';
  });
  await consent(world, 'WITHDRAWN');
  await expect(revertIn(world, 2)).rejects.toThrow(
    /^Batch 2 changed nothing that the log still has, so there is nothing to undo\.\n {2}2: test by test, /,
  );
});

test('an import with people who are withheld is undone, and can be undone again or imported again', async () => {
  const world = await freshWorld();
  const files = {
    ...small,
    experts: 'id,name,orcid,consent\nana,Ana Núñez,0000-0002-1825-0097,withdrawn\nbeto,Beto Peña,,\n',
  };
  const bring = async () => importPackage(world.database.orm.em, await packageOf(files), { actor: 'test' });
  const first = await bring();
  const imported = await everythingOfPeople(world);
  const undone = await revertIn(world, first.batch);
  expect(await everythingOfPeople(world)).toMatchObject({ experts: [], identifiers: [] });
  const redone = await revertIn(world, undone.batch);
  expect(await everythingOfPeople(world)).toEqual(imported);
  await revertIn(world, redone.batch);
  const again = await bring();
  expect(again.errors).toEqual([]);
  expect(await everythingOfPeople(world)).toMatchObject({
    experts: [{ name: null, withheld: 'CONSENT_WITHDRAWN' }, { slug: 'beto' }],
  });
  expect((await bring()).batch).toBeNull();
  const { data } = await world.ask('{ expert(slug: "ana") { displayName } }');
  expect(data).toEqual({ expert: null });
});
