import { expect, it } from 'vitest';
import { network } from '../../src/network.ts';
import { buildGraph } from '../../src/platform/graph/schema.ts';

it('keeps schema.graphql as the server answers it; "npm run schema" writes it anew', async () => {
  const { sdl } = await buildGraph(network);
  await expect(sdl).toMatchFileSnapshot('../../schema.graphql');
});
