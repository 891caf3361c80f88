import { join } from 'node:path';
import { expect, it } from 'vitest';
import { getShared } from '../../support/shared/get-shared.ts';
import { grants, ours, subgraph } from './subgraphs.ts';

it('composes in the thread of the server as it is built', async () => {
  const task = await import(join(await getShared('build'), 'server/composition-task.js'));
  const { supergraph, reports } = task.compose({
    sources: [subgraph('becas', grants('becas'))],
    graph: ours,
  });
  expect(reports.get('becas')).toEqual({
    adds: ['BecasGrant', 'Organization.becas', 'Query.becas'],
    problems: [],
  });
  expect(supergraph).toContain('BECAS @join__graph(name: "becas"');
});
