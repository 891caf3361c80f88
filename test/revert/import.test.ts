import { expect, test } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { openNetwork } from '../../src/network-database.ts';
import { revert } from '../../src/platform/revert/revert.ts';
import { backupOf, exportOf, runCommand } from '../backup/commands.ts';
import { atHand, packageOf, small } from '../exchange/package-on-disk.ts';
import { bareDatabase, freshDatabase } from '../support/database.ts';
import { tejido } from '../support/program.ts';
import { amount } from '../support/proof.ts';

/** Of the packages at hand, those that are imported and undone. */
const LARGE = amount({ suite: /demo/, ci: /demo|opendata/, proof: /demo|opendata/ });

async function importInto(url: string, path: string): Promise<number> {
  await using network = await openNetwork(url);
  const { batch, errors } = await importPackage(network.orm.em, path, { actor: 'test' });
  expect(errors).toEqual([]);
  return batch!;
}

async function revertIn(url: string, batch: number): Promise<number> {
  await using network = await openNetwork(url);
  return (await revert(network.orm.em, batch, { actor: 'test' })).batch!;
}

const large = atHand.filter(({ path }) => LARGE.test(path));

for (const { path, absent } of large) {
  test.skipIf(absent)(
    `an import of ${path} is undone, undone again, backed up and restored elsewhere, and all exports are equal`,
    async () => {
      const { url } = await freshDatabase();
      await importInto(url, await packageOf(small));
      const before = await exportOf(url);
      const batch = await importInto(url, path);
      const after = await exportOf(url);
      expect(after).not.toEqual(before);
      const undone = await revertIn(url, batch);
      expect(await exportOf(url)).toEqual(before);
      await revertIn(url, undone);
      expect(await exportOf(url)).toEqual(after);
      const elsewhere = await bareDatabase();
      await runCommand('restore', elsewhere, await backupOf(url));
      expect(await exportOf(elsewhere)).toEqual(after);
    },
  );
}

test('an import is undone with what it changed of earlier ones, and can be done again under the same slugs', async () => {
  const { url } = await freshDatabase();
  await importInto(url, await packageOf(small));
  const before = await exportOf(url);
  const more = {
    organizations: 'id,name,sector,acronym\nuni,La Universidad,media,LU\nliga,Liga,,\n',
    outcomes: 'id,edition_id,kind,text,proposed_by\nacuerdo,g-2021,acuerdo,Publicar,uni;liga\n',
  };
  const batch = await importInto(url, await packageOf(more));
  const after = await exportOf(url);
  await revertIn(url, batch);
  expect(await exportOf(url)).toEqual(before);
  await importInto(url, await packageOf(more));
  expect(await exportOf(url)).toEqual(after);
});

test('the command says what it would do, does it, and says how to undo that; what cannot be is refused', async () => {
  const { url } = await freshDatabase();
  await importInto(url, await packageOf(small));
  const options = { env: { DATABASE_URL: url } };
  const dry = await tejido(['revert', '1', '--dry-run'], options);
  expect(dry.output).toMatch(/^ +removed +restored +changed$/m);
  expect(dry.output).toMatch(/^Expert +2 +0 +0$/m);
  expect(dry.output).toContain('This was a dry run: nothing was changed.');
  const done = await runCommand('revert', url, '1');
  expect(done).toMatch(/^Expert +2 +0 +0$/m);
  expect(done).toMatch(
    /^Undid batch 1: import of "acme" by test, .*Z\. That is batch 3, and can be undone: npx tejido revert 3$/m,
  );
  const refused = await tejido(['revert', 'all'], options);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.output).toContain(
    'There is no batch "all".\nThe last ones are:\n  3: revert of batch 1 by cli, ',
  );
});
