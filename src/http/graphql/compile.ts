import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  GraphQLScalarType,
  type GraphQLSchema,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

/** A compiled operation; its variables are already coerced. */
export type CompiledOperation = (
  context: unknown,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;

const COERCED = 'CoercedVariable__';
const coercedType = new GraphQLScalarType({ name: COERCED });
const coercedTypeNode: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED } };

/**
 * Prepares the compiler for a schema: it answers with nothing for an operation graphql-jit cannot compile.
 * Variables bypass graphql-jit's own coercion, which forgets the default of a non-null variable: each is declared
 * with one scalar that accepts any value.
 */
export function createCompiler(schema: GraphQLSchema) {
  const getType = (name: string) => (name === COERCED ? coercedType : schema.getType(name));
  const ownSchema: GraphQLSchema = Object.create(schema, { getType: { value: getType } });
  return (document: DocumentNode, operation: OperationDefinitionNode): CompiledOperation | undefined => {
    const definitions = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    const own = { ...document, definitions: [withCoercedVariables(operation), ...definitions] };
    const compiled = compileQuery(ownSchema, own, operation.name?.value);
    if (!isCompiledQuery(compiled)) return undefined;
    return (context, variables) => settle(compiled.query(undefined, context, variables));
  };
}

const withCoercedVariables = (operation: OperationDefinitionNode): OperationDefinitionNode => ({
  ...operation,
  variableDefinitions: operation.variableDefinitions?.map(({ kind, variable }) => ({
    kind,
    variable,
    type: coercedTypeNode,
  })),
});

const settle = (result: ExecutionResult | Promise<ExecutionResult>) =>
  result instanceof Promise ? result.then(withWholeErrors) : withWholeErrors(result);

const withWholeErrors = (result: ExecutionResult): ExecutionResult =>
  result.errors ? { ...result, errors: result.errors.map(whole) } : result;

/** graphql-jit leaves `extensions` undefined where graphql-js promises an object, and cannot be written to. */
const whole = (error: GraphQLError): GraphQLError =>
  error.extensions ? error : Object.create(error, { extensions: { value: {}, enumerable: true } });
