import { expect, test } from 'vitest';
import {
  closePersonRequest,
  personRequests,
  recordPersonRequest,
} from '../../../src/curation/leaving/person-requests.ts';
import { leavingWorld } from './people-who-leave.ts';

test('a request is listed with its days until it is closed', async () => {
  const { act, orm } = await leavingWorld();
  const record = (input: object) =>
    act((em) => recordPersonRequest(em, { kind: 'ACCESS', receivedOn: '2026-12-01', ...input }));
  const made = await record({ expert: 1 });
  expect(made).toEqual({
    id: 1,
    expert: 1,
    kind: 'ACCESS',
    receivedOn: '2026-12-01',
    answerBy: '2026-12-30',
    carryOutBy: '2027-01-21',
    answeredOn: null,
    carriedOutOn: null,
  });
  await record({ kind: 'OPPOSITION', receivedOn: '2026-11-30' });
  const answered = { request: 1, answeredOn: '2026-12-10', carriedOutOn: null };
  expect(await act((em) => closePersonRequest(em, answered))).toMatchObject({ carryOutBy: '2027-01-04' });
  expect((await personRequests(orm.em, { open: true })).map(({ id }) => id)).toEqual([2, 1]);
  await act((em) => closePersonRequest(em, { request: 1, today: '2026-12-20' }));
  expect((await personRequests(orm.em, { open: true })).map(({ id }) => id)).toEqual([2]);
  expect(await personRequests(orm.em, { open: false })).toMatchObject([
    { id: 1, answeredOn: '2026-12-10', carriedOutOn: '2026-12-20' },
  ]);
  expect(await personRequests(orm.em)).toHaveLength(2);
  await expect(act((em) => closePersonRequest(em, { request: 1 }))).rejects.toThrow(
    'no such request that is open',
  );
  await expect(record({ receivedOn: '2026-02-30' })).rejects.toThrow('"2026-02-30" is not a day');
  await expect(record({ receivedOn: 'soon' })).rejects.toThrow('is not a day');
  await expect(record({ expert: 99 })).rejects.toThrow('no such person');
});
