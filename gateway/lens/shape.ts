import { type DirectiveNode, Kind, type SelectionSetNode, type TypeNode } from 'graphql';
import { namedType } from '../../src/federation/lens/read-sdl.ts';
import type { Names } from './names.ts';
import { type Fragments, keyOf } from './selections.ts';

/** What an answer holds at a key. */
export interface ShapedField {
  /** The type of the field, as their SDL says it. */
  type: TypeNode;
  /** What is in the objects that stand there; nothing where there are none. */
  inner: Shape | undefined;
  /** Whether it is there whatever the type of the object is. */
  required: boolean;
}

/** What an object of an answer holds, by its keys. */
export type Shape = ReadonlyMap<string, ShapedField>;

/** A selection of things of a type; `certain` says whether it holds for each of them. */
interface Part {
  set: SelectionSetNode;
  type: string;
  certain: boolean;
}

interface Gathered {
  type: TypeNode;
  required: boolean;
  parts: Part[];
}

/** Knows the shapes of answers to selections in their language. */
export class Shapes {
  readonly #fragments: Fragments;
  readonly #names: Names;

  constructor(fragments: Fragments, names: Names) {
    this.#fragments = fragments;
    this.#names = names;
  }

  /** The shape of an object of a type in the answer to a selection. */
  of(set: SelectionSetNode, type: string): Shape {
    return this.#merged([{ set, type, certain: true }]);
  }

  #merged(parts: readonly Part[]): Shape {
    const fields = new Map<string, Gathered>();
    for (const part of parts) this.#gather(part, fields);
    return new Map(
      [...fields].map(([key, { type, required, parts: inner }]) => [
        key,
        { type, required, inner: inner.length > 0 ? this.#merged(inner) : undefined },
      ]),
    );
  }

  #gather({ set, type, certain }: Part, fields: Map<string, Gathered>): void {
    for (const node of set.selections) {
      const isCertain = certain && !isConditional(node);
      if (node.kind !== Kind.FIELD) {
        const inner = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value)! : node;
        const condition = inner.typeCondition?.name.value ?? type;
        const holds = isCertain && condition === type;
        this.#gather({ set: inner.selectionSet, type: condition, certain: holds }, fields);
        continue;
      }
      const declared = this.#names.fieldType(type, node.name.value);
      if (!declared) throw new Error(`${type}.${node.name.value} is no field of the other network.`);
      const field = fields.get(keyOf(node)) ?? { type: declared, required: false, parts: [] };
      field.required ||= isCertain;
      if (node.selectionSet)
        field.parts.push({ set: node.selectionSet, type: namedType(declared), certain: isCertain });
      fields.set(keyOf(node), field);
    }
  }
}

const isConditional = ({ directives }: { directives?: readonly DirectiveNode[] | undefined }): boolean =>
  (directives?.length ?? 0) > 0;
