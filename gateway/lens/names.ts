import { networkTypeOf, prefixOf } from '../../src/federation/lens/lens-names.ts';
import { fieldsOf, namedType, type ReadSdl, readSdl } from '../../src/federation/lens/read-sdl.ts';

/** How types are called on both sides of a lens, and of which type each of their fields is. */
export class Names {
  readonly #prefix: string;
  readonly #network: string;
  readonly #sdl: ReadSdl;
  readonly #types: ReadonlySet<string>;
  /** The type of their queries, as they call it. */
  readonly root: string;
  readonly #fields = new Map<string, ReadonlyMap<string, string>>();

  constructor(name: string, sdl: string) {
    this.#prefix = prefixOf(name);
    this.#network = networkTypeOf(name);
    this.#sdl = readSdl(sdl);
    this.#types = new Set(this.#sdl.types.map((part) => part.name.value));
    this.root = this.#sdl.roots.get('query' as never)!;
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
  ours(type: unknown): unknown {
    if (type === this.root) return this.#network;
    return typeof type === 'string' ? this.#prefix + type : type;
  }

  /** The type that a field of a type of theirs answers with. */
  fieldType(type: string, field: string): string | undefined {
    let fields = this.#fields.get(type);
    if (!fields) {
      const known = fieldsOf(this.#sdl, type);
      fields = new Map(known.map((each) => [each.name.value, namedType(each.type)]));
      this.#fields.set(type, fields);
    }
    return fields.get(field);
  }

  /** The values of an enum of theirs. */
  enumValues(type: string): string[] {
    return this.#sdl.types.flatMap((part) =>
      part.name.value === type && 'values' in part ? (part.values ?? []).map(({ name }) => name.value) : [],
    );
  }
}
