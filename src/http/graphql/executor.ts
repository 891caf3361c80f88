import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { isCompilable } from './compilable.ts';
import { type CompiledOperation, createCompiler } from './compile.ts';
import { DocumentCache } from './document-cache.ts';
import { MAX_ERRORS } from './error-limit-plugin.ts';

/** A valid document and what it is executed with. */
export interface ExecutionRequest {
  document: DocumentNode;
  /** The same for the same document text, such as its hash. */
  documentKey: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  /** The variables, where they were coerced already. */
  coerced?: Readonly<Record<string, unknown>>;
  context: unknown;
}

export type Executor = (request: ExecutionRequest) => Promise<ExecutionResult>;

export interface ExecutorOptions {
  /** Off, everything runs on graphql-js: the answers are the same, only slower. */
  compile?: boolean;
}

const MAX_SEEN = 5_000;

/**
 * Runs operations on graphql-jit from the second time they are seen, and on graphql-js until then and for
 * what graphql-jit cannot do. Rows are plain: a field without a resolver is neither a function nor a promise.
 */
export function createExecutor(schema: GraphQLSchema, options: ExecutorOptions = {}): Executor {
  const { compile = true } = options;
  if (compile) checkTypeResolvers(schema);
  const compiledFor = compile ? createCompiledOperations(schema) : () => undefined;
  return async (request) => {
    const operation = getOperationAST(request.document, request.operationName);
    if (!operation) return interpret(schema, request);
    const { errors, coerced } = request.coerced
      ? { coerced: request.coerced }
      : coerce(schema, operation, request.variables);
    if (errors) return { errors: errors.map(asInputError) };
    if (operation.operation === 'mutation') return mutate(schema, request);
    const compiled = compiledFor(request, operation);
    return compiled ? compiled(request.context, coerced) : interpret(schema, request);
  };
}

const interpret = (
  schema: GraphQLSchema,
  { document, operationName, variables, context }: ExecutionRequest,
) => execute({ schema, document, operationName, variableValues: variables, contextValue: context });

/** Runs a mutation, with a context of its own, which acts change; what the last of them holds open ends with it. */
async function mutate(schema: GraphQLSchema, request: ExecutionRequest): Promise<ExecutionResult> {
  const context: { release?: () => Promise<void> } = Object.create(request.context as object);
  try {
    return await interpret(schema, { ...request, context });
  } finally {
    await context.release?.();
  }
}

const coerce = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: ExecutionRequest['variables'],
) =>
  getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: MAX_ERRORS });

const asInputError = ({ message, nodes, originalError }: GraphQLError) =>
  new GraphQLError(message, { nodes, originalError, extensions: { code: 'BAD_USER_INPUT' } });

/** Remembers what was seen apart from what was compiled, so that a flood of new documents displaces no old one. */
function createCompiledOperations(schema: GraphQLSchema) {
  const compile = createCompiler(schema);
  const seen = new LRUCache<string, true>({ max: MAX_SEEN });
  const known = new DocumentCache<{ operation?: CompiledOperation }>();
  return ({ document, documentKey }: ExecutionRequest, operation: OperationDefinitionNode) => {
    const key = `${documentKey}:${document.definitions.indexOf(operation)}`;
    const found = known.get(key);
    if (found) return found.operation;
    if (!seen.has(key)) {
      seen.set(key, true);
      return undefined;
    }
    const compiled = isCompilable(schema, document) ? compile(document, operation) : undefined;
    known.set(key, document, { operation: compiled });
    return compiled;
  };
}

/** An abstract type that throws or answers with a promise would end the process under graphql-jit. */
function checkTypeResolvers(schema: GraphQLSchema) {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    if (!type.resolveType || type.resolveType.constructor.name === 'AsyncFunction') {
      throw new Error(`${type.name} needs a resolveType that is not async, such as (row) => row.__typename.`);
    }
  }
}
