import { describe, expect, test } from 'vitest';
import { settleDue } from '../../../src/curation/leaving/erase-due.ts';
import { leave } from '../../../src/curation/leaving/leave.ts';
import { places } from '../../../src/curation/leaving/places.ts';
import { recordConsent } from '../../../src/curation/leaving/record-consent.ts';
import { returnPerson } from '../../../src/curation/leaving/return-person.ts';
import { revert } from '../../../src/platform/revert/revert.ts';
import { everythingIn, leavingWorld, OF_ANA, placesOf } from './people-who-leave.ts';

const ANA = { expert: 1 };

/** All tables but those that say how often and when something was written. */
async function contentOf({ orm }: Awaited<ReturnType<typeof leavingWorld>>) {
  const em = orm.em.fork();
  return {
    experts: await em.execute(
      'select slug, name, family_name, consent, biography, url, photo from expert order by id',
    ),
    identifiers: await em.execute('select * from expert_identifier order by id'),
    wording: await em.execute(
      'select billed_as, role_as_given, organization_id from participation order by id',
    ),
    titles: await em.execute('select title from affiliation'),
    log: await em.execute(`select id, before, after from private.change where batch_id = 1 order by id`),
    reasons: await em.execute('select reason from private.batch where id < 3 order by id'),
    vault: await em.execute('select kept from private.vault'),
    beside: await em.execute('select id from private.kept_change'),
  };
}

describe('somebody who is withheld', () => {
  test('is nowhere but in the vault and beside the log, and comes back with all of it', async () => {
    const own = await leavingWorld();
    await own.act(
      (em) => em.execute(`update expert set url = 'https://ana.example/' where id = 1`),
      'as Ana Núñez asked',
    );
    const before = await contentOf(own);
    const { places: shown } = await own.act((em) => leave(em, { ...ANA, level: 'WITHHOLD' }, own.setting));
    expect(placesOf(await everythingIn(own.orm), OF_ANA)).toEqual([
      'private.departure', // the pages on which she was
      'private.kept_change',
      'private.vault',
    ]);
    expect(shown.map(({ name }) => name)).toEqual([
      '/activities/un-panel',
      '/editions/encuentro-2021',
      '/experts/ana-nunez',
      '/organizations/universidad',
    ]);
    expect(await own.act((em) => places(em, ANA))).toEqual(shown);
    await own.act((em) => returnPerson(em, ANA));
    expect(await contentOf(own)).toEqual(before);
    const lines = await own.lines();
    expect(lines.map(({ line }) => line)).toEqual(['INTENT', 'DONE', 'RETURNED']);
    expect(JSON.stringify(lines)).not.toMatch(/ana|n[uú]ñez|0097/i);
  });

  test('is not shown again by an edit, nor by undoing that they left or anything before', async () => {
    const own = await leavingWorld();
    const em = own.orm.em;
    await own.act((act) => act.execute(`update expert set biography = 'Enseña ríos.' where id = 1`));
    await own.act((act) => leave(act, { ...ANA, level: 'WITHHOLD' }, own.setting));
    await expect(revert(em, 2, { actor: 'test' })).rejects.toThrow('nothing that the log still has');
    await expect(revert(em, 3, { actor: 'test' })).rejects.toThrow(/it would show somebody who left/);
    await expect(revert(em, 1, { actor: 'test' })).rejects.toThrow(/batch 3 changed consent/);
    await expect(
      own.act((act) => act.execute(`update expert set consent = null, name = 'Ana' where id = 1`)),
    ).rejects.toThrow(/left the network/);
    const [row] = await own.orm.em.fork().execute('select name, withheld from expert where id = 1');
    expect(row).toEqual({ name: null, withheld: 'CONSENT_WITHDRAWN' });
  });

  test('is erased once the time to come back is over, and nothing brings that back', async () => {
    const own = await leavingWorld();
    await own.act((em) => leave(em, { ...ANA, level: 'WITHHOLD' }, own.setting));
    const on = (today: string) => settleDue(own.orm.em, { today });
    expect(await on('2027-02-28')).toEqual({ erased: 0, expired: 0 });
    expect(await on('2027-03-01')).toEqual({ erased: 1, expired: 0 });
    expect(await on('2027-03-01')).toEqual({ erased: 0, expired: 0 });
    expect(placesOf(await everythingIn(own.orm), OF_ANA)).toEqual([]);
    await expect(own.act((em) => returnPerson(em, ANA))).rejects.toThrow('nothing can bring it back');
    await expect(revert(own.orm.em, 2, { actor: 'test' })).rejects.toThrow(/it would show somebody who left/);
    // what is written of them from now on is kept nowhere
    await own.act(async (em) => {
      await em.execute(`update expert set name = 'Ana Núñez' where id = 1`);
      await em.execute(`update participation set billed_as = 'Dra. Ana' where expert_id = 1`);
      await em.execute(
        `insert into expert_identifier (expert_id, scheme, value) values (1, 'ORCID', '0000-0002-1825-0097')`,
      );
    });
    expect(placesOf(await everythingIn(own.orm), OF_ANA)).toEqual([]);
  });
});

test('somebody who is erased is gone at once and for good', async () => {
  const own = await leavingWorld();
  await own.act((em) =>
    recordConsent(em, { ...ANA, consent: { ...GIVEN, purpose: 'PHOTO', evidence: 'Ana Núñez wrote' } }),
  );
  await own.act((em) => leave(em, { ...ANA, level: 'ERASE' }, own.setting));
  expect(placesOf(await everythingIn(own.orm), OF_ANA)).toEqual([]);
  await expect(revert(own.orm.em, 1, { actor: 'test' })).rejects.toThrow();
  await expect(own.act((em) => leave(em, { ...ANA, level: 'WITHHOLD' }, own.setting))).rejects.toThrow(
    'erased',
  );
});

