import { type Box, coverWith } from './geometry.ts';

/** What is left of an element under others that cover it: each takes the side that costs the least. */
export function freeAreaOf(element: Element | undefined, covers: readonly Element[]): Box {
  if (!element) return { left: 0, top: 0, right: 0, bottom: 0 };
  const { width, height } = element.getBoundingClientRect();
  const free = { left: 0, top: 0, right: width, bottom: height };
  for (const box of boxesOver(element, covers)) coverWith(free, box);
  return free;
}

/** Where others stand on an element, in its own pixels. */
export function boxesOver(element: Element, others: readonly Element[]): Box[] {
  const { left, top } = element.getBoundingClientRect();
  return others.map((other) => {
    const box = other.getBoundingClientRect();
    return {
      left: box.left - left,
      right: box.right - left,
      top: box.top - top,
      bottom: box.bottom - top,
    };
  });
}
