import { deepEqual, equal, match } from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';

process.env.PORT = '0'; // any that is free
const { server } = await import('./subgraph.js');

before(() => server.listening || once(server, 'listening'));
after(() => server.close());

async function ask(query, variables) {
  const { port } = server.address();
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Organization { slug becas { id } }
    ... on Expert { slug becas { id } }
  }
}`;
const entities = (...representations) => ask(ENTITIES, { representations });

test('tells its schema', async () => {
  const { data } = await ask('{ _service { sdl } }');
  match(data._service.sdl, /type BecasRecord/);
});

test('answers for an organization and for an expert by the slug', async () => {
  const { data, errors } = await entities(
    { __typename: 'Organization', slug: 'inai' },
    { __typename: 'Expert', slug: 'demo-genoveva-columnares-cifraluna' },
  );
  equal(errors, undefined);
  deepEqual(data._entities, [
    { slug: 'inai', becas: [{ id: 'example-1' }] },
    { slug: 'demo-genoveva-columnares-cifraluna', becas: [{ id: 'example-2' }] },
  ]);
});

test('says null of whom it knows nothing', async () => {
  const { data, errors } = await entities({ __typename: 'Organization', slug: 'nobody' });
  equal(errors, undefined);
  deepEqual(data, { _entities: [null] });
});

test('lists its records, a page at a time', async () => {
  const { data } = await ask('{ one: becas(first: 1) { id } rest: becas(after: "example-1") { id } }');
  deepEqual(data, { one: [{ id: 'example-1' }], rest: [{ id: 'example-2' }, { id: 'example-3' }] });
});

test('names organizations and experts by the slug alone, and null where there is none', async () => {
  const { data } = await ask('{ becas { organization { slug } experts { slug } } }');
  deepEqual(data.becas[0].organization, { slug: 'inai' });
  deepEqual(data.becas[2], { organization: null, experts: [] });
});

test('refuses what is too large', async () => {
  const { data, errors } = await ask(`{ ${'__typename '.repeat(2_000)} }`);
  equal(data, undefined);
  match(errors[0].message, /tokens/);
});
