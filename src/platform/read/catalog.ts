import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core';
import type { FieldNode } from 'graphql';
import type { Entity } from '../entity.ts';
import { requiredPropertiesOf } from '../graph/required-properties.ts';
import type { Origins } from './origins.ts';
import type { ReadPolicies, ReadPolicy } from './policy.ts';
import { raw, type Sql, sql } from './sql.ts';

/** A column as a plan reads it: an expression over the row, and how its value becomes a field's. */
export interface Column {
  of: (row: Sql) => Sql;
  convert?: (value: unknown) => unknown;
  guarded: boolean;
  /** Whether it can be null for a row that is there, as far as the table tells. */
  nullable: boolean;
}

/** A to-one relation as a plan joins it. */
export interface Relation {
  type: string;
  key: (row: Sql) => Sql;
  guarded: boolean;
  nullable: boolean;
}

/** What the planner knows of a type of the graph: its table, its columns, its to-one relations. */
export class TableShape {
  readonly table: Sql;
  readonly policy: ReadPolicy;
  readonly type: string;
  /** The table; nothing where rows come from a statement. */
  readonly meta: EntityMetadata | undefined;

  constructor(type: string, meta: EntityMetadata | undefined, policy: ReadPolicy = {}) {
    this.type = type;
    this.meta = meta;
    this.policy = policy;
    this.table = raw(meta ? `"${meta.tableName}"` : '(select)');
  }

  /** The name of the table's single key column. */
  readonly keyColumn = 'id';

  /** The properties that a selected field is made of: as declared, else the property of the same name. */
  needsOf(field: string, nodes: readonly FieldNode[]): readonly string[] {
    const needs = requiredPropertiesOf(this.type, field);
    if (!needs) return [field];
    return needs.plain && nodes.every(isPlain) ? needs.plain : needs.properties;
  }

  column(name: string): Column | undefined {
    const derived = this.policy.derived?.[name];
    if (derived) return { of: derived, guarded: this.#isGuarded(name), nullable: true };
    const property = this.meta?.properties[name as never] as EntityMetadata['props'][number] | undefined;
    if (property?.kind !== 'scalar') return undefined;
    const convert = property.runtimeType === 'Date' ? toDate : undefined;
    const nullable = property.nullable === true;
    const of = at(property.fieldNames[0]!);
    return { of, guarded: this.#isGuarded(name), nullable, ...(convert && { convert }) };
  }

  relation(name: string): Relation | undefined {
    const reference = this.policy.references?.[name];
    if (reference) return { ...reference, guarded: this.#isGuarded(name), nullable: true };
    const property = this.meta?.properties[name as never] as EntityMetadata['props'][number] | undefined;
    if (property?.kind !== 'm:1') return undefined;
    const type = property.targetMeta!.className;
    const nullable = property.nullable === true;
    return { type, key: at(property.fieldNames[0]!), guarded: this.#isGuarded(name), nullable };
  }

  visible(row: Sql): Sql | undefined {
    return this.policy.visible?.(row);
  }

  #isGuarded(name: string): boolean {
    return this.policy.guarded?.columns.includes(name) ?? false;
  }
}

const isPlain = (node: FieldNode): boolean => !node.arguments?.length;

const at = (column: string) => (row: Sql) => sql`${row}.${raw(`"${column}"`)}`;

const toDate = (value: unknown) => new Date(value as string);

/** The shapes of all types of the graph that stand on a table. */
export class Catalog {
  /** The types whose rows have a slug. */
  readonly entities: readonly Entity[];
  /** How real data is told from synthetic, where the network knows of such. */
  readonly origins: Origins | undefined;
  readonly #shapes = new Map<string, TableShape>();
  /** The types that are called otherwise than their table, by its name. */
  readonly #aliases = new Map<string, string>();

  constructor(
    metadata: MetadataStorage,
    { policies, entities }: { policies: ReadPolicies; entities: readonly Entity[] },
    origins?: Origins,
  ) {
    this.entities = entities;
    this.origins = origins;
    const byName = new Map([...metadata.getAll().values()].map((meta) => [meta.className, meta]));
    for (const [name, meta] of byName) this.#shapes.set(name, new TableShape(name, meta, policies[name]));
    for (const [type, policy] of Object.entries(policies)) {
      const meta = byName.get(policy.table?.meta.className ?? type);
      if (meta || policy.virtual) this.#shapes.set(type, new TableShape(type, meta, policy));
      if (policy.table && isEditable(policy.table.meta)) this.#aliases.set(policy.table.meta.className, type);
    }
  }

  /** Whether a table stands behind a type. */
  has = (type: string): boolean => this.#shapes.get(type)?.meta !== undefined;

  /** The type of the graph whose rows are those of a table, where they are edited by themselves. */
  typeOf = (meta: EntityMetadata): string | undefined =>
    isEditable(meta) ? (this.#aliases.get(meta.className) ?? meta.className) : undefined;

  shape(type: string): TableShape {
    const shape = this.#shapes.get(type);
    if (!shape)
      throw new Error(
        `No table stands behind the type ${type}. List the stored.ts that has its table in src/tables.ts.`,
      );
    return shape;
  }
}

/** What is edited by itself has a version, and is not private. */
const isEditable = ({ properties, schema }: EntityMetadata): boolean => 'version' in properties && !schema;
