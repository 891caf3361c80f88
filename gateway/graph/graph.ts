import { getExecutorForUnifiedGraph } from '@graphql-hive/gateway-runtime';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import type { FieldCost } from '../../src/platform/limits/costs.ts';
import { type CheckedOperation, createLimiter, type Limiter } from '../../src/platform/limits/limiter.ts';
import { DEFAULT_LIMITS } from '../../src/platform/limits/limits.ts';
import { rejectOnAbort } from '../../src/platform/reject-on-abort.ts';
import { type Owners, ownersOf } from '../supergraph/owners.ts';
import { OURS, type SupergraphDocument } from '../supergraph/supergraph-document.ts';
import type { Asked } from '../transport/asked.ts';
import { executorsOf, type TransportOptions } from '../transport/executors.ts';
import { costsOf } from './costs.ts';
import { type Crossing, Queries } from './queries.ts';
import { warmUp } from './warm-up.ts';

/** What a client asks. */
export interface Operation {
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/** What came of it; `executed` is false where it was refused before anybody was asked. */
export interface Outcome {
  result: ExecutionResult;
  executed: boolean;
}

/** What executes documents, and what gives back the partners that it asks. */
interface Running {
  execute: ReturnType<typeof getExecutorForUnifiedGraph>;
  release: () => void;
}

/** One supergraph, ready to be asked. */
export class Graph {
  readonly document: SupergraphDocument;
  readonly schema: GraphQLSchema;
  readonly queries: Queries;
  readonly owners: Owners;
  readonly #execute: Running['execute'];
  readonly #release: Running['release'];
  readonly #limiter: Limiter;

  private constructor(
    document: SupergraphDocument,
    { execute, release }: Pick<Running, 'execute' | 'release'>,
    schema: GraphQLSchema,
    owners: Owners,
  ) {
    this.document = document;
    this.schema = schema;
    this.owners = owners;
    this.#execute = execute;
    this.#release = release;
    this.#limiter = createLimiter(
      schema,
      DEFAULT_LIMITS,
      costsOf(schema, owners, document.costs as Record<string, FieldCost>),
    );
    this.queries = new Queries(schema, owners, this.#limiter, DEFAULT_LIMITS.tokens);
  }

  /** Builds what a supergraph is asked by, and asks our server once, so that the first client does not wait for it. */
  static async open(document: SupergraphDocument, options: TransportOptions): Promise<Graph> {
    const supergraph = parse(document.supergraph, { noLocation: true });
    const owners = ownersOf(supergraph, OURS);
    const executors = executorsOf(document, owners, options);
    const release = options.partners.use(document.subgraphs.filter(({ name }) => name !== OURS));
    let schema: GraphQLSchema | undefined;
    const execute = getExecutorForUnifiedGraph({
      getUnifiedGraph: () => supergraph,
      onUnifiedGraphChange: (built) => {
        schema = built;
      },
      transportContext: { log: SILENT } as never,
      transports: {
        http: { getSubgraphExecutor: ({ subgraphName }) => executors.get(subgraphName) as never },
      },
    });
    await execute({ document: parse('{ __typename }'), context: {} });
    const graph = new Graph(document, { execute, release }, schema!, owners);
    await warmUp(graph.schema, owners, (warming, context) => execute({ document: warming, context }));
    return graph;
  }

  /** Answers an operation of a document that asks for more than our server has. */
  async answer({ document, refused }: Crossing, operation: Operation, asked: Asked): Promise<Outcome> {
    if (refused) return { result: { errors: refused }, executed: false };
    try {
      const { node, checked } = this.#check(document, operation);
      const result = await this.#run(document, node, checked, asked);
      const extensions = { ...result.extensions, cost: checked.cost };
      return { result: { ...result, extensions }, executed: true };
    } catch (error) {
      const errors = error instanceof GraphQLError ? [error] : (error as { errors: GraphQLError[] }).errors;
      if (!errors) throw error;
      return { result: { errors }, executed: false };
    }
  }

  /** Ends what belongs to this supergraph; requests that it answers have ended before. */
  async close(): Promise<void> {
    this.#release();
    await this.#execute[Symbol.asyncDispose]();
  }

  #check(document: DocumentNode, { operationName, variables }: Operation) {
    const node = getOperationAST(document, operationName);
    if (!node) throw unknownOperation(operationName);
    const checked = this.#limiter.checkOperation(document, node, variables ?? {});
    if (!checked) throw wrongVariables(this.schema, node, variables ?? {});
    return { node, checked };
  }

  #run(document: DocumentNode, node: OperationDefinitionNode, checked: CheckedOperation, asked: Asked) {
    const executing = this.#execute({
      document,
      variables: checked.variables,
      ...(node.name && { operationName: node.name.value }),
      context: { asked },
      signal: asked.signal,
    }) as Promise<ExecutionResult>;
    return Promise.race([executing, rejectOnAbort(asked.signal)]);
  }
}

/** The runtime's own log, of which nothing is kept: without one it makes another for each request, and reads the environment for it. */
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {}, child: () => SILENT };

const unknownOperation = (name: string | null | undefined) =>
  new GraphQLError(
    name
      ? `Unknown operation named "${name.slice(0, 100)}".`
      : 'Must provide operation name if query contains multiple operations.',
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
  );

function wrongVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): { errors: GraphQLError[] } {
  const { errors = [] } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 10 });
  const code = 'BAD_USER_INPUT';
  return {
    errors: errors.map(
      ({ message, nodes }) => new GraphQLError(message, { nodes: nodes ?? null, extensions: { code } }),
    ),
  };
}
