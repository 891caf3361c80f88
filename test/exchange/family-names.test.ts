import { expect, it } from 'vitest';
import { summarize } from '../../src/commands/import-summary.ts';
import { importPackage } from '../../src/exchange/index.ts';
import { createWorld } from '../support/world.ts';
import { packageOf } from './package-on-disk.ts';

const world = await createWorld();

const bring = async (experts: string) =>
  importPackage(world.database.orm.em, await packageOf({ experts }), { actor: 'test', publisher: 'nombres' });

const sorted = async () => {
  const { experts } = await world.read('{ experts(orderBy: FAMILY_NAME) { nodes { slug familyName } } }');
  return experts.nodes.map(({ slug, familyName }: { slug: string; familyName: string | null }) => [
    slug,
    familyName,
  ]);
};

it('sorts people by the last word of the name where no family name is given, and says of how many', async () => {
  const report = await bring('id,name\nana,Ana Zúñiga\nbeto,Beto de la Luz\ncai,Cai\n');
  expect(report.guessed).toEqual([
    {
      name: 'experts',
      column: 'family_name',
      count: 3,
      of: 3,
      by: 'the last word of the name, for the order of lists',
    },
  ]);
  expect(summarize(report, false)).toContain(
    '3 of 3 experts have no family_name: it is guessed by the last word',
  );
  expect(await sorted()).toEqual([
    ['cai', null],
    ['beto', null],
    ['ana', null],
  ]);
});

it('goes by the family name that is given, and guesses nothing of whoever is withheld', async () => {
  const experts =
    'id,name,family_name,consent\nana,Ana Zúñiga,Zúñiga,\nbeto,Beto de la Luz,de la Luz,\ncai,Cai,,denied\n';
  const report = await bring(experts);
  expect([report.errors, report.guessed]).toEqual([[], []]);
  expect(await sorted()).toEqual([
    ['beto', 'de la Luz'],
    ['ana', 'Zúñiga'],
  ]);
  expect((await bring(experts)).batch).toBeNull();
});
