import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLSchema,
  isAbstractType,
  isNonNullType,
  Kind,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * Whether graphql-jit 0.8.9 answers this valid document as graphql-js does, and safely. What it gets wrong:
 * it writes literals into the code it compiles, and takes some strings for code;
 * it gives null where a default is due when a variable stands inside a list or an object;
 * it shares the conditions of a field between all uses of its fragment;
 * it confuses the fields at `a_b { c }` and `b { c_a }`, and loses one that is called `__proto__`;
 * it misplaces the items of a list of promises when one of them fails, and `_entities` is such a list;
 * it leaves a null for a non-null argument without a code;
 * it compiles what is selected on an abstract type once for each of its types, on level after level.
 */
export function isCompilable(schema: GraphQLSchema, document: DocumentNode): boolean {
  const typeInfo = new TypeInfo(schema);
  const nullable = nullableVariables(document);
  let compilable = true;
  let manifold = 0;
  const enter = (node: ASTNode, _key: unknown, parent: ASTNode | readonly ASTNode[] | undefined) => {
    if (isGap(node, parent) || isUnwritable(node, typeInfo.getArgument(), nullable)) compilable = false;
    if (node.kind === Kind.FIELD && node.selectionSet && isAbstractType(typeInfo.getParentType())) manifold++;
  };
  visit(document, visitWithTypeInfo(typeInfo, { enter }));
  return compilable && manifold <= MAX_MANIFOLD;
}

/** How many objects may hang on an abstract type: each is compiled for every type there is. */
const MAX_MANIFOLD = 2;

function isGap(node: ASTNode, parent: ASTNode | readonly ASTNode[] | undefined): boolean {
  switch (node.kind) {
    case Kind.OPERATION_DEFINITION:
      return node.operation !== 'query';
    case Kind.DIRECTIVE:
      return true;
    case Kind.NAME:
      return node.value === '__proto__';
    case Kind.FIELD:
      return isLeftToGraphqlJs(node);
    case Kind.VARIABLE:
      return !(parent && 'kind' in parent && STANDS_ALONE.includes(parent.kind));
    default:
      return false;
  }
}

/** Where a variable is the whole value, not a part of a list or an object. */
const STANDS_ALONE: string[] = [Kind.ARGUMENT, Kind.VARIABLE_DEFINITION];

const isLeftToGraphqlJs = ({ name, alias }: FieldNode) =>
  ['__schema', '__type', '_entities'].includes(name.value) || (alias?.value.includes('_') ?? false);

function isUnwritable(node: ASTNode, argument: GraphQLArgument | null | undefined, nullable: Set<string>) {
  if (node.kind !== Kind.ARGUMENT || !argument) return false;
  const { value } = node;
  if (value.kind === Kind.VARIABLE) return isNonNullType(argument.type) && nullable.has(value.name.value);
  const literal: unknown = valueFromAST(value, argument.type);
  return !isPlainData(literal) || JSON.stringify(literal).includes(CODE_MARK);
}

/** What graphql-jit marks the dates and numbers with that it turns from strings into code. */
const CODE_MARK = '__MAGIC_';

/** Whether JSON can say this value and give it back as it was. */
function isPlainData(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  const plain = [null, Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value));
  return plain && Object.values(value).every(isPlainData);
}

function nullableVariables(document: DocumentNode): Set<string> {
  const definitions = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  const nullable = definitions.filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE);
  return new Set(nullable.map(({ variable }) => variable.name.value));
}
