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

/** An operation that may be executed. */
export interface CheckedOperation {
  cost: CostReport;
  /** Its variables, coerced. */
  variables: Readonly<Record<string, unknown>>;
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
  ) => CheckedOperation | undefined;
}

export function createLimiter(schema: GraphQLSchema, limits: Limits, costs: CostTable): Limiter {
  const introspection = new IntrospectionMeter(schema, limits);
  const asWritten = new WeakSet<OperationDefinitionNode>();
  const limit = { cost: limits.cost, nodes: limits.nodes };
  const prices = new WeakMap<OperationDefinitionNode, Price>();
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
      const known = prices.get(operation);
      if (known && known.values === valuesOf(known.variables, coerced))
        return { cost: known.report, variables: coerced };
      const fragments = fragmentsOf(document);
      if (!asWritten.has(operation)) checkDocumentShape(operation, fragments, limits);
      asWritten.add(operation);
      const read = new Set<string>();
      const watched = notedIn(read, coerced);
      const expand = () => new FragmentExpander(schema, fragments, watched, limits.fields);
      const { cost, nodes } = new CostMeter(expand(), limits, costs, watched).measure(root, operation);
      introspection.check(root, operation, expand());
      const report = { requested: { cost, nodes }, limit };
      prices.set(operation, { variables: read, values: valuesOf(read, coerced), report });
      return { cost: report, variables: coerced };
    },
  };
}

/** The price of an operation for as long as the variables that decide it have the same values. */
interface Price {
  variables: ReadonlySet<string>;
  values: string;
  report: CostReport;
}

const valuesOf = (names: ReadonlySet<string>, variables: Record<string, unknown>): string =>
  JSON.stringify([...names].map((name) => [name in variables, variables[name]]));

/** Variables of which each that is looked at is noted. */
const notedIn = (read: Set<string>, variables: Record<string, unknown>): Record<string, unknown> =>
  new Proxy(variables, {
    get: (all, name) => {
      read.add(String(name));
      return all[String(name)];
    },
  });

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
