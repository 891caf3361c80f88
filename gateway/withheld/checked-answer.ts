import {
  type GraphQLAbstractType,
  GraphQLID,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { PartnerFailure } from '../partner-failure.ts';
import { isLeafValue } from './leaf-values.ts';
import { MARKS } from './marked-document.ts';
import type { PartnerSchema } from './partner-schema.ts';
import type { FieldReading, Readings } from './readings.ts';

/** A thing of ours that a partner names: its type, and what the partner says that its keys are. */
export interface Reference {
  type: string;
  keys: Readonly<Record<string, string>>;
}

/** Says by which keys a thing of ours goes, or nothing where it is not to be shown. */
export type Show = (reference: Reference) => Readonly<Record<string, string>> | undefined;

/** Stands for what may not be shown and cannot be null: whatever it is in becomes null. */
const HIDDEN = Symbol('hidden');

/** An object of JSON. */
type Row = Readonly<Record<string, unknown>>;

/** A node of a document that leads to objects. */
type Leading = Parameters<Readings['of']>[1][number];

const NO_KEYS: Row = {};

/**
 * Reads what a partner answered as its own SDL says that it can be, and no more than was asked. A value that cannot be is a
 * `PartnerFailure`; a thing of ours that is not to be shown is null, or the nearest thing around it that can be.
 */
export class CheckedAnswer {
  readonly #partner: PartnerSchema;
  readonly #readings: Readings;
  readonly #show: Show;

  constructor(partner: PartnerSchema, readings: Readings, show: Show) {
    this.#partner = partner;
    this.#readings = readings;
    this.#show = show;
  }

  /** The whole answer to an operation; nothing where all of it is hidden. */
  read(operation: Leading, data: unknown): Record<string, unknown> | undefined {
    const read = this.#fields(this.#partner.schema.getQueryType()!, [operation], rowOf(data));
    return read === HIDDEN ? undefined : read;
  }

  #fields(
    type: GraphQLObjectType,
    nodes: readonly Leading[],
    row: Row,
    keys: Row = NO_KEYS,
  ): Record<string, unknown> | typeof HIDDEN {
    const read: Record<string, unknown> = {};
    for (const field of this.#readings.of(type, nodes).fields) {
      const value = field.name === '__typename' ? type.name : this.#field(field, row[field.called], keys);
      if (value === HIDDEN) return HIDDEN;
      read[field.called] = value;
    }
    return read;
  }

  #field({ name, nodes, type }: FieldReading, value: unknown, keys: Row): unknown {
    if (!type) throw invalid();
    const read = this.#value(type, nodes, value);
    return read !== null && read !== HIDDEN && Object.hasOwn(keys, name) ? keys[name] : read;
  }

  #value(type: GraphQLOutputType, nodes: FieldReading['nodes'], value: unknown): unknown {
    if (isNonNullType(type)) {
      if (value === null || value === undefined) throw invalid();
      const read = this.#value(type.ofType, nodes, value);
      return read === null ? HIDDEN : read; // it was not null before
    }
    if (value === undefined) throw invalid();
    if (value === null) return null;
    if (isListType(type)) return this.#list(type.ofType, nodes, value);
    if (isLeafType(type)) {
      if (!isLeafValue(type, value)) throw invalid();
      return value;
    }
    const read = this.#object(type, nodes, rowOf(value));
    return read === HIDDEN ? null : read;
  }

  #list(type: GraphQLOutputType, nodes: FieldReading['nodes'], value: unknown): unknown {
    if (!Array.isArray(value)) throw invalid();
    const read = value.map((item) => this.#value(type, nodes, item));
    return read.includes(HIDDEN) ? null : read;
  }

  #object(
    declared: GraphQLObjectType | GraphQLAbstractType,
    nodes: FieldReading['nodes'],
    row: Row,
  ): unknown {
    const type = this.#typeOf(declared, row);
    const isReference = this.#partner.ours.has(type.name) && nodes[0]!.name.value !== '_entities';
    if (!isReference) return this.#fields(type, nodes, row);
    const keys = this.#show({ type: type.name, keys: this.#keysIn(type, nodes, row) });
    return keys ? this.#fields(type, nodes, row, keys) : HIDDEN;
  }

  #typeOf(declared: GraphQLObjectType | GraphQLAbstractType, row: Row): GraphQLObjectType {
    const said = row[MARKS.type];
    if (isObjectType(declared)) {
      if (said !== undefined && said !== declared.name) throw invalid();
      return declared;
    }
    const type = typeof said === 'string' ? this.#partner.schema.getType(said) : undefined;
    if (!isObjectType(type) || !this.#partner.schema.isSubType(declared, type)) throw invalid();
    return type;
  }

  /** The keys that the partner gives, whatever they are called in the answer; two that differ are no answer. */
  #keysIn(type: GraphQLObjectType, nodes: FieldReading['nodes'], row: Row) {
    const keys: Record<string, string> = {};
    for (const { called, name } of this.#readings.of(type, nodes).keys) {
      const value = row[called];
      if (!isLeafValue(GraphQLID, value) || (Object.hasOwn(keys, name) && keys[name] !== String(value)))
        throw invalid();
      keys[name] = String(value);
    }
    return keys;
  }
}

function rowOf(value: unknown): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid();
  return value as Row;
}

const invalid = () =>
  new PartnerFailure('PARTNER_INVALID', 'what it answers is not what its SDL says, or not what was asked');
