import { getIntrospectionQuery, parse } from 'graphql';
import { expect, it } from 'vitest';
import { openApp } from '../../src/app.ts';
import { freshDatabase } from '../support/database.ts';
import { listen } from '../support/http.ts';

async function serve() {
  const { orm } = await freshDatabase();
  const { schema, costs, contextFor } = await openApp(orm);
  return listen({ schema, costs, makeContext: (facts) => contextFor(facts) });
}

it('the network can be introspected by every tool, and read as a subgraph, within the limits', async () => {
  const { ask } = await serve();
  const everything = {
    descriptions: true,
    inputValueDeprecation: true,
    schemaDescription: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    oneOf: true,
  };
  const introspection = await ask(getIntrospectionQuery(everything));
  expect(introspection.body.errors).toBeUndefined();
  expect(introspection.body.data.__schema.types.length).toBeGreaterThan(50);
  const subgraph = await ask('{ _service { sdl } }');
  expect(parse(subgraph.body.data._service.sdl).definitions.length).toBeGreaterThan(50);
});

it('a page that is too long is refused before the database is asked', async () => {
  const { body } = await (await serve()).ask('{ organizations(first: 101) { nodes { name } } }');
  expect(body).not.toHaveProperty('data');
  expect(body.errors[0].extensions).toMatchObject({ code: 'LIMIT_TOO_HIGH', requested: 101, allowed: 100 });
});
