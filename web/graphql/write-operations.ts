/** Writes `operations.ts`: every query of the pages with its types, from `schema.graphql` and the .graphql files of `web/`. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import { searchedFragments } from './searched-fragments.ts';

const webFolder = join(import.meta.dirname, '..');

/** The TypeScript types of custom scalars. */
const SCALARS = {
  ID: 'string',
  DateTime: 'string',
  PartialDate: 'string',
  URL: 'string',
  Locale: 'string',
  JSON: 'unknown',
};

const HEADER = `// Made by \`npm run operations\` from the .graphql files of web/ and schema.graphql: change those.
import type { Operation } from './operation.ts';
`;

/** The text of `operations.ts`. */
export async function operationsText(): Promise<string> {
  const schema = readSchema();
  const documents = globSync('{*,map/*}/*.graphql', { cwd: webFolder })
    .sort()
    .map((location) => ({ location, document: parse(readFileSync(join(webFolder, location), 'utf8')) }));
  const searched = { location: 'searched-fragments.ts', document: searchedFragments(schema) };
  const types = await codegen({
    filename: 'operations.ts',
    schema: schema as never, // declared for another copy of graphql
    documents: [...documents, searched] as never,
    config: {},
    plugins: [{ operations: { scalars: SCALARS, skipTypename: true, nonOptionalTypename: false } }],
    pluginMap: { operations: typescriptOperations },
  });
  const fragments = fragmentsOf([...documents, searched].map(({ document }) => document));
  return `${HEADER}${types}\n\n${documents.map(({ document }) => operationConstant(document, fragments)).join('\n')}\n`;
}

/** The schema without its federation directives, which would make it an extension of another schema. */
function readSchema(): DocumentNode {
  const { definitions, ...rest } = parse(readFileSync(join(webFolder, '../schema.graphql'), 'utf8'));
  const own = definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION);
  return { ...rest, definitions: own.map((each) => ({ ...each, directives: [] }) as typeof each) };
}

/** Fragments by name: a query may use those of any file. */
type Fragments = Map<string, FragmentDefinitionNode>;

function fragmentsOf(documents: readonly DocumentNode[]): Fragments {
  const fragments: Fragments = new Map();
  for (const each of documents.flatMap(({ definitions }) => definitions)) {
    if (each.kind !== Kind.FRAGMENT_DEFINITION) continue;
    if (fragments.has(each.name.value))
      throw new Error(`Two fragments of web/ are called ${each.name.value}.`);
    fragments.set(each.name.value, each);
  }
  return fragments;
}

function operationConstant(document: DocumentNode, fragments: Fragments): string {
  const [operation, ...others] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !operation.name || others.some(isOperation)) {
    throw new Error('A .graphql file of web/ holds one query with a name first, and after it its fragments.');
  }
  const name = operation.name.value;
  const used = new Set<FragmentDefinitionNode>();
  collectFragments(operation, fragments, used);
  const text = JSON.stringify(print({ kind: Kind.DOCUMENT, definitions: [operation, ...used] }));
  return `export const ${name}: Operation<${name}Query, ${name}QueryVariables> = {\n  name: '${name}',\n  text: ${text},\n};`;
}

/** Collects the fragments that a definition uses, directly or through other fragments. */
function collectFragments(
  node: DefinitionNode,
  fragments: Fragments,
  into: Set<FragmentDefinitionNode>,
): void {
  visit(node, {
    FragmentSpread: ({ name }) => {
      const found = fragments.get(name.value);
      if (!found) throw new Error(`No .graphql file of web/ has a fragment ${name.value}.`);
      if (into.has(found)) return;
      into.add(found);
      collectFragments(found, fragments, into);
    },
  });
}

const isOperation = ({ kind }: { kind: Kind }) => kind === Kind.OPERATION_DEFINITION;

if (import.meta.main) writeFileSync(join(import.meta.dirname, 'operations.ts'), await operationsText());
