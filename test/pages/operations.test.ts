import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { searchedFragments } from '../../web/graphql/searched-fragments.ts';
import { operationsText } from '../../web/graphql/write-operations.ts';
import { rootFolder } from '../support/root-folder.ts';

it('knows the queries of the pages as they are written, with the types of the schema as it is', async () => {
  const kept = readFileSync(join(rootFolder, 'web/graphql/operations.ts'), 'utf8');
  expect(kept, 'run: npm run operations').toBe(await operationsText());
});

const fragmentsOf = (grant: string) =>
  print(
    searchedFragments(
      parse(`enum SearchType { EDITION GRANT_GIVEN } interface Node { id: ID! } type Series { synthetic: Boolean! }
        type Edition implements Node { id: ID! slug: String! name: String! series: Series! } type GrantGiven implements Node { id: ID! ${grant} }`),
    ),
  ).replaceAll(/\s+/g, ' ');

it('asks of every type that searches find where it leads and whether it is synthetic', () => {
  expect(fragmentsOf('slug: String! edition: Edition!')).toBe(
    'fragment SearchedLink on Node { ... on Edition { slug series { synthetic } } ... on GrantGiven { slug edition { series { synthetic } } } } ' +
      'fragment SearchedEdition on Node { ... on GrantGiven { edition { name(locale: $locale) } } }',
  );
  expect(fragmentsOf('edition: Edition!')).toContain(
    '... on GrantGiven { edition { slug series { synthetic } } }',
  );
  expect(() => fragmentsOf('slug: String!')).toThrow('Searches find the type GrantGiven, but none');
});
