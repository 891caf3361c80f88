import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { slugHash } from '../../src/domain/expert/slug-hashes.ts';
import { openNetwork } from '../../src/network-database.ts';
import { personKeyOf } from '../../src/secrets.ts';
import { temporaryFolder } from '../exchange/package-on-disk.ts';
import { TEST_KEY } from '../support/database.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld((scribe) => scribe.expert('Ana Paz'));
const { url } = world.database;
const OTHER_KEY = Buffer.alloc(32, 'other');

const isGone = async (slug: string, key = TEST_KEY) => {
  const hash = slugHash(key, slug).toString('hex');
  return (await world.sql(`select is_gone('Expert', '${slug}', '\\x${hash}') as gone`))[0].gone;
};

/** Writes one act as somebody would by hand, on a connection that knows no key. */
async function byHand(statements: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  const act = `begin; select private.open_batch('edit', 'someone'); ${statements}; commit`;
  await client.query(act).finally(() => client.end());
}

/** Opens the network as a start does, and answers what was reported. */
async function start(personKey: Buffer): Promise<string[]> {
  const said: string[] = [];
  const waiting = { report: (line: string) => void said.push(line) };
  await using _ = await openNetwork(url, waiting, { personKey });
  return said;
}

describe('the slugs under which people were shown', () => {
  it('are kept as hashes alone, which need the key', async () => {
    const kept = await world.sql(`select encode(hash, 'hex') as hash, expert_id from private.shown_slug`);
    expect(kept).toEqual([{ hash: slugHash(TEST_KEY, 'ana-paz').toString('hex'), expert_id: 1 }]);
    await world.write(async ({ em }) => {
      (await em.findOneOrFail(ExpertTable, { slug: 'ana-paz' })).consent = 'WITHDRAWN';
    });
    expect([await isGone('ana-paz'), await isGone('ana-paz', OTHER_KEY)]).toEqual([true, false]);
  });

  it('are hashed at the next start where somebody wrote by hand', async () => {
    await byHand(`insert into expert (slug, name) values ('eva-paz', 'Eva Paz')`);
    await byHand(`update expert set consent = 'WITHDRAWN' where slug = 'eva-paz'`);
    expect(await isGone('eva-paz')).toBe(false);
    expect(await start(TEST_KEY)).toEqual([]);
    expect(await isGone('eva-paz')).toBe(true);
  });

  it('are not those of somebody whom one act showed and withheld, also by hand', async () => {
    await byHand(`insert into expert (slug, name) values ('un-rato', 'Un Rato');
      update expert set consent = 'WITHDRAWN' where slug = 'un-rato'`);
    await start(TEST_KEY);
    expect(await isGone('un-rato')).toBe(false);
  });

  it('are recognized with no other key, of which a start warns, and none is made with it', async () => {
    await byHand(`insert into expert (slug, name) values ('ida-paz', 'Ida Paz')`);
    await byHand(`update expert set consent = 'WITHDRAWN' where slug = 'ida-paz'`);
    expect(await start(OTHER_KEY)).toEqual([
      expect.stringMatching(/another secrets\.json than the one in TEJIDO_HOME/),
    ]);
    expect([await isGone('ida-paz', OTHER_KEY), await isGone('eva-paz', OTHER_KEY)]).toEqual([false, false]);
    expect(await start(TEST_KEY)).toEqual([]);
    expect(await isGone('ida-paz')).toBe(true);
  });
});

describe('the key of a home', () => {
  it('is made once, for its owner alone, also where two come at once', async () => {
    const home = join(await temporaryFolder(), 'home');
    const keys = await Promise.all([personKeyOf(home), personKeyOf(home), personKeyOf(home)]);
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(keys[0]).toHaveLength(32);
    expect((await stat(join(home, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(await personKeyOf(home)).toEqual(keys[0]);
    expect(JSON.parse(await readFile(join(home, 'secrets.json'), 'utf8'))).toMatchObject({
      personKey: keys[0]!.toString('base64url'),
    });
  });

  it('is never made anew in the place of a damaged one', async () => {
    const home = await temporaryFolder();
    for (const damage of ['', '{', '{}', '{"personKey":"AAAA"}']) {
      await writeFile(join(home, 'secrets.json'), damage);
      await expect(personKeyOf(home)).rejects.toThrow(/secrets\.json is damaged.*\n.*from a backup/);
    }
  });

  it('is asked for in words where the folder cannot be written', async () => {
    const home = await temporaryFolder();
    await writeFile(join(home, 'file'), '');
    await expect(personKeyOf(join(home, 'file'))).rejects.toThrow(/Set TEJIDO_HOME to a folder/);
    await chmod(home, 0o700);
  });
});
