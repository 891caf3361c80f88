import { describe, expect, it } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { FORGOTTEN_AFTER } from '../../src/platform/changes/write-as.ts';
import { revert } from '../../src/platform/revert/revert.ts';
import { packageOf } from '../exchange/package-on-disk.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld((scribe) => {
  const edition = scribe.edition(scribe.series('Serie'), 'Serie 2021', { year: 2021 });
  for (const name of ['Ana', 'Beto', 'Carla', 'Darío'])
    scribe.participation(
      scribe.activity(edition, `Mesa de ${name}`),
      scribe.expert(name, { consent: 'GRANTED', photo: { url: `https://a.org/${name}.jpg` } }),
    );
  scribe.organization('Casa');
});

const run = (statement: string) =>
  world.database.orm.em.fork().transactional(async (em) => {
    await em.execute(statement);
  });

const act = (statement: string) => world.write(({ em }) => em.execute(statement));

/** The state, as the login asks for it that may only read. */
async function state() {
  const [row] = await world.database.reading.em.fork().execute('select * from network_state()');
  return row as { log_position: string; state: string };
}

const positionOf = async () => Number((await state()).log_position);

describe('the state of the network', () => {
  it('is the same while nothing is written', async () => {
    expect(await state()).toEqual(await state());
  });

  it.each([
    ['an act', () => act(`update organization set name = 'Otra casa'`)],
    [
      'an act by SQL alone',
      () => run(`select private.open_batch('x', 'y'); update series set name = 'Otra'`),
    ],
    [
      'an import',
      async () => {
        const path = await packageOf({ organizations: 'id,name\nnueva,Nueva\n' });
        await importPackage(world.database.orm.em, path, { actor: 'test' });
      },
    ],
  ])('is another after %s, at a later position', async (_, write) => {
    const [before, position] = [await state(), await positionOf()];
    await write();
    expect((await state()).state).not.toBe(before.state);
    expect(await positionOf()).toBeGreaterThan(position);
  });

  it.each([
    ['a layout', `insert into stored_layout (kind, revision, contents) values ('EXPERT', 'a', '')`],
    ['the next layout', `update stored_layout set revision = 'b'`],
    ['hashes of slugs', 'update private.slug_key set position = position'],
    ['a portrait', `insert into portrait values (1, 'a', 1, 1, ''), (2, 'b', 1, 1, '')`],
    ['another portrait of somebody', `update portrait set hash = 'c' where expert_id = 1`],
    ['one portrait less', 'delete from portrait where expert_id = 2'],
  ])('is another once %s is stored, at the same position', async (_, statement) => {
    const before = await state();
    await run(statement);
    const after = await state();
    expect(after.state).not.toBe(before.state);
    expect(after.log_position).toBe(before.log_position);
  });

  it('has the day by UTC, and does not change with what is rolled back', async () => {
    const before = await state();
    const [row] = await world.database.orm.em.execute<{ day: string }[]>(
      `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as day`,
    );
    expect(before.state).toContain(` ${row!.day} `);
    await run(`update stored_layout set revision = 'c'; do $$ begin raise exception 'no'; end $$`).catch(
      () => {},
    );
    expect((await state()).state).toBe(before.state);
  });
});

describe('an act', () => {
  const isWithholding = (statement: string) =>
    world.write(async ({ em }) => {
      await em.execute(statement);
      const [row] = await em.execute<{ answer: boolean }[]>('select private.is_withholding() as answer');
      return row!.answer;
    });

  it.each([
    ['rename', `update expert set name = 'Anna' where slug = 'Ana'`, false],
    ['rename an organization', `update organization set name = 'Esta casa'`, false],
    ['make somebody who is withheld', `insert into expert (slug, consent) values ('x', 'DENIED')`, false],
    ['withdraw', `update expert set consent = 'WITHDRAWN' where slug = 'ana'`, true],
    ['let come back', `update expert set consent = 'GRANTED' where id = 1`, false],
    ['no longer agree to a portrait', `update expert set consent = null where slug = 'beto'`, true],
    ['put under embargo', `update expert set consent = 'EMBARGOED' where slug = 'beto'`, true],
    ['opt out of ties', `update expert set tie_consent = 'DENIED' where slug = 'carla'`, true],
    ['opt in to ties', `update expert set tie_consent = 'GRANTED' where slug = 'carla'`, false],
    ['take out', `delete from participation where expert_id = 4; delete from expert where id = 4`, true],
  ])('that would %s is seen to withhold somebody, or not', async (_, statement, expected) => {
    expect(await isWithholding(statement)).toBe(expected);
  });

  /** How long an act took, in milliseconds. */
  const timeOf = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };

  it('that withholds somebody returns when no server shows them any more, also an import and its reversal', async () => {
    const { em } = world.database.orm;
    const imported = async (consent: string) => {
      const experts = `id,name,consent\nzoe,Zoe,${consent}\n`;
      return importPackage(em, await packageOf({ experts }), { actor: 'test' });
    };
    await imported('');
    const took = [await timeOf(() => act(`update expert set consent = 'DENIED' where slug = 'carla'`))];
    let withdrawal: number | null = null;
    took.push(await timeOf(async () => ({ batch: withdrawal } = await imported('withdrawn'))));
    const { batch } = await revert(em, withdrawal!, { actor: 'test' });
    took.push(await timeOf(() => revert(em, batch!, { actor: 'test' })));
    for (const each of took) expect(each).toBeGreaterThanOrEqual(FORGOTTEN_AFTER);
  });
});
