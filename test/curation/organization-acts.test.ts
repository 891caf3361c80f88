import { describe, expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';
import { done, refused, send } from './acting.ts';

const world = await createWorld((scribe) => {
  for (const name of ['INAI', 'Transparencia', 'SABG', 'IFAI', 'Artigo', 'SocialTIC'])
    scribe.organization(name);
});

const CHANGES =
  'organization { slug version changes { id version kind effectiveOn note from { slug } to { slug } } }';
const ref = (...slugs: string[]) => slugs.map((slug) => ({ slug }));
const change = (kind: string, from: string[], to: string[], more = {}) => ({
  fields: { kind, effectiveOn: '2025-03-20', from: ref(...from), to: ref(...to), ...more },
});

describe('a change of organizations', () => {
  let id = '';
  let version = 0;
  const edit = async (fields: object) => {
    const args = { change: id, expectedVersion: version, fields };
    const { organization } = await done(world, 'organizationChangeEdit', args, CHANGES);
    version = organization.changes[0].version;
    return organization.changes;
  };

  it('is one, however many lines it is kept as', async () => {
    const split = change('SPLIT', ['inai'], ['transparencia', 'sabg']);
    const { organization } = await done(world, 'organizationChangeRecord', split, CHANGES);
    expect(organization.changes).toMatchObject([
      { kind: 'SPLIT', version: 1, from: ref('inai'), to: ref('sabg', 'transparencia') },
    ]);
    [{ id, version }] = organization.changes;
  });

  it('is edited as one, under the same id, whoever comes and goes', async () => {
    expect(await edit({ to: ref('transparencia', 'ifai', 'sabg'), note: 'By decree.' })).toMatchObject([
      { id, note: 'By decree.', to: ref('ifai', 'sabg', 'transparencia') },
    ]);
    expect(await edit({ to: ref('ifai') })).toMatchObject([
      { id, version: 3, note: 'By decree.', to: ref('ifai') },
    ]);
    expect(await edit({ to: null, kind: 'DISSOLVED' })).toMatchObject([{ id, kind: 'DISSOLVED', to: [] }]);
    expect(await edit({ kind: 'ABSORBED', to: ref('sabg'), from: ref('inai', 'ifai') })).toMatchObject([
      { id, kind: 'ABSORBED', from: ref('ifai', 'inai'), to: ref('sabg') },
    ]);
  });

  it('is refused where it is recorded already, or where somebody has edited it since', async () => {
    const again = change('ABSORBED', ['artigo'], ['sabg']);
    expect(await refused(world, 'organizationChangeRecord', again)).toEqual(['CONFLICT fields']);
    const stale = { change: id, expectedVersion: 1, fields: { note: null } };
    expect(await refused(world, 'organizationChangeEdit', stale)).toEqual(['STALE_VERSION expectedVersion']);
  });

  it.each([
    ['into several', 'MERGED', ['inai', 'artigo'], ['sabg', 'ifai'], 'to'],
    ['from several that do not become one', 'SPLIT', ['inai', 'artigo'], ['sabg'], 'from'],
    ['from several that nobody follows', 'ABSORBED', ['inai', 'artigo'], [], 'to'],
    ['from nobody', 'DISSOLVED', [], [], 'from'],
    ['into itself', 'ABSORBED', ['artigo'], ['artigo'], 'to'],
    ['in a circle on one day', 'ABSORBED', ['sabg'], ['inai'], 'to'],
  ])('does not go %s', async (_, kind, from, to, side) => {
    const args = change(kind, from, to);
    expect(await refused(world, 'organizationChangeRecord', args)).toEqual([`INVALID fields.${side}`]);
  });

  it('may bring back later what had ended, and be no more than a new name', async () => {
    const back = change('ABSORBED', ['sabg'], ['inai'], { effectiveOn: '2026' });
    expect(await refused(world, 'organizationChangeRecord', back)).toEqual([]);
    expect(
      await refused(world, 'organizationChangeRecord', change('RENAMED', ['artigo'], ['artigo'])),
    ).toEqual([]);
  });
});

describe('a name of an organization', () => {
  const NAMES = 'organization { name version names { id version text from to kind } }';
  const rename = (expectedVersion: number, name: object) => ({
    organization: 'socialtic',
    expectedVersion,
    name,
  });

  it('comes after the one before, which ends then', async () => {
    const { organization } = await done(
      world,
      'organizationRename',
      rename(1, { text: 'Social TIC', from: '2015' }),
      NAMES,
    );
    expect(organization).toMatchObject({
      name: 'Social TIC',
      version: 2,
      names: [
        { text: 'SocialTIC', from: null, to: '2015', version: 1 },
        { text: 'Social TIC', from: '2015', to: null, kind: 'official' },
      ],
    });
    expect(await refused(world, 'organizationRename', rename(2, { text: 'Social TIC' }))).toEqual([
      'INVALID name.text',
    ]);
    expect(await refused(world, 'organizationRename', rename(2, { text: 'TIC', from: '2014' }))).toEqual([
      'INVALID name.from',
    ]);
    expect(
      await refused(world, 'organizationRename', rename(2, { text: 'TIC', from: '2016', to: '2015' })),
    ).toEqual(['INVALID name.to']);
  });

  it('can be taken back, and be there twice only at different times', async () => {
    const { organization } = await done(
      world,
      'organizationRename',
      rename(2, { text: 'SocialTIC', from: '2020' }),
      NAMES,
    );
    expect(organization.names).toMatchObject([
      { to: '2015' },
      { to: '2020' },
      { text: 'SocialTIC', from: '2020' },
    ]);
    const again = rename(3, { text: 'Social TIC', from: '2015' });
    expect(await refused(world, 'organizationRename', again)).toEqual(['INVALID name.from']);
  });

  it('is edited by itself, which raises the version of the organization', async () => {
    const { organization } = await world.read('{ organization(slug: "socialtic") { names { id version } } }');
    const [{ id, version }] = organization.names;
    const edited = await done(
      world,
      'organizationNameEdit',
      {
        name: id,
        expectedVersion: version,
        fields: { from: '2012', kind: null, sources: [{ url: 'https://example.org' }] },
      },
      NAMES,
    );
    expect(edited.organization).toMatchObject({ version: 4 });
    expect(edited.organization.names[0]).toMatchObject({
      id,
      from: '2012',
      to: '2015',
      kind: 'official',
      version: version + 1,
    });
    const { node } = await world.read('query($id: ID!) { node(id: $id) { ... on DatedName { text } } }', {
      id,
    });
    expect(node).toEqual({ text: 'SocialTIC' });
  });
});

describe('identifiers', () => {
  const IDENTIFIERS = '{ organization(slug: "artigo") { id version identifiers { scheme value verified } } }';
  const artigo = async () => (await world.read(IDENTIFIERS)).organization;

  it('are kept in their normal form, once, and raise the version of what is known by them', async () => {
    const { id: node, version } = await artigo();
    const add = (identifier: object, more = {}) =>
      refused(world, 'identifierAdd', { node, identifier, ...more });
    expect(await add({ scheme: 'ROR', value: 'https://ror.org/01tmp8f25' })).toEqual([]);
    expect(await add({ scheme: 'ROR', value: '01TMP8F25' }, { verified: true })).toEqual([]);
    expect(await add({ scheme: 'EXTERNAL', value: 'datacon/artigo' })).toEqual([]);
    expect(await artigo()).toMatchObject({
      version: version + 3,
      identifiers: [
        { scheme: 'EXTERNAL', value: 'datacon/artigo', verified: false },
        { scheme: 'ROR', value: '01tmp8f25', verified: true },
      ],
    });
  });

  it('are of one node alone: the refusal names who has it', async () => {
    const { id: holder } = await artigo();
    const { organization } = await world.read('{ organization(slug: "inai") { id } }');
    const args = { node: organization.id, identifier: { scheme: 'ROR', value: '01tmp8f25' } };
    const { userErrors } = await send(world, 'identifierAdd', args);
    expect(userErrors).toMatchObject([{ code: 'DUPLICATE_IDENTIFIER', path: ['identifier'] }]);
    expect(userErrors[0]!.message).toContain(holder);
  });

  it('name a node in other acts, and are taken away', async () => {
    const { id: node } = await artigo();
    const identifier = { scheme: 'ROR', value: '01tmp8f25' };
    const child = { fields: { name: 'Artigo Norte', parent: { identifier } } };
    const { organization } = await done(
      world,
      'organizationRecord',
      child,
      'organization { parent { slug } }',
    );
    expect(organization.parent).toEqual({ slug: 'artigo' });
    expect(await refused(world, 'identifierRemove', { node, identifier })).toEqual([]);
    expect((await artigo()).identifiers).toHaveLength(1);
  });
});

describe('sources', () => {
  it('are cited beside those that there are, and recorded once for an address', async () => {
    const { organization } = await world.read('{ organization(slug: "ifai") { id version } }');
    const cite = (...sources: object[]) => refused(world, 'sourcesCite', { fact: organization.id, sources });
    expect(
      await cite({ url: 'https://example.org/a', title: 'A' }, { url: 'https://example.org/b' }),
    ).toEqual([]);
    expect(
      await cite({ url: 'https://example.org/a', title: 'Other' }, { url: 'https://example.org/c' }),
    ).toEqual([]);
    const read = await world.read('{ organization(slug: "ifai") { version sources { nodes { title } } } }');
    expect(read.organization).toEqual({
      version: organization.version + 2,
      sources: {
        nodes: [{ title: 'A' }, { title: 'https://example.org/b' }, { title: 'https://example.org/c' }],
      },
    });
  });
});
