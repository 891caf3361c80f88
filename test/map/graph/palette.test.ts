import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { colourOf, GROUP_TINTS, overPaper, PALETTES } from '../../../web/map/graph/palette.ts';
import { SHAPES, shapePath } from '../../../web/styles/sector-style.ts';
import { rootFolder } from '../../support/root-folder.ts';

type Triple = readonly [number, number, number];

/** The light of a colour, from 0 to 1 for each of red, green and blue. */
function lightOf(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([red, green, blue]: Triple) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** The contrast of two colours, by WCAG 2. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(lightOf(one)), luminance(lightOf(other))].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple =>
  rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;

/** How those see who lack one kind of cone: G. Machado and others, IEEE Trans. Vis. Comput. Graph. 15, 1291 (2009). */
const COLOUR_VISION: Record<string, readonly Triple[]> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** B. Ottosson's OKLab, in which as far is about as different. */
function lab(light: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map((value) => Math.cbrt(Math.max(0, value))) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

const apart = (one: Triple, other: Triple) => Math.hypot(...one.map((value, at) => value - other[at]!));

describe.each(['light', 'dark'] as const)('the colours on %s paper', (theme) => {
  const palette = PALETTES[theme];

  const groups = GROUP_TINTS.map((tint) => tint[theme]);

  it('stand out from it: those of communities and changes 3 to 1, of names 7 to 1', () => {
    for (const colour of [...groups, palette.plain, palette.highlight, palette.tie])
      expect([colour, contrast(colour, palette.paper)]).toEqual([
        colour,
        expect.toSatisfy((c: number) => c >= 3),
      ]);
    for (const colour of Object.values(palette.change))
      expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(2.9);
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(7);
  });

  it.each(Object.keys(COLOUR_VISION))('can be told apart with %s', (eyes) => {
    const seen = groups.map((colour) => lab(times(COLOUR_VISION[eyes]!, lightOf(colour))));
    const pairs = seen.flatMap((one, at) => seen.slice(at + 1).map((other) => apart(one, other)));
    expect(Math.min(...pairs)).toBeGreaterThan(0.1);
  });

  it('are those of the style sheet', () => {
    const css = readFileSync(join(rootFolder, 'web/styles/map.css'), 'utf8');
    const place = theme === 'light' ? 1 : 2;
    for (const [change, colour] of Object.entries(palette.change)) {
      const found = new RegExp(`\\.change-${change} \\{\\s*stroke: light-dark\\((#\\w+), (#\\w+)\\)`).exec(
        css,
      );
      expect(found?.[place]).toBe(colour);
    }
  });
});

describe('the colours of areas', () => {
  it('are opaque, and between the paper and their own', () => {
    const { light } = PALETTES;
    expect(overPaper(light, '#000000', 0)).toBe(light.paper);
    expect(overPaper(light, '#000000', 1)).toBe('#000000');
    expect(overPaper(light, '#1c8ffe', 0.13)).toMatch(/^#[\da-f]{6}$/);
    expect(colourOf(light, null)).toBe(light.plain);
  });
});

describe('the shape of a node', () => {
  it('has an outline of about the area of a circle', () => {
    for (const shape of SHAPES.slice(1)) {
      const corners = shapePath(shape, 10)
        .slice(1, -1)
        .split('L')
        .map((pair) => pair.split(' ').map(Number) as [number, number]);
      const area = corners.reduce((sum, [x, y], at) => {
        const [nextX, nextY] = corners[(at + 1) % corners.length]!;
        return sum + (x * nextY - nextX * y) / 2;
      }, 0);
      expect([shape, Math.abs(area) / (Math.PI * 100)]).toEqual([shape, expect.closeTo(1, 0.35)]);
    }
    expect(shapePath('circle', 10)).toBe('');
  });
});
