import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { network } from '../../src/network.ts';
import { buildGraph } from '../../src/platform/graph/schema.ts';
import { definitionsOf } from '../support/definitions.ts';
import { rootFolder } from '../support/root-folder.ts';

it('keeps schema.graphql as the server answers it; "npm run schema" writes it anew', async () => {
  const { sdl } = await buildGraph(network);
  const kept = await readFile(join(rootFolder, 'schema.graphql'), 'utf8');
  const isSame = isDeepStrictEqual(definitionsOf(sdl), definitionsOf(kept));
  await expect(isSame ? kept : sdl).toMatchFileSnapshot('../../schema.graphql');
});
