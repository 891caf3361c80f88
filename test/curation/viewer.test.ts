import { describe, expect, it } from 'vitest';
import { CURATOR, curatorOf, partnerOf, STEWARD } from '../support/actors.ts';
import { createWorld, idOf, type Scribe } from '../support/world.ts';

const made: Record<string, { id: number }> = {};

const world = await createWorld((scribe: Scribe) => {
  made.mine = scribe.organization('Mine');
  made.first = scribe.edition(scribe.series('Congress'), 'First');
});

const ask = (actor: typeof STEWARD | null, selection: string) =>
  world.ask(`{ viewer { ${selection} } }`, {}, undefined, actor).then(({ data, errors }) => {
    expect(errors).toEqual([]);
    return data.viewer;
  });

describe('the viewer', () => {
  it('is nobody without a credential', async () => {
    expect(
      await ask(
        null,
        'role name organization { slug } editions { slug } token { id } can(action: "EDIT") privateChanges { position }',
      ),
    ).toEqual({
      role: null,
      name: null,
      organization: null,
      editions: [],
      token: null,
      can: false,
      privateChanges: [],
    });
  });

  it('says for what a credential is', async () => {
    expect(await ask(partnerOf(made.mine!), 'role organization { slug }')).toEqual({
      role: 'PARTNER',
      organization: { slug: 'mine' },
    });
    expect(await ask(curatorOf(made.first!), 'editions { slug }')).toEqual({ editions: [{ slug: 'first' }] });
    const can = `a: can(action: "EDIT", on: "${idOf(made.mine!)}") b: can(action: "CONSENT") c: can(action: "DECIDE")`;
    expect(await ask(CURATOR, can)).toEqual({ a: true, b: false, c: true });
    expect(await ask(partnerOf(made.mine!), can)).toEqual({ a: true, b: false, c: false });
  });

  it('sees who changed what with all values, if it keeps all of the network', async () => {
    await world.act(
      CURATOR,
      'organizationEdit(organization: "mine", expectedVersion: 1, fields: { acronym: "M" })',
    );
    const changes = `privateChanges(node: "${idOf(made.mine!)}", first: 1) { by values { field before after } batch { kind } }`;
    expect(await ask(STEWARD, changes)).toEqual({
      privateChanges: [
        { by: 'curator', values: [{ field: 'acronym', before: null, after: 'M' }], batch: { kind: 'EDIT' } },
      ],
    });
    for (const actor of [curatorOf(made.first!), partnerOf(made.mine!), null])
      expect(await ask(actor, changes)).toEqual({ privateChanges: [] });
  });
});

describe('tokens', () => {
  const create = (fields: string, actor = STEWARD) =>
    world.act(
      actor,
      `tokenCreate(fields: { ${fields} })`,
      {},
      '{ userErrors { code path } secret token { id name role scopes organization { slug } editions { slug } revokedAt } }',
    );

  it('are made by stewards, told once, listed and revoked', async () => {
    const { secret, token, userErrors } = await create(
      'name: "Desk", role: CURATOR, scopes: [WRITE], editions: [{ slug: "first" }]',
    );
    expect(userErrors).toEqual([]);
    expect(secret).toMatch(new RegExp(`^tjd_${token.id}_`));
    expect(token).toMatchObject({ name: 'Desk', editions: [{ slug: 'first' }], revokedAt: null });
    const list = '{ tokens { id name } }';
    expect((await world.ask(list, {}, undefined, STEWARD)).data.tokens).toEqual([
      { id: token.id, name: 'Desk' },
    ]);
    expect((await world.ask(list, {}, undefined, CURATOR)).data.tokens).toEqual([]);
    const revoked = await world.act(
      STEWARD,
      `tokenRevoke(token: "${token.id}")`,
      {},
      '{ token { revokedAt } }',
    );
    expect(revoked.token.revokedAt).not.toBeNull();
  });

  it('tell no secret where the act is sent again', async () => {
    const again = () =>
      world.act(
        STEWARD,
        'tokenCreate(fields: { name: "Once", role: STEWARD, scopes: [WRITE] }, act: { idempotencyKey: "6f1c2f0e-6f0d-4c43-9d2a-3f5b8a9c1d2e" })',
        {},
        '{ secret token { id } }',
      );
    const first = await again();
    expect(first.secret).not.toBeNull();
    expect(await again()).toEqual({ secret: null, token: first.token });
  });

  it.each([
    ['name: "A", role: PARTNER, scopes: [PROPOSE]', ['INVALID'], STEWARD],
    ['name: "A", role: STEWARD, scopes: [WRITE], editions: [{ slug: "first" }]', ['INVALID'], STEWARD],
    ['name: "A", role: CURATOR, scopes: [WRITE], editions: [{ slug: "nowhere" }]', ['NOT_FOUND'], STEWARD],
    ['name: "A", role: STEWARD, scopes: [WRITE], expiresAt: "2999-01-01T00:00:00Z"', ['INVALID'], STEWARD],
    ['name: "A", role: STEWARD, scopes: [WRITE]', ['FORBIDDEN'], CURATOR],
  ])('are refused with %s', async (fields, codes, actor) => {
    const { userErrors, token } = await create(fields, actor);
    expect(userErrors.map(({ code }: { code: string }) => code)).toEqual(codes);
    expect(token).toBeNull();
  });
});
