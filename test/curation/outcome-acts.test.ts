import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';
import { done, refused } from './acting.ts';

const world = await createWorld((scribe) => {
  const edition = scribe.edition(scribe.series('DATACON'), 'DATACON 2022');
  const [inai, artigo] = [
    scribe.organization('INAI'),
    scribe.organization('Artigo'),
    scribe.organization('SEP'),
  ];
  for (const name of ['One', 'Two', 'Three', 'Four']) {
    const outcome = scribe.outcome(edition, name, { kind: 'AGREEMENT' });
    scribe.responsibility(outcome, inai);
    scribe.proposal(outcome, artigo);
  }
});

const SHOWN = `outcome { version status evidence { id version on status note url reportedBy { slug } verifiedBy { slug }
  awaits { slug } } }`;

describe('an outcome that is reported done', () => {
  let version = 1;
  const act = async (mutation: string, more: object) => {
    const { outcome } = await done(
      world,
      mutation,
      { outcome: 'one', expectedVersion: version, ...more },
      SHOWN,
    );
    version = outcome.version;
    return outcome;
  };
  const report = (on: string, status: string, by: string, more = {}) =>
    act('outcomeReportProgress', { progress: { on, status, reportedBy: { slug: by }, ...more } });

  it('is in progress until another organization has verified it, and its evidence says who is awaited', async () => {
    expect(await report('2023', 'ADOPTED', 'inai')).toMatchObject({ status: 'ADOPTED', version: 2 });
    const reported = await report('2024-02', 'DONE', 'inai', {
      note: 'It is out.',
      url: 'https://example.org/out',
    });
    expect(reported).toMatchObject({
      status: 'IN_PROGRESS',
      version: 3,
      evidence: [
        { on: '2023', status: 'ADOPTED', awaits: [] },
        { on: '2024-02', status: 'DONE', note: 'It is out.', verifiedBy: null, awaits: [{ slug: 'artigo' }] },
      ],
    });
  });

  it('is not verified by who reported it, nor before that, nor with an old version', async () => {
    const verify = (more: object) =>
      refused(world, 'outcomeVerify', { outcome: 'one', expectedVersion: version, on: '2024-03', ...more });
    expect(await verify({ verifiedBy: { slug: 'inai' } })).toEqual(['INVALID verifiedBy']);
    expect(await verify({ verifiedBy: { slug: 'artigo' }, on: '2024-01' })).toEqual(['INVALID on']);
    expect(await verify({ verifiedBy: { slug: 'nobody' } })).toEqual(['NOT_FOUND verifiedBy']);
    expect(await verify({ verifiedBy: { slug: 'artigo' }, expectedVersion: 1 })).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
  });

  it('is done once another has', async () => {
    const verified = await act('outcomeVerify', {
      on: '2024-03',
      verifiedBy: { slug: 'sep' },
      url: 'https://example.org/seen',
    });
    expect(verified.status).toBe('DONE');
    expect(verified.evidence.slice(1)).toMatchObject([
      { on: '2024-02', awaits: [], verifiedBy: null },
      {
        on: '2024-03',
        awaits: [],
        reportedBy: { slug: 'inai' },
        verifiedBy: { slug: 'sep' },
        url: 'https://example.org/seen',
      },
    ]);
    const again = { outcome: 'one', expectedVersion: version, on: '2024-04', verifiedBy: { slug: 'artigo' } };
    expect(await refused(world, 'outcomeVerify', again)).toEqual(['CONFLICT outcome']);
  });

  it('stays done when somebody else reports the same, and not when something else is reported', async () => {
    expect(await report('2024-05', 'DONE', 'artigo')).toMatchObject({ status: 'DONE' });
    expect(await report('2024-06', 'STALLED', 'artigo')).toMatchObject({ status: 'STALLED' });
    const verify = {
      outcome: 'one',
      expectedVersion: version,
      on: '2024-07',
      verifiedBy: { slug: 'artigo' },
    };
    expect(await refused(world, 'outcomeVerify', verify)).toEqual(['CONFLICT outcome']);
  });
});