test('where nothing is to be kept, withholding erases', async () => {
  const own = await leavingWorld();
  await own.act((em) => leave(em, { ...ANA, level: 'WITHHOLD' }, { ...own.setting, blockingDays: 0 }));
  expect(placesOf(await everythingIn(own.orm), OF_ANA)).toEqual([]);
});

const GIVEN = { state: 'GIVEN', basis: 'CONSENT', noticeVersion: '2' } as const;

describe('what somebody agreed to', () => {
  const detailsOf = async ({ orm }: Awaited<ReturnType<typeof leavingWorld>>) =>
    (
      await orm.em
        .fork()
        .execute('select consent, biography, url, photo, tie_consent, embed_consent from expert where id = 1')
    )[0];

  test('can be taken back for the photograph alone, which is then kept apart, and given again', async () => {
    const own = await leavingWorld();
    await own.act((em) => leave(em, { ...ANA, level: 'HIDE_PHOTO' }, own.setting));
    expect(await detailsOf(own)).toMatchObject({
      consent: 'GRANTED',
      biography: 'Estudia ríos.',
      photo: null,
    });
    const found = placesOf(await everythingIn(own.orm), ['a.png']);
    expect(found).toEqual(['private.kept_change', 'private.vault']);
    await own.act((em) =>
      em.execute(`update expert set photo = '{"url": "https://ana.example/b.png"}' where id = 1`),
    );
    expect(await detailsOf(own)).toMatchObject({ photo: null });
    await own.act((em) =>
      recordConsent(em, { ...ANA, consent: { ...GIVEN, purpose: 'PHOTO', validUntil: '2027-05' } }),
    );
    expect(await detailsOf(own)).toMatchObject({
      photo: { url: 'https://ana.example/b.png', validUntil: '2027-06-01T00:00:00.000Z' },
    });
    expect((await own.lines()).map(({ line }) => line)).toEqual(['INTENT', 'DONE', 'RETURNED']);
  });

  test('can be taken back for all details: the name and the part in the programme stay', async () => {
    const own = await leavingWorld();
    await own.act((em) => leave(em, { ...ANA, level: 'HIDE_PROFILE' }, own.setting));
    expect(await detailsOf(own)).toMatchObject({ consent: null, biography: null, url: null, photo: null });
    const found = placesOf(await everythingIn(own.orm), ['ana.example', 'Estudia ríos', 'Studies rivers']);
    expect(found).toEqual(['private.vault']);
    expect((await own.world.read('{ expert(slug: "ana-nunez") { displayName } }')).expert).not.toBeNull();
  });

  test('says who is tied and who is embedded, and counts for nothing once it has expired', async () => {
    const own = await leavingWorld();
    const say = (purpose: 'EXPERT_TIES' | 'PARTNER_EMBED' | 'PROFILE' | 'CONTACT_LINK', rest: object = {}) =>
      own.act((em) => recordConsent(em, { ...ANA, consent: { ...GIVEN, purpose, ...rest } }));
    await say('EXPERT_TIES', { state: 'DENIED' });
    await say('PARTNER_EMBED', { state: 'WITHDRAWN' });
    expect(await detailsOf(own)).toMatchObject({ tie_consent: 'DENIED', embed_consent: 'DENIED' });
    await say('EXPERT_TIES', { validUntil: '2020' });
    await say('PROFILE', { validUntil: '2020-01-31' });
    expect(await detailsOf(own)).toMatchObject({
      tie_consent: null,
      biography: null,
      url: 'https://ana.example/',
    });
    expect(await settleDue(own.orm.em, own.setting)).toEqual({ erased: 0, expired: 0 });
    await say('CONTACT_LINK', { validUntil: '2999' });
    await own.world.sql(`update private.consent set valid_until = '2020-02' where valid_until = '2999'`); // as time goes by
    expect(await detailsOf(own)).toMatchObject({ url: 'https://ana.example/' });
    expect(await settleDue(own.orm.em, own.setting)).toEqual({ erased: 0, expired: 1 });
    expect(await detailsOf(own)).toMatchObject({ url: null });
  });

  test('is refused in words where it cannot be', async () => {
    const own = await leavingWorld();
    const say = (consent: object) =>
      own.act((em) =>
        recordConsent(em, { ...ANA, consent: { ...GIVEN, purpose: 'PHOTO', ...consent } as never }),
      );
    await expect(say({ state: 'EXPIRED' })).rejects.toThrow('give validUntil');
    await expect(say({ validUntil: 'May' })).rejects.toThrow('such as 2027-05');
    await expect(say({ state: 'DENIED', validUntil: '2027' })).rejects.toThrow('has a last day');
    await expect(say({ noticeVersion: ' ' })).rejects.toThrow('privacy notice');
    await expect(own.act((em) => leave(em, { expert: 99, level: 'ERASE' }, own.setting))).rejects.toThrow(
      'no such person',
    );
    await expect(
      own.act((em) => leave(em, { ...ANA, level: 'ERASE' }, own.setting), 'Ana Núñez wrote to us'),
    ).rejects.toThrow('without the name');
    await expect(own.act((em) => returnPerson(em, ANA))).rejects.toThrow('has not left');
  });
});
