import {
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { Catalog } from './catalog.ts';
import { type ConnectionPlan, codecOf, connectionSelection, wantsRows, windowOf } from './connection-plan.ts';
import { nestedCount, nestedRows } from './list.ts';
import { type ListField, type ListFields, mostRowsOf } from './list-fields.ts';
import type { Page } from './page.ts';
import { type NestedList, planRow, type RowPlan } from './plan.ts';
import { PlanCache, selectionText } from './plan-cache.ts';
import { selectionOf } from './selection.ts';
import { raw, type Sql, sql } from './sql.ts';

/** Plans how selections are read; a plan is made once for each place in a document. */
export class Planner {
  readonly catalog: Catalog;
  readonly lists: ListFields;
  readonly #plans = new PlanCache();
  readonly #alike = new WeakMap<OperationDefinitionNode, Map<string, RowPlan>>();

  constructor(catalog: Catalog, lists: ListFields) {
    this.catalog = catalog;
    this.lists = lists;
  }

  /** How rows of a type are read, for a field that answers with them. */
  rows(info: GraphQLResolveInfo, type: string): RowPlan {
    return this.#plans.get(info, type, () =>
      planRow(this.catalog, info, type, selectionOf(info, info.fieldNodes, type), this.#nest),
    );
  }

  /** The same, one plan for all fields of an operation that select the same: they can be read together. */
  alike(info: GraphQLResolveInfo, type: string): RowPlan {
    return this.#plans.get(info, type, () => {
      const plans = this.#alike.get(info.operation) ?? new Map<string, RowPlan>();
      this.#alike.set(info.operation, plans);
      const words = `${type} ${selectionText(info)}`;
      const plan = plans.get(words) ?? this.rows(info, type);
      plans.set(words, plan);
      return plan;
    });
  }

  /** How rows of a type are read, for a field that answers with a page of them. */
  connection(info: GraphQLResolveInfo, type: string): ConnectionPlan {
    return this.#plans.get(info, type, () => {
      const selection = connectionSelection(info, type);
      return { ...selection, row: planRow(this.catalog, info, type, selection.row, this.#nest) };
    });
  }

  /**
   * The rows of a list that is selected on rows, to be read along with them in the same statement. What
   * cannot come along, or must fail on its own, is read by the field itself: then there is nothing here.
   */
  readonly #nest: NestedList = (type, name, nodes) => {
    const list = this.lists.get(`${type}.${name}`);
    if (!list) return undefined;
    return (info) => {
      const parentType = info.schema.getType(type) as GraphQLObjectType;
      const field = parentType.getFields()[name]!;
      const inner = { ...info, parentType, fieldName: name, fieldNodes: [...nodes], returnType: field.type };
      try {
        const args = argumentsOf(inner, field);
        return list.namesSlugs?.(args) ? undefined : this.#nested(inner, list, args);
      } catch (error) {
        if (error instanceof GraphQLError) return undefined;
        throw error;
      }
    };
  };

  #nested(info: GraphQLResolveInfo, field: ListField, page: Page): Sql | undefined {
    const list = field.list(page, this.catalog);
    const most = mostRowsOf(field, page);
    if (list.rowBelow || list.order.keysFor) return undefined;
    if (most !== undefined) return nestedRows(info, list, this.rows(info, list.type), { limit: most + 1 });
    const plan = this.connection(info, list.type);
    const window = windowOf(plan, list, page, codecOf(info, list, page));
    const rows =
      !page.after && !page.before && wantsRows(plan) ? nestedRows(info, list, plan.row, window) : raw('null');
    const count = plan.count ? nestedCount(list, plan.row) : raw('null');
    return sql`json_build_array(${rows}, ${count})`;
  }
}

const argumentsOf = (
  { fieldNodes, variableValues }: GraphQLResolveInfo,
  field: GraphQLField<unknown, unknown>,
) => getArgumentValues(field, fieldNodes[0]!, variableValues) as unknown as Page;
