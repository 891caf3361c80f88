import type { Box } from './geometry.ts';

/** The side of a cell in pixels: about the height of two labels. */
const CELL = 40;

/** Finds what lies near a rectangle without looking at all the rest. */
export class BoxGrid<Item> {
  readonly #cells = new Map<number, { item: Item; box: Box }[]>();

  add(item: Item, box: Box): void {
    const entry = { item, box };
    forEachCell(box, (cell) => {
      const there = this.#cells.get(cell);
      if (there) there.push(entry);
      else this.#cells.set(cell, [entry]);
    });
  }

  /** All items whose rectangles may touch this one; each once. */
  near(box: Box): Set<Item> {
    const found = new Set<Item>();
    forEachCell(box, (cell) => {
      for (const { item } of this.#cells.get(cell) ?? []) found.add(item);
    });
    return found;
  }
}

function forEachCell({ left, top, right, bottom }: Box, visit: (cell: number) => void): void {
  for (let column = Math.floor(left / CELL); column <= right / CELL; column++)
    for (let row = Math.floor(top / CELL); row <= bottom / CELL; row++) visit(column * 8192 + row);
}
