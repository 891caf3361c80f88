import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  NoFragmentCyclesRule,
  type OperationDefinitionNode,
  validate,
} from 'graphql';
import { CostMeter } from './cost-meter.ts';
import type { CostTable } from './costs.ts';
import { checkDocumentShape, checkRepetitions } from './document-shape.ts';
import { FragmentExpander } from './fragment-expander.ts';
import { IntrospectionMeter } from './introspection.ts';
import type { Limits } from './limits.ts';
import type { QuerySize } from './query-size.ts';
import { checkVariables } from './variables.ts';

/** What is asked for and what may be, as an answer reports it in `extensions.cost`. */
export interface CostReport {
  requested: Pick<QuerySize, 'cost' | 'nodes'>;
  limit: Pick<QuerySize, 'cost' | 'nodes'>;
}

/** Refuses operations that take more than one client may ask for, before anything of them is executed. */
export interface Limiter {
  /** Throws when a parsed document would hold validation up. */
  checkDocument: (document: DocumentNode) => void;
  /** Throws when a valid operation passes a limit; answers nothing when its variables are wrong. */
  checkOperation: (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables?: Record<string, unknown>,
  ) => CostReport | undefined;
}

export function createLimiter(schema: GraphQLSchema, limits: Limits, costs: CostTable): Limiter {
  const introspection = new IntrospectionMeter(schema, limits);
  const asWritten = new WeakSet<OperationDefinitionNode>();
  const limit = { cost: limits.cost, nodes: limits.nodes };
  return {
    checkDocument: (document) => {
      checkRepetitions(document, limits);
      const [cycle] = validate(schema, document, [NoFragmentCyclesRule], { maxErrors: 1 });
      if (cycle) throw new GraphQLError(cycle.message, { nodes: cycle.nodes, extensions: INVALID });
    },
    checkOperation: (document, operation, given = {}) => {
      const root = rootOf(schema, operation);
      checkVariables(given, limits);
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
        maxErrors: 1,
      });
      if (!coerced) return undefined;
      const fragments = fragmentsOf(document);
      if (!asWritten.has(operation)) checkDocumentShape(operation, fragments, limits);
      asWritten.add(operation);
      const expand = () => new FragmentExpander(schema, fragments, coerced, limits.fields);
      const { cost, nodes } = new CostMeter(expand(), limits, costs, coerced).measure(root, operation);
      introspection.check(root, operation, expand());
      return { requested: { cost, nodes }, limit };
    },
  };
}

/** As Apollo says it of every other error that validation finds. */
const INVALID = { code: 'GRAPHQL_VALIDATION_FAILED' };

/** The type whose fields an operation selects. Validation by graphql-js lets an operation pass that has none. */
function rootOf(schema: GraphQLSchema, operation: OperationDefinitionNode): GraphQLObjectType {
  const root = schema.getRootType(operation.operation);
  if (root) return root;
  const message = `This graph has no ${operation.operation}s. Send a query instead; __schema says what can be asked.`;
  throw new GraphQLError(message, { nodes: operation, extensions: INVALID });
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter(
    ({ kind }) => kind === Kind.FRAGMENT_DEFINITION,
  ) as FragmentDefinitionNode[];
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
