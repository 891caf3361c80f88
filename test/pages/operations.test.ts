import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { operationsText } from '../../web/graphql/write-operations.ts';
import { rootFolder } from '../support/root-folder.ts';

it('knows the queries of the pages as they are written, with the types of the schema as it is', async () => {
  const kept = readFileSync(join(rootFolder, 'web/graphql/operations.ts'), 'utf8');
  expect(kept, 'run: npm run operations').toBe(await operationsText());
});
