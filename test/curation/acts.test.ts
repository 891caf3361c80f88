import { describe, expect, it } from 'vitest';
import { STEWARD } from '../support/actors.ts';
import { createWorld, type Scribe } from '../support/world.ts';

const world = await createWorld((scribe: Scribe) => {
  const parent = scribe.organization('Parent');
  scribe.organization('Edited', { acronym: 'E', country: 'México', state: 'Jalisco', parent });
  scribe.sector('Academia');
});

const position = async () =>
  (await world.sql('select max(id)::text as position, count(*)::text as entries from private.change'))[0];

const ANSWER = `{ userErrors { code path message messageKey currentVersion } batch { id }
  organization { id slug name acronym stateCode sector { slug } sources { nodes { title } } } }`;

/** Does something as a steward, and gives what it answered. */
const act = (mutation: string) => world.act(STEWARD, mutation, {}, ANSWER);

const versionOf = async (slug: string) =>
  (await world.sql(`select version from organization where slug = '${slug}'`))[0]?.version;

describe('an act', () => {
  it('records what is given, with its slug made of its name, and answers as it is after', async () => {
    const { organization, userErrors } = await act(
      'organizationRecord(fields: { name: "  Instituto de Datos ", state: "jalisco", country: "México", sector: { slug: "academia" }, sources: [{ url: "https://example.org/acta", title: "Acta" }] })',
    );
    expect(userErrors).toEqual([]);
    expect(organization).toMatchObject({
      slug: 'instituto-de-datos',
      name: 'Instituto de Datos',
      stateCode: 'MX-JAL',
      sector: { slug: 'academia' },
      sources: { nodes: [{ title: 'Acta' }] },
    });
  });

  it('gives the next of the same name a slug of its own', async () => {
    const again = await act('organizationRecord(fields: { name: "Edited" })');
    expect(again.organization.slug).toBe('edited-2');
  });

  it('leaves what is left out, and clears what is null', async () => {
    const expectedVersion = await versionOf('edited');
    const { organization } = await act(
      `organizationEdit(organization: "edited", expectedVersion: ${expectedVersion}, fields: { state: null, sector: { slug: "academia" } })`,
    );
    expect(organization).toMatchObject({ acronym: 'E', stateCode: null, sector: { slug: 'academia' } });
  });

  it('keeps its slug, which cannot be cleared', async () => {
    const edit = `organizationEdit(organization: "edited", expectedVersion: ${await versionOf('edited')}, fields: { slug: null })`;
    expect((await act(edit)).userErrors).toMatchObject([{ code: 'INVALID', path: ['fields', 'slug'] }]);
  });

  it('is refused where somebody has changed the thing since, and says which version it has', async () => {
    const version = await versionOf('edited');
    const before = await position();
    const { userErrors, organization } = await act(
      `organizationEdit(organization: "edited", expectedVersion: ${version - 1}, fields: { acronym: "X" })`,
    );
    expect(userErrors).toMatchObject([
      { code: 'STALE_VERSION', path: ['expectedVersion'], currentVersion: version },
    ]);
    expect(organization).toBeNull();
    expect(await position()).toEqual(before);
  });

  it('names all that is wrong at once, and does nothing', async () => {
    const before = await position();
    const { userErrors } = await act(
      'organizationRecord(fields: { name: "---", acronym: "a@b.mx", sector: { slug: "nowhere" }, parent: { id: "Sector_1" } })',
    );
    expect(userErrors.map(({ code, path }: never) => [code, path])).toEqual([
      ['INVALID', ['fields', 'name']],
      ['INVALID', ['fields', 'acronym']],
      ['NOT_FOUND', ['fields', 'sector']],
      ['INVALID', ['fields', 'parent']],
    ]);
    expect(await position()).toEqual(before);
  });

  it('refuses an organization that would be a part of itself', async () => {
    const version = await versionOf('parent');
    const { userErrors } = await act(
      `organizationEdit(organization: "parent", expectedVersion: ${version}, fields: { parent: { slug: "edited" } })`,
    );
    expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['fields', 'parent'] }]);
  });

  it('keeps the name before among the names, with the day on which it ended', async () => {
    await act('organizationRecord(fields: { name: "Before" })');
    const answer = `{ userErrors { code } organization { name names { text from to } } }`;
    const { organization } = await world.act(
      STEWARD,
      'organizationRename(organization: "before", expectedVersion: 1, name: { text: "After", from: "2024-05" })',
      {},
      answer,
    );
    expect(organization).toEqual({
      name: 'After',
      names: [
        { text: 'Before', from: null, to: '2024-05' },
        { text: 'After', from: '2024-05', to: null },
      ],
    });
  });
});

describe('a dry run', () => {
  const tried = `mutation {
    first: organizationRecord(fields: { name: "Tried" }, act: { dryRun: true }) ${ANSWER}
    second: organizationRecord(fields: { name: "Tried" }, act: { dryRun: true }) ${ANSWER}
  }`;

  it('answers as the act would, from what it changed, and leaves nothing', async () => {
    const before = await position();
    const { first, second } = await world.act(STEWARD, tried);
    expect(first.organization).toMatchObject({ slug: 'tried', name: 'Tried' });
    expect(second.organization.slug).toBe('tried');
    expect(await position()).toEqual(before);
    expect(await world.read('{ organization(slug: "tried") { id } }')).toEqual({ organization: null });
  });
});

describe('an act with an idempotency key', () => {
  const key = '6f1c2f0e-6f0d-4c43-9d2a-3f5b8a9c1d2e';
  const once = (name: string) =>
    `organizationRecord(fields: { name: "${name}" }, act: { idempotencyKey: "${key}" })`;

  it('is done once, however often it is sent', async () => {
    const first = await act(once('Once'));
    const before = await position();
    expect(await act(once('Once'))).toEqual(first);
    expect(await position()).toEqual(before);
  });

  it('is refused where another act had the key', async () => {
    const { userErrors } = await act(once('Twice'));
    expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['act', 'idempotencyKey'] }]);
  });

  it('is done once when it is sent four times at once', async () => {
    const mutation = once('At once').replace('6f1c', '7f1c');
    const answers = await Promise.all([1, 2, 3, 4].map(() => act(mutation)));
    expect(new Set(answers.map(({ organization }) => organization.id)).size).toBe(1);
  });

  it('is refused where the key is no UUID', async () => {
    const { userErrors } = await act(
      'organizationRecord(fields: { name: "A" }, act: { idempotencyKey: "1" })',
    );
    expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['act', 'idempotencyKey'] }]);
  });
});
