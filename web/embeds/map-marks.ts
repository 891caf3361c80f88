import { type PlacedLabel, placeLabels } from '../labels/place-labels.ts';
import { shortLabel } from '../labels/short-label.ts';
import { textWidth } from '../labels/text-width.ts';
import type { MapContent, MapPlace } from './content.ts';

/** How a map is drawn for a width: its size and that of its letters, in pixels of its own. */
export interface MapSize {
  name: 'wide' | 'narrow';
  width: number;
  height: number;
  font: number;
  /** How many letters stand on a line. */
  lineLength: number;
}

/** For a column, and for a side bar or a phone. Style sheets show one of them. */
export const MAP_SIZES: readonly MapSize[] = [
  { name: 'wide', width: 760, height: 470, font: 14, lineLength: 18 },
  { name: 'narrow', width: 300, height: 440, font: 11.5, lineLength: 14 },
];

/** Where a place is drawn, and how large. */
export type Mark = [x: number, y: number, radius: number];

/** The distance of places from the rim: room for names. */
const MARGIN = 16;

/** Marks are at least and at most so large. */
const [SMALLEST, LARGEST] = [3, 15];

/** How far a map is stretched at most to fill its picture. */
const MAX_STRETCH = 1.4;

/** Places in the pixels of a picture; x and y change places where it is higher than wide. */
export function marksOf(places: readonly MapPlace[], { width, height }: MapSize): Mark[] {
  const isUpright = height > width;
  const points = places.map(({ x, y }) => (isUpright ? [y, x] : [x, y]) as [number, number]);
  const [left, right] = rangeOf(points.map(([x]) => x));
  const [low, high] = rangeOf(points.map(([, y]) => y));
  const fit = [
    (width - 2 * MARGIN) / (right - left || 1),
    (height - 2 * MARGIN) / (high - low || 1),
  ] as const;
  const scale = Math.min(...fit, 3);
  const [across, down] = fit.map((each) => Math.min(each, scale * MAX_STRETCH)) as [number, number];
  return points.map(([x, y], at) => [
    Math.round(width / 2 + (x - (left + right) / 2) * across),
    Math.round(height / 2 + (y - (low + high) / 2) * down),
    Math.round(Math.min(Math.max(places[at]!.radius * scale, SMALLEST), LARGEST) * 10) / 10,
  ]);
}

/** The pages that show a map have letters of their own, which may be wider than those of ours by so much. */
const WIDER = 1.2;

/** So many of the strongest have their names in any case. */
const NEEDED = 8;

/** The names that have room beside their marks: acronyms or short ones, and those of the strongest first. */
export function mapLabels(
  { places, lines }: Pick<MapContent, 'places' | 'lines'>,
  marks: readonly Mark[],
  { width, height, font, lineLength }: MapSize,
): PlacedLabel[] {
  const wanted = places.map(({ name, acronym }, at) => {
    const [x, y, r] = marks[at]!;
    const text = { lines: shortLabel({ label: name, acronym }, lineLength), size: font, isBold: false };
    return { key: String(at), x, y, r, ...text, isNeeded: at < NEEDED };
  });
  const point = (at: number) => wanted[at]!;
  const obstacles = {
    rim: { left: 2, top: 2, right: width - 2, bottom: height - 2 },
    circles: wanted,
    segments: lines
      .filter(([, , , backbone]) => backbone)
      .map(([from, to]) => [point(from), point(to)] as const),
  };
  return placeLabels(wanted, obstacles, (text, size, isBold) => WIDER * textWidth(text, size, isBold));
}

const rangeOf = (values: readonly number[]): readonly [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
];
