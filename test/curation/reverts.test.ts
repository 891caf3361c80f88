import { describe, expect, it } from 'vitest';
import { CURATOR, curatorOf, STEWARD } from '../support/actors.ts';
import { createWorld, type Scribe } from '../support/world.ts';

const made: Record<string, { id: number }> = {};

const world = await createWorld((scribe: Scribe) => {
  for (const name of ['Edited', 'Overtaken', 'One', 'Rest']) scribe.organization(name);
  made.edition = scribe.edition(scribe.series('Congress'), 'First');
});

const ANSWER =
  '{ userErrors { code path message } batch { id kind reverts { id } counts { created updated removed } changes { nodes { position } } } }';

const edit = async (slug: string, fields: string) => {
  const { organization } = await world
    .ask(`{ organization(slug: "${slug}") { id } }`)
    .then(({ data }) => data);
  const [{ version }] = await world.sql(`select version from organization where slug = '${slug}'`);
  const { userErrors, batch } = await world.act(
    STEWARD,
    `organizationEdit(organization: "${organization.id}", expectedVersion: ${version}, fields: { ${fields} })`,
    {},
    ANSWER,
  );
  expect(userErrors).toEqual([]);
  return batch;
};

const undo = (what: string, how = '{ reason: "A mistake" }', actor = STEWARD) =>
  world.act(
    actor,
    `${what.replace(')', `, act: ${how})`)}`,
    {},
    ANSWER.replace('userErrors', 'overtaken { entityType fields batch { id } } userErrors'),
  );

const acronymAndCountry = async (slug: string) => {
  const { organization } = await world.read(`{ organization(slug: "${slug}") { acronym country } }`);
  return organization && [organization.acronym, organization.country];
};

describe('undoing a batch', () => {
  it('sets back what it changed, in a batch that can be undone itself', async () => {
    const { id } = await edit('edited', 'acronym: "E"');
    const undone = await undo(`batchRevert(batch: "${id}")`);
    expect(undone).toMatchObject({
      userErrors: [],
      overtaken: [],
      batch: { kind: 'REVERT', reverts: { id }, counts: { updated: 1 } },
    });
    expect(await acronymAndCountry('edited')).toEqual([null, null]);
    await undo(`batchRevert(batch: "${undone.batch.id}")`);
    expect(await acronymAndCountry('edited')).toEqual(['E', null]);
  });

  it('is tried first with the same answer, and changes nothing then', async () => {
    const { id } = await edit('edited', 'country: "Chile"');
    const tried = await undo(`batchRevert(batch: "${id}")`, '{ reason: "Trying", dryRun: true }');
    expect(tried).toMatchObject({ userErrors: [], batch: { id: null, counts: { updated: 1 } } });
    expect(await acronymAndCountry('edited')).toEqual(['E', 'Chile']);
  });

  it('is refused where a later act changed the same field, and names its change', async () => {
    const { id } = await edit('overtaken', 'acronym: "A", country: "Chile"');
    const later = await edit('overtaken', 'acronym: "B"');
    const { userErrors, overtaken, batch } = await undo(`batchRevert(batch: "${id}")`);
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['batch'] }]);
    expect(overtaken).toEqual([{ entityType: 'Organization', fields: ['acronym'], batch: { id: later.id } }]);
    expect(batch).toBeNull();
    expect(await acronymAndCountry('overtaken')).toEqual(['B', 'Chile']);
  });

  it('undoes the rest where that is asked for, field by field', async () => {
    const { id } = await edit('rest', 'acronym: "A", country: "Chile"');
    await edit('rest', 'acronym: "B"');
    const { userErrors } = await undo(`batchRevert(batch: "${id}", keepOvertaken: true)`);
    expect(userErrors).toEqual([]);
    expect(await acronymAndCountry('rest')).toEqual(['B', null]);
  });

  it('keeps what others refer to since, with what that refers to', async () => {
    const { batch } = await world.act(
      STEWARD,
      'organizationRecord(fields: { name: "Parent", sources: [{ url: "https://example.org/p" }] })',
      {},
      ANSWER,
    );
    await world.act(STEWARD, 'organizationRecord(fields: { name: "Child", parent: { slug: "parent" } })');
    const refused = await undo(`batchRevert(batch: "${batch.id}")`);
    expect(refused.overtaken).toMatchObject([{ entityType: 'Organization' }]);
    const { userErrors } = await undo(`batchRevert(batch: "${batch.id}", keepOvertaken: true)`);
    expect(userErrors).toEqual([]);
    expect(await world.read('{ organization(slug: "parent") { sources { totalCount } } }')).toEqual({
      organization: { sources: { totalCount: 0 } },
    });
  });

  it('is refused of what is not there, and without a reason', async () => {
    expect((await undo('batchRevert(batch: "Batch_zzzz")')).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['batch'] },
    ]);
    expect((await undo('batchRevert(batch: "Batch_1")', '{}')).userErrors).toMatchObject([
      { code: 'INVALID', path: ['act', 'reason'] },
    ]);
  });

  it('is not there of an act about consent for those who do not decide on that, and names nobody', async () => {
    await world.sql(
      `insert into private.batch (kind, actor, reason, at) values ('consent', 'Ana', 'She wrote to us', now())`,
    );
    const [{ id }] = await world.sql(`select max(id) as id from private.batch where kind = 'consent'`);
    const act = (actor: typeof STEWARD) =>
      undo(`batchRevert(batch: "Batch_${id.toString(36)}")`, undefined, actor);
    for (const actor of [CURATOR, curatorOf(made.edition!)])
      expect((await act(actor)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['batch'] }]);
    const { userErrors } = await act(STEWARD);
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['batch'] }]);
    expect(userErrors[0].message).not.toMatch(/Ana|wrote/);
  });

  it('is forbidden to a curator of an edition that it is not of', async () => {
    const { id } = await edit('one', 'acronym: "O"');
    const { userErrors } = await undo(`batchRevert(batch: "${id}")`, undefined, curatorOf(made.edition!));
    expect(userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await acronymAndCountry('one')).toEqual(['O', null]);
  });
});

describe('undoing one change', () => {
  it('sets back that change alone', async () => {
    const { changes } = await edit('one', 'country: "Chile"');
    const [{ position }] = changes.nodes;
    expect((await undo(`changeRevert(position: "${position}")`)).userErrors).toEqual([]);
    expect(await acronymAndCountry('one')).toEqual(['O', null]);
  });

  it.each([
    ['999999', 'NOT_FOUND'],
    ['-1', 'INVALID'],
    ['x', 'INVALID'],
  ])('is refused at the position %s', async (position, code) => {
    expect((await undo(`changeRevert(position: "${position}")`)).userErrors).toMatchObject([
      { code, path: ['position'] },
    ]);
  });
});
