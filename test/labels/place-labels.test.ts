import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxMeetsCircle, isWithin } from '../../web/labels/geometry.ts';
import { overlapsAmong, placeLabels, type WantedLabel } from '../../web/labels/place-labels.ts';

const rim = { left: 0, top: 0, right: 400, bottom: 300 };

const wanted = (key: string, x: number, y: number, more: Partial<WantedLabel> = {}): WantedLabel => ({
  key,
  x,
  y,
  r: 6,
  lines: [key],
  size: 13,
  isBold: false,
  ...more,
});

describe('the places of labels', () => {
  it('are to the right of a node, where nothing is in the way', () => {
    const [label] = placeLabels([wanted('INAI', 100, 100)], { rim });
    expect(label).toMatchObject({ align: 'left', hasLeader: false });
    expect(label!.left).toBeGreaterThan(106);
  });

  it('are on another side at the rim, beside a panel, and where a line runs', () => {
    const [atRim] = placeLabels([wanted('INAI', 395, 100)], { rim });
    expect(atRim!.align).toBe('right');
    const panel = { left: 110, top: 0, right: 400, bottom: 300 };
    const [besidePanel] = placeLabels([wanted('INAI', 100, 100)], { rim, boxes: [panel] });
    expect(besidePanel!.right).toBeLessThanOrEqual(110);
    const line = [
      { x: 100, y: 100 },
      { x: 300, y: 100 },
    ] as const;
    const [besideLine] = placeLabels([wanted('INAI', 100, 100)], { rim, segments: [line] });
    expect(besideLine!.align).toBe('right');
  });

  it('are given to the first; one that finds none is left out, or stands off, or covers nodes if it is needed', () => {
    const crowd = Array.from({ length: 40 }, (_, at) => ({
      x: 100 + 26 * Math.cos(at),
      y: 100 + 26 * Math.sin(at),
      r: 7,
    }));
    const place = (more: Partial<WantedLabel>) =>
      placeLabels([wanted('Instituto', 100, 100, more)], { rim, circles: crowd });
    expect(place({})).toEqual([]);
    expect(place({ mayStandOff: true })[0]).toMatchObject({ hasLeader: true });
    const everywhere = Array.from({ length: 300 }, (_, at) => ({
      x: 20 * (at % 20),
      y: 20 * (at / 20),
      r: 9,
    }));
    const inCrowd = (more: Partial<WantedLabel>) =>
      placeLabels([wanted('Instituto', 100, 100, more)], { rim, circles: everywhere });
    expect(inCrowd({ mayStandOff: true })).toEqual([]);
    expect(inCrowd({ isNeeded: true })).toHaveLength(1);
  });

  it('never overlap, and leave the rim and nodes free, whatever is to be labelled', () => {
    const node = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      r: fc.integer({ min: 2, max: 14 }),
      name: fc.string({ minLength: 1, maxLength: 20 }),
      isNeeded: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(node, { maxLength: 60 }), (nodes) => {
        const labels = nodes.map(({ name, x, y, r, isNeeded }, at) =>
          wanted(`${at}`, x, y, { r, isNeeded, lines: [name, name], mayStandOff: at < 5 }),
        );
        const placed = placeLabels(labels, { rim, circles: nodes });
        expect(overlapsAmong(placed)).toBe(0);
        expect(placed.filter((label) => !isWithin(label, rim))).toEqual([]);
        const covering = placed.filter((label) => nodes.some((circle) => boxMeetsCircle(label, circle)));
        expect(covering.filter((label) => !label.wanted.isNeeded)).toEqual([]);
        expect(placeLabels(labels, { rim, circles: nodes })).toEqual(placed);
      }),
    );
  });
});
