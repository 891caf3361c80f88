import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportPackage, importPackage } from '../../src/exchange/index.ts';
import { errorsOf, packageOf, small, temporaryFolder } from '../exchange/package-on-disk.ts';
import { textIn } from '../pages/entities.ts';
import { serveWorld } from '../support/served.ts';

const { world, get } = await serveWorld();

const bring = async (status: string) => {
  const outcomes = `id,edition_id,kind,text,status\nsaid,g-2021,conclusion,Said,${status}\n`;
  const folder = await packageOf({ ...small, outcomes });
  expect(errorsOf(await importPackage(world.database.orm.em, folder, { actor: 'test' }))).toEqual([]);
  return (await world.read('{ outcome(slug: "said") { status } }')).outcome.status;
};

const exported = async () => {
  const folder = join(await temporaryFolder(), 'export');
  await exportPackage(world.database.orm.em, folder);
  return readFile(join(folder, 'outcomes.csv'), 'utf8');
};

it('a status that nobody recorded is null, in files and on pages too, and never "proposed"', async () => {
  expect(await bring('')).toBeNull();
  expect(await exported()).toContain('said,g-2021,conclusion,Said,,,');
  for (const path of ['/outcomes/said', '/outcomes', '/editions/g-2021', '/']) {
    expect(textIn((await get(path)).body).match(/Propuesto/g)?.length ?? 0, path).toBe(
      path === '/outcomes' ? 1 : 0, // there it can be chosen
    );
  }
  expect(textIn((await get('/outcomes/said')).body)).toContain('Nadie lo ha registrado');
  expect(textIn((await get('/outcomes?status=NONE')).body)).toContain('Said');
  expect(textIn((await get('/outcomes?status=PROPOSED')).body)).not.toContain('Said');
});

it('a status that a package says is kept, and is null again once the package says none', async () => {
  expect(await bring('proposed')).toBe('PROPOSED');
  expect(await exported()).toContain('said,g-2021,conclusion,Said,,proposed,');
  expect(await bring('')).toBeNull();
});
