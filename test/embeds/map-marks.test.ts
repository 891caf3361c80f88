import { describe, expect, it } from 'vitest';
import { MAP_SIZES, mapLabels, marksOf } from '../../web/embeds/map-marks.ts';
import { overlapsAmong } from '../../web/labels/place-labels.ts';

/** A spiral of places, some with acronyms and some with long names. */
const places = Array.from({ length: 120 }, (_, at) => ({
  name: `Organización de muestra para datos abiertos ${at}`,
  acronym: at % 2 ? `ODA${at}` : null,
  url: '/',
  x: Math.sqrt(at) * 90 * Math.cos(2.4 * at),
  y: Math.sqrt(at) * 55 * Math.sin(2.4 * at),
  radius: 12,
  degree: 1,
  sector: null,
}));

describe('the embedded map', () => {
  it.each(MAP_SIZES)('has names within its $name picture, none over another', (size) => {
    const marks = marksOf(places, size);
    const labels = mapLabels({ places, lines: [[0, 1, 1, true]] }, marks, size);
    expect(labels.length).toBeGreaterThan(10);
    expect(overlapsAmong(labels)).toBe(0);
    expect(labels.every(({ left, right }) => left >= 0 && right <= size.width)).toBe(true);
    expect(labels.every(({ wanted }) => wanted.lines.length <= 2)).toBe(true);
  });

  it('is turned where it is higher than wide, so that marks keep their distances', () => {
    const [wide, narrow] = MAP_SIZES.map((size) => {
      const [first, second] = marksOf([places[0]!, { ...places[0]!, x: 500 }], size);
      return [second![0] - first![0], second![1] - first![1]];
    });
    expect(wide![0]).toBeGreaterThan(0);
    expect(narrow![1]).toBeGreaterThan(0);
    expect([wide![1], narrow![0]]).toEqual([0, 0]);
  });
});
