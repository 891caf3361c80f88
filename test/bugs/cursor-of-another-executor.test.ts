import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createExecutor } from '../../src/http/graphql/executor.ts';
import { freshWorld } from '../support/world.ts';

// graphql-js hands arguments over with other absences and in another order than graphql-jit does, and cursors hashed
// them as they came: the first page of a new question was answered by the one, and its next page refused by the other.
test('a cursor holds whichever executor answers', async () => {
  const world = await freshWorld((scribe) => {
    for (const name of ['Alfa', 'Beta', 'Gama']) scribe.organization(name, { scope: 'LOCAL' });
  });
  const query = `query ($after: String, $scope: [Scope!], $orderBy: OrganizationOrder) {
    organizations(first: 1, after: $after, orderBy: $orderBy, filter: { scope: $scope, text: null }) {
      nodes { name } pageInfo { endCursor } } }`;
  const execute = createExecutor(world.app.schema);
  const asker = { requestId: 'test', origin: 'http://localhost', signal: new AbortController().signal };
  const names: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 3; page++) {
    const variables = { scope: ['LOCAL'], ...(after && { after }) };
    const contextValue = world.app.contextFor(asker);
    const request = { document: parse(query), documentKey: 'a', variables, context: contextValue };
    const { data, errors } = await execute(request);
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = (
      data as unknown as { organizations: { nodes: { name: string }[]; pageInfo: { endCursor: string } } }
    ).organizations;
    names.push(...nodes.map(({ name }) => name));
    after = pageInfo.endCursor;
  }
  expect(names).toEqual(['Alfa', 'Beta', 'Gama']);
});