describe('evidence', () => {
  it('is verified in its own line where it was reported and verified on one day', async () => {
    const progress = { on: '2024', status: 'DONE', reportedBy: { slug: 'inai' } };
    await done(world, 'outcomeReportProgress', { outcome: 'two', expectedVersion: 1, progress }, SHOWN);
    const verification = { outcome: 'two', expectedVersion: 2, on: '2024', verifiedBy: { slug: 'artigo' } };
    const { outcome } = await done(world, 'outcomeVerify', verification, SHOWN);
    expect(outcome).toMatchObject({
      status: 'DONE',
      evidence: [{ verifiedBy: { slug: 'artigo' }, version: 2 }],
    });
  });

  it('is corrected: the status follows, and what says something else is no longer verified', async () => {
    const { outcome } = await world.read('{ outcome(slug: "two") { evidence { id version } } }');
    const [{ id, version }] = outcome.evidence;
    const edit = (expectedVersion: number, progress: object) =>
      done(world, 'outcomeEvidenceEdit', { evidence: id, expectedVersion, progress }, SHOWN);
    const said = { on: '2024', status: 'DONE', reportedBy: { slug: 'inai' } };
    expect((await edit(version, { ...said, note: 'Seen.' })).outcome).toMatchObject({
      status: 'DONE',
      evidence: [{ note: 'Seen.', verifiedBy: { slug: 'artigo' } }],
    });
    expect(
      (await edit(version + 1, { ...said, reportedBy: { slug: 'sep' }, note: null })).outcome,
    ).toMatchObject({
      status: 'IN_PROGRESS',
      evidence: [{ note: '', verifiedBy: null, awaits: [{ slug: 'artigo' }, { slug: 'inai' }] }],
    });
    const stale = { evidence: id, expectedVersion: 1, progress: said };
    expect(await refused(world, 'outcomeEvidenceEdit', stale)).toEqual(['STALE_VERSION expectedVersion']);
  });

  it('is there once, and is found by its id', async () => {
    const { outcome } = await world.read('{ outcome(slug: "two") { version evidence { id } } }');
    const progress = { on: '2024', status: 'DONE', reportedBy: { slug: 'sep' } };
    const again = { outcome: 'two', expectedVersion: outcome.version, progress };
    expect(await refused(world, 'outcomeReportProgress', again)).toEqual(['CONFLICT progress']);
    const { node } = await world.read(
      'query($id: ID!) { node(id: $id) { ... on OutcomeEvidence { on outcome { slug } } } }',
      { id: outcome.evidence[0].id },
    );
    expect(node).toEqual({ on: '2024', outcome: { slug: 'two' } });
  });
});

describe('what an outcome continues', () => {
  let version = 1;
  const continues = (outcome: string, ...slugs: string[]) => ({
    outcome,
    expectedVersion: version,
    fields: { continues: slugs.map((slug) => ({ slug })) },
  });
  beforeEach(() => {
    version = 1;
  });

  it('never leads back to it, through however many others', async () => {
    await done(world, 'outcomeEdit', continues('three', 'four'), 'outcome { version }');
    version = (await world.read('{ outcome(slug: "two") { version } }')).outcome.version;
    await done(world, 'outcomeEdit', continues('two', 'three'), 'outcome { version }');
    version = 1;
    expect(await refused(world, 'outcomeEdit', continues('four', 'two'))).toEqual([
      'INVALID fields.continues',
    ]);
    expect(await refused(world, 'outcomeEdit', continues('four', 'four'))).toEqual([
      'INVALID fields.continues',
    ]);
    const shown = 'outcome { continues { slug } }';
    const { outcome } = await done(world, 'outcomeEdit', continues('four', 'one'), shown);
    expect(outcome.continues).toEqual([{ slug: 'one' }]);
  });
});
