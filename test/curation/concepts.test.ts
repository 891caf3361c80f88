import { describe, expect, it } from 'vitest';
import { network } from '../../src/network.ts';
import { done, refused, send } from './acting.ts';
import { type Concept, concepts, networkOfConcepts } from './concepts.ts';

const { world, id } = await networkOfConcepts();

it('is asked of everything that can be recorded and edited', () => {
  const acts = new Set(network.acts.map(({ name }) => name));
  const recorded = [...acts].flatMap((name) => /^(.+)Record$/.exec(name)?.[1] ?? []);
  const lacking = recorded.filter(
    (name) => acts.has(`${name}Edit`) && !concepts.some((concept) => concept.name === name),
  );
  expect(lacking, 'Say in test/curation/concepts.ts how it is recorded, edited and cleared.').toEqual([]);
});

describe.each(concepts)('$name', (concept: Concept) => {
  const { name, argument = name, needs, shown, payload, thing } = concept;
  let made = { id: '', version: 0 };

  /** Edits it by its version, and answers with what is shown of it then. */
  const edit = async (fields: object) => {
    const args = { [argument]: made.id, expectedVersion: made.version, fields };
    const row = thing(await done(world, `${name}Edit`, args, payload(shown)))!;
    expect(row.version).toBe(made.version + 1);
    made = { id: row.id as string, version: row.version as number };
    return row;
  };

  it('is recorded, and found again by its id', async () => {
    const row = thing(await done(world, `${name}Record`, { fields: concept.record(id) }, payload(shown)))!;
    expect(row).toMatchObject({ ...concept.recorded, version: 1 });
    made = { id: row.id as string, version: 1 };
    const { node } = await world.read(
      'query($id: ID!) { node(id: $id) { id ... on Editable { version } } }',
      {
        id: made.id,
      },
    );
    expect(node).toEqual(made);
  });

  it('is edited: what is left out stays', async () => {
    expect(await edit(concept.edit)).toMatchObject(concept.edited);
  });

  it('is cleared by null', async () => {
    expect(await edit(concept.clear)).toMatchObject(concept.cleared);
  });

  it('needs what it needs, also after an edit', async () => {
    const lacking = needs.map((need) => `INVALID fields.${need}`);
    const missing = await refused(world, `${name}Record`, { fields: {} });
    expect(lacking).toEqual(expect.arrayContaining(missing));
    expect(missing).not.toEqual([]);
    for (const need of needs.filter((each) => !(each in concept.clear))) {
      const args = { [argument]: made.id, expectedVersion: made.version, fields: { [need]: null } };
      expect(await refused(world, `${name}Edit`, args)).toEqual([`INVALID fields.${need}`]);
    }
  });

  it('is edited by whoever has seen its version alone', async () => {
    const fields = concept.edit;
    const stale = await send(world, `${name}Edit`, { [argument]: made.id, expectedVersion: 1, fields });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION', currentVersion: made.version }]);
  });

  it('is not edited by nothing, nor by the id of something else', async () => {
    const with_ = (named: string, fields: object) =>
      refused(world, `${name}Edit`, { [argument]: named, expectedVersion: made.version, fields });
    const type = made.id.split('_')[0];
    expect(await with_(made.id, {})).toEqual(['INVALID fields']);
    expect(await with_(`${type}_zzzz`, concept.edit)).toEqual([`NOT_FOUND ${argument}`]);
    expect(await with_('Batch_1', concept.edit)).toEqual([`INVALID ${argument}`]);
    expect(await with_('no such thing', concept.edit)).toEqual([`NOT_FOUND ${argument}`]);
  });
});
