import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Database } from '../database/database.ts';
import type { Catalog } from '../read/catalog.ts';
import type { ListFields, LookupFields } from '../read/list-fields.ts';
import { conditionsOf } from '../read/plan-cache.ts';
import { type Statement, sql } from '../read/sql.ts';
import { Refused } from './given.ts';
import { MARK } from './json-text.ts';
import { operationText } from './operation-text.ts';
import { Template, type Variables } from './template.ts';

/** A valid operation, and its variables, coerced. */
export interface DirectRequest {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Variables;
}

interface Graph {
  schema: GraphQLSchema;
  lists: ListFields;
  lookups: LookupFields;
  catalog: Catalog;
}

/** How many templates are kept of one operation; Boolean variables could ask for any number. */
const MOST_TEMPLATES = 8;

/** A statement without parameters would be planned anew each time. */
const ALWAYS_PREPARED = sql`(select ${0}::integer) prepared`;

/**
 * Answers operations with one statement each, whose only value is the `data` of the answer as it is sent. What it cannot answer
 * just as resolvers do, errors among it, it leaves to them.
 */
export class DirectLane {
  readonly #graph: Graph;
  /** By operation, and by all that a statement depends on beside values; nothing where there is no statement. */
  readonly #templates = new WeakMap<OperationDefinitionNode, Map<string, Template | undefined>>();

  #isOffered: Promise<boolean> | undefined;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** The `data` of the answer as JSON text; nothing where it is to be answered the usual way. */
  async answer(request: DirectRequest, database: Database): Promise<string | undefined> {
    this.#isOffered ??= isOffered(database).catch((error) => {
      this.#isOffered = undefined; // whoever asks next finds out
      throw error;
    });
    if (!(await this.#isOffered)) return undefined;
    await this.#graph.catalog.origins?.refreshed();
    const statement = this.statement(request);
    if (!statement) return undefined;
    const [row] = await database.rows<{ data: string | null }>(statement);
    return row?.data == null || row.data.includes(MARK) ? undefined : row.data;
  }

  /** The statement that answers an operation, if there is one. */
  statement(request: DirectRequest): Statement | undefined {
    try {
      return this.#template(request)?.fill(request.variables);
    } catch (error) {
      if (error instanceof Refused || error instanceof GraphQLError) return undefined;
      throw error;
    }
  }

  #template(request: DirectRequest): Template | undefined {
    const { operation, variables } = request;
    const known = this.#templates.get(operation) ?? new Map<string, Template | undefined>();
    this.#templates.set(operation, known);
    const key = `${this.#graph.catalog.origins?.hasBoth}|${conditionsOf(variables)}`;
    if (known.has(key)) return known.get(key);
    const template = this.#compile(request);
    if (known.size >= MOST_TEMPLATES) known.clear();
    known.set(key, template);
    return template;
  }

  #compile({ document, operation, variables }: DirectRequest): Template | undefined {
    const { schema, ...graph } = this.#graph;
    const fragments = Object.fromEntries(
      document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
      ),
    );
    const source = { ...graph, operation: { schema, fragments, variableValues: variables } };
    try {
      return new Template(sql`select ${operationText(source, operation)} as data from ${ALWAYS_PREPARED}`);
    } catch (error) {
      if (error instanceof Refused && !error.withTheseVariables) return undefined;
      throw error;
    }
  }
}

/** Whether PostgreSQL has JSON_SCALAR, as it does from 17 on: with TO_JSON, which is older, statements take longer than rows do. */
async function isOffered(database: Database): Promise<boolean> {
  const text = "select current_setting('server_version_num')::integer >= 170000 as offered";
  const [row] = await database.rows<{ offered: boolean }>({ text, values: [] });
  return row?.offered === true;
}
