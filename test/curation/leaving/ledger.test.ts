import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { restoreBackup } from '../../../src/backup/restore-backup.ts';
import { writeBackup } from '../../../src/backup/write-backup.ts';
import { leave } from '../../../src/curation/leaving/leave.ts';
import { openLedger } from '../../../src/curation/leaving/ledger.ts';
import { replayLedger } from '../../../src/curation/leaving/replay-ledger.ts';
import { returnPerson } from '../../../src/curation/leaving/return-person.ts';
import { withheldPeople } from '../../../src/curation/leaving/withheld-people.ts';
import { temporaryFolder } from '../../exchange/package-on-disk.ts';
import { bareDatabase } from '../../support/database.ts';
import { everythingIn, leavingWorld, OF_ANA, openLeaving, placesOf } from './people-who-leave.ts';

const ANA = { expert: 1 };

describe('the ledger', () => {
  test('has its key beside it, readable by its owner alone, and is refused without it', async () => {
    const path = join(await temporaryFolder(), 'suppressed.ndjson');
    const { keyId } = await openLedger(path);
    expect((await openLedger(path)).keyId).toBe(keyId);
    const key = path.replace('.ndjson', '.key');
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    await writeFile(path, '{"line":"DONE","id":"x"}\n');
    await rm(key);
    await expect(openLedger(path)).rejects.toThrow(/suppressed\.key is missing/);
    await writeFile(key, 'short');
    await expect(openLedger(path)).rejects.toThrow(/should hold the key/);
  });

  test('leaves out a last line that was cut off, and says which other one is damaged', async () => {
    const path = join(await temporaryFolder(), 'suppressed.ndjson');
    const ledger = await openLedger(path);
    await writeFile(path, '{"line":"DONE","id":"x"}\n{"line":"UND');
    expect(await ledger.entries()).toEqual([]);
    await ledger.append([{ line: 'DONE', id: 'y' }]);
    expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(4);
    await expect(ledger.entries()).rejects.toThrow(/Line 2 of .* is damaged/);
  });

  test('that cannot be written keeps everybody from leaving', async () => {
    const own = await leavingWorld();
    await mkdir(own.setting.ledger.path);
    await expect(own.act((em) => leave(em, { ...ANA, level: 'WITHHOLD' }, own.setting))).rejects.toThrow(
      /ledger .* can be neither read nor written/,
    );
    expect((await own.world.read('{ expert(slug: "ana-nunez") { displayName } }')).expert).not.toBeNull();
  });

  test('says UNDONE of an act that failed at its end, and is silent on one that was only tried', async () => {
    const own = await leavingWorld();
    const failing = own.act(async (em) => {
      await leave(em, { ...ANA, level: 'WITHHOLD' }, own.setting);
      // found out when the act is committed, after the intent
      await em.execute(
        'create temp table late (id int primary key deferrable initially deferred) on commit drop',
      );
      await em.execute('insert into late values (1), (1)');
    });
    await expect(failing).rejects.toThrow();
    expect((await own.lines()).map(({ line }) => line)).toEqual(['INTENT', 'UNDONE']);
    await expect(
      own.act(async (em) => {
        await leave(em, { ...ANA, level: 'WITHHOLD' }, own.setting);
        throw new Error('tried');
      }),
    ).rejects.toThrow('tried');
    expect(await own.lines()).toHaveLength(2);
  });

  test('is fed from the log with whom another server, an import or a statement took out', async () => {
    const own = await leavingWorld();
    await own.world.write(({ em }) => em.execute(`update expert set consent = 'DENIED' where id = 2`));
    const other = join(await temporaryFolder(), 'other.ndjson');
    await copyFile(own.setting.ledger.path.replace('.ndjson', '.key'), other.replace('.ndjson', '.key'));
    await own.act((em) => leave(em, { ...ANA, level: 'ERASE' }, own.setting));
    const ledger = await openLedger(other);
    expect(await replayLedger(own.orm.em, { ...own.setting, ledger })).toEqual({
      withheldAgain: 0,
      unsettled: 0,
    });
    const entries = await ledger.entries();
    expect(entries).toMatchObject([{ level: 'ERASE' }, { level: null, consent: 'DENIED' }].toReversed());
    await replayLedger(own.orm.em, { ...own.setting, ledger });
    expect(await ledger.entries()).toEqual(entries);
    await own.world.write(({ em }) => em.execute(`update expert set consent = null where id = 2`));
    await replayLedger(own.orm.em, { ...own.setting, ledger });
    expect(await ledger.entries()).toMatchObject([{ level: 'ERASE' }]);
  });
});

