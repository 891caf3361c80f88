import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { definitionsOf } from '../support/definitions.ts';
import { rootFolder } from '../support/root-folder.ts';
import { openServer } from '../support/served.ts';
import { createWorld, idOf } from '../support/world.ts';

const ids: Record<string, string> = {};

const world = await createWorld(async (scribe) => {
  const civil = scribe.sector('Civil society');
  const made = {
    acme: scribe.organization('Acme', { sector: civil }),
    zeta: scribe.organization('Zeta', { sector: civil }),
    ana: scribe.expert('Ana López'),
    hidden: scribe.expert('Someone Hidden', { consent: 'WITHDRAWN' }),
  };
  const page = scribe.source('A page');
  await scribe.em.flush();
  for (const [name, row] of Object.entries({ ...made, page })) ids[name] = idOf(row);
});

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Organization { id slug name sector { name } }
    ... on Expert { slug displayName }
    ... on Source { title }
  }
}`;

const entities = (...representations: unknown[]) => world.ask(ENTITIES, { representations });
const organization = (facts: object) => ({ __typename: 'Organization', ...facts });
const expert = (facts: object) => ({ __typename: 'Expert', ...facts });

describe('the subgraph', () => {
  it('says of itself what schema.graphql says', async () => {
    const { _service } = await world.read('{ _service { sdl } }');
    const kept = readFileSync(join(rootFolder, 'schema.graphql'), 'utf8');
    expect(definitionsOf(_service.sdl)).toEqual(definitionsOf(kept));
  });

  it('answers for entities in the order they are asked for, by id and by slug', async () => {
    const { data, errors } = await entities(
      expert({ slug: 'ana-lopez' }),
      organization({ id: ids.zeta }),
      organization({ slug: 'acme' }),
      { __typename: 'Source', id: ids.page },
    );
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([
      { __typename: 'Expert', slug: 'ana-lopez', displayName: 'Ana López' },
      {
        __typename: 'Organization',
        id: ids.zeta,
        slug: 'zeta',
        name: 'Zeta',
        sector: { name: 'Civil society' },
      },
      {
        __typename: 'Organization',
        id: ids.acme,
        slug: 'acme',
        name: 'Acme',
        sector: { name: 'Civil society' },
      },
      { __typename: 'Source', title: 'A page' },
    ]);
  });

  it('asks the database once for each type, however many entities are wanted', async () => {
    const many = Array.from({ length: 100 }, (_, at) => organization({ id: at % 2 ? ids.acme : ids.zeta }));
    const { data, statements } = await entities(...many, expert({ id: ids.ana }), expert({ id: ids.hidden }));
    expect(data._entities).toHaveLength(102);
    expect(data._entities[1].name).toBe('Acme');
    expect(statements).toHaveLength(2);
  });

  it('asks once more where a type is referred to by both its keys', async () => {
    const { statements } = await entities(organization({ id: ids.acme }), organization({ slug: 'zeta' }));
    expect(statements).toHaveLength(2);
  });

  it('answers null for what it does not know', async () => {
    const { data, errors } = await entities(
      organization({ id: 'Organization_zzzz' }),
      organization({ id: ids.ana }),
      organization({ id: 'not an id' }),
      organization({ slug: 'nobody' }),
      organization({ slug: 'acme' }),
    );
    expect(errors).toEqual([]);
    expect(data._entities.slice(0, 4)).toEqual([null, null, null, null]);
    expect(data._entities[4].name).toBe('Acme');
  });

  it('answers null for an expert who is withheld, as for one who never was', async () => {
    const { data, errors } = await entities(
      expert({ id: ids.hidden }),
      expert({ slug: 'someone-hidden' }),
      expert({ slug: 'never-was' }),
    );
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([null, null, null]);
  });
});

describe('a reference that cannot be one', () => {
  it.each([
    ['is no object', 'Organization'],
    ['is a list', [organization({ slug: 'acme' })]],
    ['has no type', { id: 'Organization_1' }],
    ['has a type that is not a text', { __typename: { toString: 'Organization' }, id: 'Organization_1' }],
    ['is of a type that is unknown', { __typename: 'Spaceship', id: '1' }],
    ['is of a type without a key', { __typename: 'DatedName', text: 'Acme' }],
    ['is of a root type', { __typename: 'Query' }],
    ['has no key', organization({})],
    ['has a key that the type does not have', { __typename: 'Source', slug: 'a-page' }],
    ['has an id that is not a text', organization({ id: 7 })],
    ['has a slug that is not a text', organization({ slug: { eq: 'acme' } })],
    ['has an id that is null', organization({ id: null })],
    ['names a property of every object', { __typename: 'constructor', id: '1' }],
  ])('is said to be wrong, and why, when it %s', async (_, representation) => {
    const { data, errors } = await entities(representation, organization({ slug: 'acme' }));
    expect(errors).toEqual([
      { code: 'BAD_USER_INPUT', message: expect.stringMatching(/^A reference (is|to)/), path: '_entities.0' },
    ]);
    expect(data._entities[0]).toBeNull();
    expect(data._entities[1].name).toBe('Acme');
  });
});

it('answers a router over HTTP for a thousand entities at once, and for no more', async () => {
  const server = await openServer(world.database.orm, { logLevel: 'silent' });
  onTestFinished(() => server.close());
  const ask = async (count: number) => {
    const representations = Array.from({ length: count }, () => organization({ id: ids.acme }));
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { name } } }';
    const response = await server.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, variables: { r: representations } },
    });
    return response.json();
  };
  const full = await ask(1_000);
  expect(full.errors).toBeUndefined();
  expect(full.data._entities).toHaveLength(1_000);
  expect(full.data._entities[999]).toEqual({ name: 'Acme' });
  const over = await ask(1_001);
  expect(over.data).toBeUndefined();
  expect(over.errors).toEqual([
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'LIMIT_TOO_HIGH' }) }),
  ]);
});
