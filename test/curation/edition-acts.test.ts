import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../support/world.ts';
import { done, refused } from './acting.ts';

const ids: Record<string, string> = {};

const world = await createWorld((scribe) => {
  const ngo = scribe.sector('NGO');
  const inai = scribe.organization('INAI', { sector: ngo, scope: 'NATIONAL' });
  const series = scribe.series('DATACON');
  const edition = scribe.edition(series, 'DATACON 2022');
  Object.assign(ids, { inai, series, edition });
});
beforeAll(() => {
  for (const [name, row] of Object.entries(ids)) ids[name] = idOf(row as never);
});

describe('a convening', () => {
  it('keeps name, sector and scope of the organization as they are now', async () => {
    const fields = { edition: { slug: 'datacon-2022' }, organization: { slug: 'inai' }, role: 'HOST' };
    const { convening } = await done(
      world,
      'conveningRecord',
      { fields },
      'convening { nameAtTime sectorAtTime { slug } scopeAtTime version }',
    );
    expect(convening).toEqual({
      nameAtTime: 'INAI',
      sectorAtTime: { slug: 'ngo' },
      scopeAtTime: 'NATIONAL',
      version: 1,
    });
    expect(await refused(world, 'conveningRecord', { fields })).toEqual(['CONFLICT fields']);
  });
});

describe('a figure', () => {
  it('is shown with its edition, whose version it raises, and has a version of its own', async () => {
    const fields = { edition: { slug: 'datacon-2022' }, measure: 'PANELS', value: 12 };
    const shown =
      'edition { version figures { id version measure qualifier value sources { nodes { title } } } }';
    const { edition } = await done(world, 'figureRecord', { fields }, shown);
    const [figure] = edition.figures;
    expect(edition).toMatchObject({ version: 2, figures: [{ version: 1, qualifier: 'EXACT', value: 12 }] });
    const edited = await done(
      world,
      'figureEdit',
      { figure: figure.id, expectedVersion: 1, fields: { sources: [{ url: 'https://example.org/a' }] } },
      shown,
    );
    expect(edited.edition).toMatchObject({
      version: 3,
      figures: [{ version: 2, sources: { nodes: [{ title: 'https://example.org/a' }] } }],
    });
    const { node } = await world.read('query($id: ID!) { node(id: $id) { id ... on Figure { value } } }', {
      id: figure.id,
    });
    expect(node).toEqual({ id: figure.id, value: 12 });
  });
});
