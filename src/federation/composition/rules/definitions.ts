import { type DefinitionNode, isTypeSystemDefinitionNode, isTypeSystemExtensionNode, Kind } from 'graphql';
import { type Problem, problemAt } from '../problem.ts';
import type { Subgraph } from '../subgraph.ts';

/** How many types a subgraph may have. */
const MAX_TYPES = 500;

/** What an SDL may hold at all: types, and a schema that only reads. */
export const problemsOfDefinitions = ({ document, types }: Subgraph): Problem[] => [
  ...document.definitions.flatMap(problemsOfDefinition),
  ...['Mutation', 'Subscription'].flatMap((name) => (types.get(name) ?? []).map(refuseWriting)),
  ...(types.size > MAX_TYPES
    ? [
        {
          message: `The SDL has ${types.size} types; the limit is ${MAX_TYPES}: leave out what others need not see.`,
        },
      ]
    : []),
];

function problemsOfDefinition(node: DefinitionNode): Problem[] {
  if (!isTypeSystemDefinitionNode(node) && !isTypeSystemExtensionNode(node))
    return [problemAt(node, 'An operation or a fragment is no part of a schema: leave it out.')];
  if (node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.SCHEMA_EXTENSION) return [];
  return (node.operationTypes ?? []).flatMap((root) => {
    if (root.operation !== 'query') return [refuseWriting(root)];
    const name = root.type.name.value;
    return name === 'Query' ? [] : [problemAt(root, `The root type is called ${name}: call it Query.`)];
  });
}

const refuseWriting = (node: Parameters<typeof problemAt>[0]): Problem =>
  problemAt(
    node,
    'Mutations and subscriptions are no part of the graph of all: leave them out, and offer queries.',
  );
