import {
  type DefinitionNode,
  type FieldDefinitionNode,
  GraphQLError,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  OperationTypeNode,
  parse,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';

/** The definition of a type, or more of one. */
export type TypePart = TypeDefinitionNode | TypeExtensionNode;

/** The SDL of a subgraph, read. */
export interface ReadSdl {
  types: readonly TypePart[];
  /** The types at the root of operations: queries, and what else can be asked. */
  roots: ReadonlyMap<OperationTypeNode, string>;
}

/** Reads an SDL; an error with a sentence for people where it cannot be read. */
export function readSdl(sdl: string): ReadSdl {
  const { definitions } = parsed(sdl);
  const executable = definitions.find(({ kind }) => /Operation|Fragment/.test(kind));
  if (executable)
    throw new Error(`Its SDL holds an operation${lineOf(executable)}; only definitions belong there.`);
  return {
    types: definitions.filter((each) => isTypeDefinitionNode(each) || isTypeExtensionNode(each)),
    roots: new Map([...defaultRoots, ...definitions.flatMap(rootsIn)]),
  };
}

function parsed(sdl: string) {
  try {
    return parse(sdl);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw new Error('Its SDL nests too deep to be read.');
    const [{ line } = { line: 1 }] = error.locations ?? [];
    throw new Error(`Its SDL cannot be read at line ${line}: ${error.message}`);
  }
}

const defaultRoots: [OperationTypeNode, string][] = [
  [OperationTypeNode.QUERY, 'Query'],
  [OperationTypeNode.MUTATION, 'Mutation'],
  [OperationTypeNode.SUBSCRIPTION, 'Subscription'],
];

const rootsIn = (node: DefinitionNode): [OperationTypeNode, string][] =>
  node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION
    ? (node.operationTypes ?? []).map(({ operation, type }) => [operation, type.name.value])
    : [];

/** Where a node stands, as it is said behind what it is. */
export const lineOf = ({ loc }: { loc?: { startToken: { line: number } } | undefined }): string =>
  loc ? ` (line ${loc.startToken.line} of its SDL)` : '';

/** The fields of a type with that name, from all its parts. */
export const fieldsOf = ({ types }: ReadSdl, name: string): FieldDefinitionNode[] =>
  types.flatMap((part) =>
    part.name.value === name && 'fields' in part ? ((part.fields ?? []) as FieldDefinitionNode[]) : [],
  );

/** The name of the type within lists and non-null. */
export function namedType(type: FieldDefinitionNode['type']): string {
  let inner = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return inner.name.value;
}
