import { expect, it } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { errorsOf, packageOf, small } from '../exchange/package-on-disk.ts';
import { textIn } from '../pages/entities.ts';
import { serveWorld } from '../support/served.ts';

const { world, get } = await serveWorld();

it('a convener in a role of no list comes in, and is shown in the words of the file', async () => {
  const convenings = 'edition_id,organization_id,role\ng-2021,uni,Enlace\ng-2021,press,otra\n';
  const folder = await packageOf({ ...small, convenings });
  expect(errorsOf(await importPackage(world.database.orm.em, folder, { actor: 'test' }))).toEqual([]);
  const { edition } = await world.read(
    '{ edition(slug: "g-2021") { conveners(role: [OTHER], orderBy: NAME) { nodes { nameAtTime role roleAsGiven } } } }',
  );
  expect(edition.conveners.nodes).toEqual([
    { nameAtTime: 'La Prensa', role: 'OTHER', roleAsGiven: null },
    { nameAtTime: 'Universidad', role: 'OTHER', roleAsGiven: 'Enlace' },
  ]);
  const page = async (path: string) => textIn((await get(path)).body).replaceAll(/\s+/g, ' ');
  expect(await page('/editions/g-2021')).toMatch(
    /La Prensa Otra función.*Universidad Enlace|Universidad Enlace.*La Prensa Otra función/,
  );
  expect(await page('/editions/g-2021?lang=en')).toContain('La Prensa Other role');
  expect(await page('/organizations/uni')).toContain('Gathering 2021 · Enlace');
});
