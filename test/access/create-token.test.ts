import { describe, expect, it } from 'vitest';
import { createToken, type TokenInput } from '../../src/platform/access/create-token.ts';
import { listTokens } from '../../src/platform/access/read-tokens.ts';
import { revokeToken } from '../../src/platform/access/revoke-token.ts';
import { createWorld } from '../support/world.ts';
import { pepper } from './actors.ts';

const world = await createWorld();
const em = () => world.database.orm.em.fork();

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

const make = (input: Partial<TokenInput> = {}) =>
  createToken(em(), { name: 'Ana', role: 'STEWARD', createdBy: 'cli', pepper: pepper(), ...input });

describe('a token that is made', () => {
  it('has what its role usually needs', async () => {
    const scopesOf = async (input: Partial<TokenInput>) => (await make(input)).token.scopes;
    expect(await scopesOf({ role: 'PARTNER', organization: 1 })).toEqual(['PROPOSE']);
    expect(await scopesOf({ role: 'CURATOR' })).toEqual(['READ_PRIVATE', 'WRITE', 'PROPOSE']);
    expect(await scopesOf({ role: 'STEWARD' })).toEqual(['READ_PRIVATE', 'WRITE', 'PROPOSE', 'TOKENS']);
    expect(await scopesOf({ role: 'STEWARD', scopes: ['TOKENS'] })).toEqual(['TOKENS']);
  });

  it('is good for a year, or until it is said', async () => {
    const { token } = await make();
    expect(token.expiresAt.getTime() - token.createdAt.getTime()).toBe(365 * DAY);
    const expiresAt = inDays(2);
    expect((await make({ expiresAt })).token).toMatchObject({ expiresAt });
  });

  it('is stored as a hash alone, and leaves nothing in the log', async () => {
    const before = await world.sql('select count(*) from private.change');
    const { token, secret } = await make({
      role: 'CURATOR',
      name: '  Una  ',
      editions: [3, 3, 1],
      series: [7],
    });
    expect(token).toMatchObject({
      name: 'Una',
      editions: [3, 1],
      series: [7],
      lastUsedOn: null,
      revokedAt: null,
    });
    const stored = JSON.stringify(await world.sql(`select * from private.token where id = '${token.id}'`));
    for (const part of [secret, secret.slice(17, 60), secret.slice(17, 40)])
      expect(stored).not.toContain(part);
    expect(await world.sql('select count(*) from private.change')).toEqual(before);
    await expect(
      world.database.reading.em.getConnection().execute('select * from private.token'),
    ).rejects.toThrow(/permission denied for schema private/);
  });

  it.each<[string, Partial<TokenInput>, string, RegExp]>([
    [
      'a partner of no organization',
      { role: 'PARTNER' },
      'organization',
      /acts for one organization. Name it/,
    ],
    ['a curator of an organization', { role: 'CURATOR', organization: 1 }, 'organization', /Only a partner/],
    ['a steward of editions', { editions: [1] }, 'editions', /make the role CURATOR/],
    [
      'a partner of series',
      { role: 'PARTNER', organization: 1, series: [1] },
      'series',
      /make the role CURATOR/,
    ],
    ['one without scopes', { scopes: [] }, 'scopes', /at least one scope/],
    ['one that has expired', { expiresAt: inDays(-1) }, 'expiresAt', /expired already/],
    ['one without a date', { expiresAt: new Date(Number.NaN) }, 'expiresAt', /expired already/],
    ['one for longer than a year', { expiresAt: inDays(365.1) }, 'expiresAt', /365 days at most/],
    ['one without a name', { name: '  ' }, 'name', /needs a name/],
    ['one with a long name', { name: 'a'.repeat(301) }, 'name', /301 characters; 300 is the most/],
    ['one with a line break in its name', { name: 'a\nb' }, 'name', /no text/],
  ])('is not %s', async (_, input, field, message) => {
    const before = await listTokens(em());
    const refused = make(input);
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID',
      path: [field],
      messageKey: `token.${field}`,
    });
    await expect(refused).rejects.toThrow(message);
    expect(await listTokens(em())).toEqual(before);
  });
});

describe('a token that is revoked', () => {
  it('stays so from the first time on, and is still listed, without its hash', async () => {
    const { id } = (await make({ name: 'to go' })).token;
    const revoked = await revokeToken(em(), { id });
    expect(revoked.revokedAt).toBeInstanceOf(Date);
    expect((await revokeToken(em(), { id })).revokedAt).toEqual(revoked.revokedAt);
    const listed = await listTokens(em());
    expect(listed[0]).toMatchObject({ id, name: 'to go', revokedAt: revoked.revokedAt });
    expect(listed[0]).not.toHaveProperty('hash');
  });

  it('is one that there is, and what is no token is not repeated', async () => {
    const refused = revokeToken(em(), { id: 'tjd_secret' });
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND', path: ['token'] });
    await expect(refused).rejects.not.toThrow(/secret/);
  });
});
