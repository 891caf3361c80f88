import { type Box, coverWith } from '../../labels/geometry.ts';

/** What has a place on the page, as an element has. */
interface Placed {
  getBoundingClientRect: () => Box & { width: number; height: number };
}

/** A panel of this share of the width or more is a sheet at the foot of the window. */
const SHEET_SHARE = 0.9;

/**
 * What is left of an element under others that cover it: each takes the side that costs the least. A panel beside it takes all of
 * that side, however much is in it yet.
 */
export function freeAreaOf(
  element: Placed | undefined,
  covers: readonly Placed[],
  panel?: Placed | null,
): Box {
  if (!element) return { left: 0, top: 0, right: 0, bottom: 0 };
  const { width, height } = element.getBoundingClientRect();
  const free = { left: 0, top: 0, right: width, bottom: height };
  for (const box of boxesOver(element, covers)) coverWith(free, box);
  for (const box of boxesOver(element, panel ? [panel] : [])) {
    const isBeside = box.right - box.left < width * SHEET_SHARE;
    coverWith(free, isBeside ? { ...box, top: 0, bottom: height } : box);
  }
  return free;
}

/** Where others stand on an element, in its own pixels. */
export function boxesOver(element: Placed, others: readonly Placed[]): Box[] {
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
