import type { FieldNode, GraphQLObjectType, GraphQLOutputType, SelectionSetNode } from 'graphql';
import { isMark } from './marked-document.ts';
import type { PartnerSchema } from './partner-schema.ts';
import { type Selecting, selectedFields } from './selected-fields.ts';

/** A field that is read of an object. */
export interface FieldReading {
  /** What it is called in the answer. */
  called: string;
  name: string;
  nodes: readonly FieldNode[];
  /** Nothing where the type has no such field. */
  type: GraphQLOutputType | undefined;
}

/** What is read of each object of one type that stands at one place of a document. */
export interface Reading {
  /** What was asked for, without what the gateway alone asks. */
  fields: readonly FieldReading[];
  /** The keys, whoever asks for them. */
  keys: readonly FieldReading[];
}

/** Says what is read of objects; each place of the document is looked at once, however many objects stand there. */
export class Readings {
  readonly #partner: PartnerSchema;
  readonly #selecting: Selecting;
  readonly #known = new Map<readonly unknown[], Map<GraphQLObjectType, Reading>>();

  constructor(partner: PartnerSchema, selecting: Selecting) {
    this.#partner = partner;
    this.#selecting = selecting;
  }

  /** `nodes` are the fields that lead to an object, always in the same array where they are the same. */
  of(type: GraphQLObjectType, nodes: readonly { selectionSet?: SelectionSetNode | undefined }[]): Reading {
    const known = this.#known.get(nodes) ?? new Map<GraphQLObjectType, Reading>();
    const reading =
      known.get(type) ??
      this.#readingOf(
        type,
        nodes.map(({ selectionSet }) => selectionSet),
      );
    this.#known.set(nodes, known.set(type, reading));
    return reading;
  }

  #readingOf(type: GraphQLObjectType, sets: readonly (SelectionSetNode | undefined)[]): Reading {
    const known = type.getFields();
    const all = [...selectedFields(type, sets, this.#selecting)].map(([called, nodes]) => {
      const name = nodes[0]!.name.value;
      return { called, name, nodes, type: known[name]?.type };
    });
    const keys = this.#partner.keys.get(type.name) ?? [];
    return {
      fields: all.filter(({ called }) => !isMark(called)),
      keys: all.filter(({ name }) => keys.includes(name)),
    };
  }
}
