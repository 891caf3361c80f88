import { isNodeId } from '../../layout/node-ids.ts';
import type { Ask } from '../graph/ask.ts';
import { namesDocument } from '../graph/documents.ts';
import type { Model } from '../model/model.ts';

type Named = ({ id: string; __typename: string } & Record<string, string>) | null;

/** How many are asked for at once. */
const AT_ONCE = 100;

/** The names of things that are told by their ids alone, asked for when they are first shown. */
export class Names {
  readonly #known = new Map<string, string>();
  readonly #wanted = new Set<string>();
  readonly #model: Model;
  readonly #ask: Ask;
  readonly #changed: () => void;

  constructor(model: Model, ask: Ask, changed: () => void) {
    this.#model = model;
    this.#ask = ask;
    this.#changed = changed;
  }

  /** Whether a text is the id of a thing. */
  isId = (text: unknown): text is string => typeof text === 'string' && isNodeId(text);

  /** The name of a thing; its id until that is known, and where it has none or is not shown. */
  of(id: string): string {
    const known = this.#known.get(id);
    if (known === undefined) {
      if (this.#wanted.size === 0) queueMicrotask(() => void this.#learn());
      this.#wanted.add(id);
    }
    return known ?? id;
  }

  /** Notes a name that was read with something else. */
  note(id: string, name: string): void {
    this.#known.set(id, name);
  }

  async #learn(): Promise<void> {
    const ids = [...this.#wanted].slice(0, AT_ONCE);
    this.#wanted.clear();
    for (const id of ids) this.#known.set(id, id);
    const answer = await this.#ask<{ nodes: Named[] }>(namesDocument(this.#model), { ids }).catch(
      () => undefined,
    );
    for (const node of answer?.nodes ?? [])
      if (node) this.#known.set(node.id, node[node.__typename] ?? node.id);
    this.#changed();
  }
}
