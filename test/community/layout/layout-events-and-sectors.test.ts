import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listsOf } from '../../../src/community/arrays/lists.ts';
import { layoutEvents } from '../../../src/community/layout/layout-events.ts';
import { layoutSectors, SECTOR_GAP } from '../../../src/community/layout/layout-sectors.ts';
import { type Points, pickPoints } from '../../../src/community/layout/points.ts';
import { distance, expectGoodPlaces } from './layout-measures.ts';

const actors: Points = {
  x: Float64Array.of(0, 400, 400, Number.NaN),
  y: Float64Array.of(0, 0, 400, Number.NaN),
};

const lists = (...members: number[][]) =>
  listsOf(
    members.length,
    members.flatMap((own, event) => own.map(() => event)),
    members.flat(),
  );

const anyPoints = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 })), { maxLength: 12 })
  .map(
    (places): Points => ({
      x: Float64Array.from(places, ([x]) => x),
      y: Float64Array.from(places, ([, y]) => y),
    }),
  );

describe('an event', () => {
  it('stands close to the centroid of its actors that have a place', () => {
    const { x, y } = layoutEvents(Uint32Array.of(7, 8), lists([0, 1, 2, 3], [1]), actors);
    expect(Math.hypot(x[0]! - 800 / 3, y[0]! - 400 / 3)).toBeLessThan(26);
    expect(Math.hypot(x[1]! - 400, y[1]!)).toBeLessThan(26);
  });

  it('has no place where none of its actors has one', () => {
    const { x, y } = layoutEvents(Uint32Array.of(7, 8), lists([3], []), actors);
    expect([...x, ...y]).toEqual(Array(4).fill(Number.NaN));
  });

  it('has a place of its own, also beside one of the same key and actors, as an edition and an activity may be', () => {
    const places = layoutEvents(Uint32Array.of(7, 7, 7, 9), lists([0, 1], [0, 1], [0, 1], [0, 1]), actors);
    expectGoodPlaces(places);
  });

  it('of any map stands where no actor and no other event stands, and the same each time', () => {
    fc.assert(
      fc.property(anyPoints, fc.array(fc.nat(3), { maxLength: 12 }), (points, keys) => {
        fc.pre(points.x.length > 0);
        const eventKeys = Uint32Array.from(keys);
        const members = lists(...keys.map((key, at) => [(key + at) % points.x.length]));
        const places = layoutEvents(eventKeys, members, points);
        expectGoodPlaces(places);
        const all = new Set(Array.from(points.x, (x, at) => `${x} ${points.y[at]}`));
        expect([...places.x].some((x, at) => all.has(`${x} ${places.y[at]}`))).toBe(false);
        expect(layoutEvents(eventKeys, members, points)).toEqual(places);
      }),
    );
  });
});

/** Of these, some are pushed out of the map by others, and were too near each other once they were brought back. */
const PUSHED_OUT: Points = { x: Float64Array.of(-5, -5, -5, 0), y: Float64Array.of(1, 1, 1, 0) };

describe('a sector', () => {
  it('stands at the centroid of its organizations, those of unknown sector and without a place left out, stretched over the map', () => {
    const places = layoutSectors(Int32Array.of(1, 0, 0, 0), 2, actors);
    expect(places).toEqual({ x: Float64Array.of(880, -880), y: Float64Array.of(520, -520) });
    const more: Points = { x: Float64Array.of(-10, 0, 10), y: Float64Array.of(-2, 2, 1) };
    const three = layoutSectors(Int32Array.of(0, 1, 2), 3, more);
    expect(three).toEqual({ x: Float64Array.of(-880, 0, 880), y: Float64Array.of(-520, 520, 260) });
  });

  it('stands in the middle where there is no other', () => {
    const { x, y } = layoutSectors(Int32Array.of(-1, 0, -1, -1), 1, actors);
    expect([x[0], y[0]]).toEqual([0, 0]);
  });

  it('has no place without an organization that has one', () => {
    const { x, y } = layoutSectors(Int32Array.of(0, 0, 0, 2), 3, actors);
    expect([x[1], y[1], x[2], y[2]]).toEqual(Array(4).fill(Number.NaN));
    expect(layoutSectors(new Int32Array(0), 0, pickPoints(actors, []))).toEqual(pickPoints(actors, []));
  });

  it('never stands where another does, and seldom nearer than the gap', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const count = points.x.length;
        const own = Int32Array.from({ length: count }, (_, at) => at);
        const places = layoutSectors(own, count, points);
        expectGoodPlaces(places);
        for (let one = 0; one < count; one++) {
          for (let other = 0; other < one; other++) {
            expect(distance(places, one, other)).toBeGreaterThan(0.9 * SECTOR_GAP);
          }
        }
        expect(layoutSectors(own, count, points)).toEqual(places);
      }),
      { examples: [[PUSHED_OUT]] },
    );
  });
});
