import { describe, expect, it, onTestFinished } from 'vitest';
import { openServer } from '../support/served.ts';
import { createWorld } from '../support/world.ts';

const SECRET = 'a secret of server and gateway alone'.replaceAll(' ', '-');

const world = await createWorld((scribe) => void scribe.organization('Acme'));

/** A server that knows a secret, or none, and a way to ask it. */
async function serverWith(gatewaySecret: string | undefined) {
  const server = await openServer(world.database.reading, { logLevel: 'silent', gatewaySecret });
  onTestFinished(() => server.close());
  return async (payload: object, headers: Record<string, string> = {}) => {
    const response = await server.inject({ method: 'POST', url: '/graphql', payload, headers });
    return { status: response.statusCode, ...response.json() };
  };
}

const FROM_GATEWAY = { 'gateway-secret': SECRET };

/** Asks for so many organizations, of which the first is there, by slugs of a length. */
const references = (count: number, length: number) => ({
  query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { name } } }',
  variables: {
    r: Array.from({ length: count }, (_, at) => ({
      __typename: 'Organization',
      slug: at === 0 ? 'acme' : `${at}`.padEnd(length, 'x'),
    })),
  },
});

const SMALL = { query: '{ organization(slug: "acme") { name } }' };

describe('a request with the secret of the gateway', () => {
  it('may have a thousand references, whatever their length', async () => {
    const ask = await serverWith(SECRET);
    const { status, data, errors } = await ask(references(1_000, 900), FROM_GATEWAY);
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    expect(data._entities).toHaveLength(1_000);
    expect(data._entities[0]).toEqual({ name: 'Acme' });
  });

  it('has bounds of its own: 1 MiB, and no reference more', async () => {
    const ask = await serverWith(SECRET);
    const large = await ask(references(1_000, 2_000), FROM_GATEWAY);
    expect(large.status).toBe(413);
    expect(large.errors[0].message).toMatch(/over the limit of 1024 KiB/);
    const many = await ask(references(1_001, 10), FROM_GATEWAY);
    expect(many.errors[0].extensions.code).toBe('LIMIT_TOO_HIGH');
  });

  it('is answered as anybody is', async () => {
    const ask = await serverWith(SECRET);
    const [own, other] = [await ask(SMALL, FROM_GATEWAY), await ask(SMALL)];
    expect(own).toEqual(other);
  });
});

it('keeps to 64 KiB for everybody else', async () => {
  const ask = await serverWith(SECRET);
  const { status, errors } = await ask(references(1_000, 200));
  expect(status).toBe(413);
  expect(errors[0].message).toMatch(/over the limit of 64 KiB/);
});

describe('a wrong secret', () => {
  it.each([
    ['another', SECRET.replace('a', 'b')],
    ['shorter', SECRET.slice(1)],
    ['empty', ''],
    ['given twice', `${SECRET}, ${SECRET}`],
  ])('is refused in words, however little is asked: %s', async (_, secret) => {
    const ask = await serverWith(SECRET);
    const { status, errors } = await ask(SMALL, { 'gateway-secret': secret });
    expect(status).toBe(401);
    expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(errors[0].message).toMatch(/^The header gateway-secret is not the secret of this server\./);
    expect(errors[0].message).not.toContain(SECRET);
  });

  it('is any, where the server knows none', async () => {
    const ask = await serverWith(undefined);
    expect(await ask(SMALL, FROM_GATEWAY)).toMatchObject({ status: 401 });
    expect(await ask(SMALL)).toMatchObject({ status: 200 });
  });
});
