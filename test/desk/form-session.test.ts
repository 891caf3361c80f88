import { describe, expect, it } from 'vitest';
import { Drafts } from '../../web/desk/form/draft.ts';
import { FormSession } from '../../web/desk/form/form-session.ts';
import { valuesOf } from '../../web/desk/form/values.ts';
import { type Failure, NotAnswered } from '../../web/desk/graph/ask.ts';
import { randomUuid } from '../../web/layout/random-uuid.ts';
import { FORM, READ, tabStorage } from './a-form.ts';

type Sent = { expectedVersion: number; fields: object; act: Record<string, unknown> };
type Answer = Failure | { userErrors: object[]; overtaken?: object[] };

const DONE = { userErrors: [] };
const refusal = (code: string, path: string[] = []) => ({
  userErrors: [{ code, path, message: '', messageKey: '', currentVersion: null }],
});

/** A form over a graph that answers these in turn, with what it was sent and what got the focus. */
function open(answers: Answer[], { storage = tabStorage(), theirs = READ as object, form = FORM } = {}) {
  const [sent, focused]: [Sent[], (string | undefined)[]] = [[], []];
  const session = new FormSession(
    form,
    { values: valuesOf(FORM, READ), version: 3 },
    {
      ask: async (_query, variables) => {
        sent.push(variables as Sent);
        const answer = answers.shift()!;
        if (typeof answer === 'string') throw new NotAnswered(answer, 'no answer');
        return { act: { batch: null, proposal: null, ...answer } } as never;
      },
      drafts: new Drafts(storage),
      name: 'organizationEdit Organization_1',
      subject: 'Organization_1',
      readAgain: async () => ({ values: valuesOf(FORM, theirs as typeof READ), version: 4 }),
      changed: (focusOn) => focused.push(focusOn),
    },
  );
  return { session, sent, focused, storage };
}

describe('a form', () => {
  it('is tried before it is done, with the version that was read and what was changed alone', async () => {
    const { session, sent, focused } = open([DONE, DONE]);
    expect(session.isUntouched).toBe(true);
    session.set('fields.acronym', 'I');
    session.setReason('Acta');
    await session.tryIt();
    expect([session.phase, focused.at(-1)]).toEqual(['TRIED', '#desk-preview']);
    await session.doIt();
    expect([session.phase, focused.at(-1)]).toEqual(['DONE', '#desk-done']);
    const [tried, done] = sent;
    expect(tried).toEqual({
      organization: 'Organization_1',
      expectedVersion: 3,
      fields: { acronym: 'I' },
      act: { reason: 'Acta', dryRun: true },
    });
    expect(done!.act).toEqual({ reason: 'Acta', idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it('puts what is wrong beside its field until that is typed anew', async () => {
    const { session } = open([refusal('INVALID', ['fields', 'acronym'])]);
    session.set('fields.acronym', 'a@b.mx');
    await session.tryIt();
    expect([session.phase, session.errors.length]).toEqual(['TYPING', 1]);
    session.set('fields.acronym', 'AB');
    expect(session.errors).toEqual([]);
  });

  it('is not sent while it lacks what it needs, and tells all of that together', async () => {
    const fields = FORM.fields.map((field) => ({ ...field, required: /name|acronym/.test(field.path[1]!) }));
    const { session, sent } = open([DONE], { form: { ...FORM, fields, needsReason: true } });
    session.set('fields.name', ' ');
    await session.tryIt();
    expect(session.errors.map(({ path, messageKey }) => [path.at(-1), messageKey])).toEqual([
      ['name', 'field.required'],
      ['acronym', 'field.required'],
      ['reason', 'field.required'],
    ]);
    expect([session.phase, sent.length]).toEqual(['TYPING', 0]);
  });

  it('keeps its key when the connection is lost, also over a reload, and takes another for another act', async () => {
    const { session, sent, storage } = open([DONE, 'OFFLINE', 'OFFLINE']);
    session.set('fields.acronym', 'I');
    await session.tryIt();
    await session.doIt();
    expect([session.phase, session.trouble]).toEqual(['TRIED', 'OFFLINE']);
    await session.doIt();
    const again = open([DONE], { storage });
    expect([again.session.isRestored, again.session.values['fields.acronym']]).toEqual([true, 'I']);
    await again.session.doIt();
    const keys = [...sent.slice(1), ...again.sent].map(({ act }) => act.idempotencyKey);
    expect(new Set(keys).size).toBe(1);
    const other = open(['OFFLINE', 'OFFLINE']);
    other.session.set('fields.acronym', 'J');
    await other.session.doIt();
    other.session.set('fields.acronym', 'K');
    await other.session.doIt();
    expect(new Set(other.sent.map(({ act }) => act.idempotencyKey)).size).toBe(2);
  });

  it('keeps what was typed when the token is refused, and goes on with another', async () => {
    const { session } = open(['UNAUTHENTICATED', DONE]);
    session.set('fields.acronym', 'I');
    await session.tryIt();
    expect([session.trouble, session.values['fields.acronym']]).toEqual(['UNAUTHENTICATED', 'I']);
    session.recover();
    await session.tryIt();
    expect([session.phase, session.trouble]).toEqual(['TRIED', null]);
  });

  it('says so where somebody else is writing', async () => {
    const { session } = open([refusal('RETRY_LATER')]);
    await session.tryIt();
    expect([session.trouble, session.errors]).toEqual(['BUSY', []]);
  });

  it('shows what somebody else changed, and goes on from there with the version of now', async () => {
    const theirs = { ...READ, of_fields_acronym: 'S', of_fields_name: 'Suyo' };
    const { session, sent, focused } = open([DONE, refusal('STALE_VERSION', ['expectedVersion']), DONE], {
      theirs,
    });
    session.set('fields.acronym', 'I');
    await session.tryIt();
    await session.doIt();
    expect([session.phase, focused.at(-1)]).toEqual(['STALE', '#desk-stale']);
    expect(session.meanwhile!.differences.map(({ field }) => field.path[1])).toEqual(['name', 'acronym']);
    session.goOn([]);
    expect(session.values).toMatchObject({ 'fields.acronym': 'I', 'fields.name': 'Suyo' });
    await session.tryIt();
    expect(sent.at(-1)).toMatchObject({ expectedVersion: 4, fields: { acronym: 'I' } });
  });

  it('has nothing left to change where theirs is taken', async () => {
    const theirs = { ...READ, of_fields_acronym: 'S' };
    const { session } = open([refusal('STALE_VERSION')], { theirs });
    session.set('fields.acronym', 'I');
    await session.tryIt();
    session.goOn(['fields.acronym']);
    expect([session.values['fields.acronym'], session.isUntouched]).toEqual(['S', true]);
  });

  it('keeps what stands in the way of undoing', async () => {
    const { session } = open([{ ...refusal('CONFLICT'), overtaken: [{ position: '7' }] }]);
    await session.tryIt();
    expect([session.phase, session.overtaken]).toEqual(['TYPING', [{ position: '7' }]]);
  });

  it('forgets its draft once it is done or thrown away', async () => {
    const { session, storage } = open([DONE, DONE]);
    session.set('fields.acronym', 'I');
    expect(storage.kept.size).toBe(1);
    session.discard();
    expect([storage.kept.size, session.values['fields.acronym']]).toEqual([0, '']);
    session.set('fields.acronym', 'I');
    await session.doIt();
    expect(storage.kept.size).toBe(0);
  });
});

it('a key is a UUID of version 4', () => {
  expect(randomUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
