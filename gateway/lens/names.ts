import { OperationTypeNode, parseType, type TypeNode } from 'graphql';
import { networkTypeOf, prefixOf } from '../../src/federation/lens/lens-names.ts';
import { fieldsOf, type ReadSdl, readSdl } from '../../src/federation/lens/read-sdl.ts';

/** How types are called on both sides of a lens, and what theirs hold. */
export class Names {
  readonly #prefix: string;
  readonly #network: string;
  readonly #sdl: ReadSdl;
  readonly #types: ReadonlySet<string>;
  /** The type of their queries, as they call it. */
  readonly root: string;
  readonly #fields = new Map<string, ReadonlyMap<string, TypeNode>>();
  readonly #enums: ReadonlyMap<string, readonly string[]>;

  constructor(name: string, sdl: string) {
    this.#prefix = prefixOf(name);
    this.#network = networkTypeOf(name);
    this.#sdl = readSdl(sdl);
    this.#types = new Set(this.#sdl.types.map((part) => part.name.value));
    this.#enums = enumsIn(this.#sdl);
    this.root = this.#sdl.roots.get(OperationTypeNode.QUERY)!;
  }

  /** A type of our graph as they call it; those that are not theirs stay. */
  theirs(type: string): string {
    if (type === this.#network) return this.root;
    const bare = type.startsWith(this.#prefix) ? type.slice(this.#prefix.length) : type;
    return this.#types.has(bare) ? bare : type;
  }

  /** Whether a type of our graph is one of theirs, under the prefix. */
  isTheirs(type: string): boolean {
    return type === this.#network || (type.startsWith(this.#prefix) && this.theirs(type) !== type);
  }

  /** A type of theirs as our graph calls it. */
  ours(type: string): string {
    return type === this.root ? this.#network : this.#prefix + type;
  }

  /** Whether they have a type of that name. */
  has = (type: unknown): boolean => this.#types.has(type as string);

  /** The type of a field of a type of theirs, as their SDL says it. */
  fieldType(type: string, field: string): TypeNode | undefined {
    if (field === '__typename') return TYPENAME_TYPE;
    let fields = this.#fields.get(type);
    if (!fields) {
      const known = fieldsOf(this.#sdl, type);
      fields = new Map(known.map((each) => [each.name.value, each.type]));
      this.#fields.set(type, fields);
    }
    return fields.get(field);
  }

  /** The values of an enum of theirs; none where there is no such enum. */
  enumValues(type: string): readonly string[] {
    return this.#enums.get(type) ?? [];
  }
}

const TYPENAME_TYPE: TypeNode = parseType('String!', { noLocation: true });

const enumsIn = ({ types }: ReadSdl): Map<string, string[]> =>
  new Map(
    types.flatMap((part) =>
      'values' in part ? [[part.name.value, (part.values ?? []).map(({ name }) => name.value)]] : [],
    ),
  );
