import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { rootFolder } from '../support/root-folder.ts';

// Required, not imported: its parser and its rules must share one copy of graphql.
const plugin = createRequire(import.meta.url)('@graphql-eslint/eslint-plugin');

/** The recommended rules for schemas and those for Relay, but for what this graph does otherwise on purpose. */
const rules = {
  ...plugin.configs['flat/schema-recommended'].rules,
  ...plugin.configs['flat/schema-relay'].rules,
  // The log is paged forwards only; paging-arguments.test.ts looks at all other lists.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  // Short lists with a known bound are plain lists, and some relations are values with no identity of their own.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
  ],
  // What has an identity implements Node; what has none is a value.
  '@graphql-eslint/strict-id-in-types': 'off',
  // TypeGraphQL takes no description for Query; descriptions.test.ts looks at all else.
  '@graphql-eslint/require-description': [
    'error',
    { types: true, ObjectTypeDefinition: false, rootField: true },
  ],
};

const eslint = new ESLint({
  cwd: rootFolder,
  overrideConfigFile: true,
  overrideConfig: {
    files: ['**/*.graphql'],
    languageOptions: {
      parser: plugin.parser,
      parserOptions: { graphQLConfig: { schema: ['schema.graphql', 'test/schema/federation.graphql'] } },
    },
    plugins: { '@graphql-eslint': plugin },
    rules,
  },
});

const schema = readFileSync(join(rootFolder, 'schema.graphql'), 'utf8');

/** What the rules find wrong with a schema's text, by line. */
async function findings(text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: 'schema.graphql' });
  return (result?.messages ?? []).map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`);
}

it('keeps schema.graphql to the rules for schemas and for Relay', async () => {
  expect(await findings(schema)).toEqual([]);
});

it('would notice a name, a list or a type that breaks the rules', async () => {
  const worse = `${schema}
    """Left over."""
    type left_over { organizations: OrganizationConnection!, """Names.""" NAMES: [String!]! }
    extend type Query { """What is left over.""" leftOver: left_over }`;
  const found = (await findings(worse)).join('\n');
  expect(found).toMatch(/naming-convention.*left_over/);
  expect(found).toMatch(/naming-convention.*NAMES/);
  expect(found).toMatch(/relay-arguments/);
  expect(found).toMatch(/no-unreachable-types.*left_over/);
});
