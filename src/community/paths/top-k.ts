/** Keeps the best `size` items that it was offered, by an order in which no two are equal. */
export class TopK<T> {
  /** Best first. */
  readonly items: T[] = [];
  readonly #size: number;
  readonly #order: (one: T, other: T) => number;

  constructor(size: number, order: (one: T, other: T) => number) {
    this.#size = size;
    this.#order = order;
  }

  /** The item that the next better one would replace, once there are `size`. */
  get worst(): T | undefined {
    return this.items[this.#size - 1];
  }

  /** Takes an item if it is among the best so far. If it returns false, nothing worse would be taken either. */
  offer(item: T): boolean {
    const { items, worst } = this;
    if (worst !== undefined && this.#order(item, worst) > 0) return false;
    let at = worst === undefined ? items.length : items.length - 1;
    for (; at > 0 && this.#order(item, items[at - 1]!) < 0; at--) items[at] = items[at - 1]!;
    items[at] = item;
    return true;
  }
}
