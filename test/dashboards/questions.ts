import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../support/root-folder.ts';

/** The query of an example that GraphiQL shows, by the name of its file: what a test asks is what people find there. */
export const exampleNamed = (name: string): string =>
  readFileSync(join(rootFolder, 'web/graphiql/examples', `${name}.graphql`), 'utf8');