describe('after an older backup is restored', () => {
  /** The network as it was, in another database, with the ledger of now. */
  async function restored(own: Awaited<ReturnType<typeof leavingWorld>>, backup: string) {
    const url = await bareDatabase();
    await restoreBackup(url, backup, { place: 'here', report: () => {} });
    return openLeaving(url, own.setting.ledger);
  }

  const backUp = async (own: Awaited<ReturnType<typeof leavingWorld>>) => {
    const path = join(await temporaryFolder(), 'older.tejido');
    await writeBackup(own.world.database.url, path, { place: 'here', report: () => {} });
    return path;
  };

  test('whoever left since is withheld again, and whoever was erased is erased again', async () => {
    const own = await leavingWorld();
    const backup = await backUp(own);
    await own.act((em) => leave(em, { ...ANA, level: 'ERASE' }, own.setting));
    await own.act((em) => leave(em, { expert: 2, level: 'WITHHOLD' }, own.setting));
    const older = await restored(own, backup);
    expect(placesOf(await everythingIn(older.orm), OF_ANA)).not.toEqual([]);
    expect(await replayLedger(older.orm.em, older.setting)).toEqual({ withheldAgain: 2, unsettled: 0 });
    expect(placesOf(await everythingIn(older.orm), OF_ANA)).toEqual([]);
    expect(placesOf(await everythingIn(older.orm, ['public']), ['Beto', 'beto-pena'])).toEqual([]);
    expect(await replayLedger(older.orm.em, older.setting)).toEqual({ withheldAgain: 0, unsettled: 0 });
    await older.act((em) => returnPerson(em, { expert: 2 }));
    expect(await replayLedger(older.orm.em, older.setting)).toEqual({ withheldAgain: 0, unsettled: 0 });
    expect(await older.orm.em.fork().execute('select name from expert where id = 2')).toEqual([
      { name: 'Beto Peña' },
    ]);
  });

  test('whoever hid a photograph has it hidden again', async () => {
    const own = await leavingWorld();
    const backup = await backUp(own);
    await own.act((em) => leave(em, { ...ANA, level: 'HIDE_PHOTO' }, own.setting));
    const older = await restored(own, backup);
    expect(await replayLedger(older.orm.em, older.setting)).toMatchObject({ withheldAgain: 1 });
    expect(placesOf(await everythingIn(older.orm, ['public']), ['a.png'])).toEqual([]);
    expect(await replayLedger(older.orm.em, older.setting)).toMatchObject({ withheldAgain: 0 });
  });

  test('an intent of which the log knows nothing counts as done, and stewards are told', async () => {
    const own = await leavingWorld();
    const backup = await backUp(own);
    await own.act((em) => leave(em, { ...ANA, level: 'WITHHOLD' }, own.setting));
    const { path } = own.setting.ledger;
    const [intent] = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, `${intent}\n`);
    await replayLedger(own.orm.em, own.setting);
    expect((await own.lines()).map(({ line }) => line)).toEqual(['INTENT', 'DONE']); // the log knows it
    await writeFile(path, `${intent}\n`);
    const older = await restored(own, backup);
    expect(await replayLedger(older.orm.em, older.setting)).toEqual({ withheldAgain: 1, unsettled: 1 });
    expect(await withheldPeople(older.orm.em)).toMatchObject(
      [{ expert: 1, displayName: 'Ana Núñez', level: 'WITHHOLD', isUnsettled: true, reason: /restored/ }].map(
        (each) => ({ ...each, reason: expect.stringMatching(each.reason) }),
      ),
    );
  });
});
