import { describe, expect, it } from 'vitest';
import { coverWith } from '../../../web/labels/geometry.ts';
import { cameraOver, cameraOverFrame } from '../../../web/map/drawing/fit-camera.ts';
import { frameOf } from '../../../web/map/drawing/frame.ts';
import { cameraBetween, fullViewOf, Projection } from '../../../web/map/drawing/projection.ts';
import { toGraph } from '../../../web/map/graph/to-graph.ts';
import { cross, GRAPH_OPTIONS, node } from '../map-fixtures.ts';

const frame = frameOf(toGraph(cross, GRAPH_OPTIONS));

/** How a map is seen whole in a window that nothing covers but what is left out of `free`. */
function seen(width: number, height: number, free = { left: 0, top: 0, right: width, bottom: height }) {
  const viewport = { width, height, free };
  const full = fullViewOf(frame, viewport);
  return new Projection(viewport, full, full.camera);
}

describe('a map in its window', () => {
  it('fills the free part, whatever that is', () => {
    const projection = seen(1300, 820, { left: 0, right: 1000, top: 100, bottom: 720 });
    const corner = projection.toWindow({ x: -1000, y: -620 });
    const opposite = projection.toWindow({ x: 1000, y: 620 });
    expect(corner.x).toBeCloseTo(26);
    expect(opposite.x).toBeCloseTo(974);
    expect(corner.y).toBeGreaterThanOrEqual(126 - 1e-9);
    expect(opposite.y).toBeLessThanOrEqual(694 + 1e-9);
    expect(corner.y - 100).toBeCloseTo(720 - opposite.y);
  });

  it('has x and y change places in an upright window, and stretches by a third at most', () => {
    const projection = seen(360, 500);
    expect(projection.full.isUpright).toBe(true);
    const [first, last] = [
      projection.toWindow({ x: -1000, y: -620 }),
      projection.toWindow({ x: 1000, y: 620 }),
    ];
    expect(last.y - first.y).toBeCloseTo(472);
    expect(last.x - first.x).toBeCloseTo(332);
    expect(Math.max(projection.full.stretch.x, projection.full.stretch.y)).toBeLessThanOrEqual(1.3);
  });

  it.each([seen(1280, 700), seen(360, 500)])(
    'finds the way back from the window to the map',
    (projection) => {
      const there = { x: 321, y: -87 };
      const back = projection.toMap(projection.toWindow(there));
      expect([back.x, back.y]).toEqual([expect.closeTo(321), expect.closeTo(-87)]);
    },
  );

  it('moves with the pointer, and zooms around it', () => {
    const before = seen(1280, 700);
    const moved = new Projection(before.viewport, before.full, before.movedBy({ x: 30, y: -20 }));
    const [from, to] = [before.toWindow({ x: 0, y: 0 }), moved.toWindow({ x: 0, y: 0 })];
    expect([to.x - from.x, to.y - from.y]).toEqual([expect.closeTo(30), expect.closeTo(-20)]);
    const under = before.toMap({ x: 200, y: 150 });
    const nearer = before.zoomedAt({ x: 200, y: 150 }, before.camera.ratio / 2);
    const zoomed = new Projection(before.viewport, before.full, nearer).toWindow(under);
    expect([zoomed.x, zoomed.y]).toEqual([expect.closeTo(200), expect.closeTo(150)]);
  });

  it('has the same camera for the whole map, however it is asked', () => {
    const projection = seen(1280, 700, { left: 0, right: 1280, top: 60, bottom: 560 });
    const { x, y, ratio } = projection.full.camera;
    expect(cameraOverFrame(frame, projection)).toEqual({
      x: expect.closeTo(x),
      y: expect.closeTo(y),
      ratio: expect.closeTo(ratio),
    });
  });

  it('makes room for a panel: what is chosen is in the free part', () => {
    const whole = seen(1280, 700);
    const viewport = { ...whole.viewport, free: { left: 0, right: 900, top: 60, bottom: 600 } };
    const now = new Projection(viewport, whole.full, whole.full.camera);
    const chosen = [
      { x: 700, y: 100, r: 10 },
      { x: 950, y: 300, r: 10 },
    ];
    const over = new Projection(viewport, whole.full, cameraOver(chosen, now));
    for (const { x, y } of chosen.map((each) => over.toWindow(each))) {
      expect([x > 0 && x < 900, y > 60 && y < 600]).toEqual([true, true]);
    }
    expect(over.zoom).toBeLessThanOrEqual(2.4 + 1e-9);
  });

  it('has a wider frame where the server placed nodes outside of the usual one', () => {
    const nodes = [node('A', { y: 900 }), node('B', { x: -1200 })];
    expect(frameOf(toGraph({ nodes, ties: [] }, GRAPH_OPTIONS))).toEqual({
      left: -1200,
      right: 1000,
      top: -620,
      bottom: 900,
    });
  });
});

describe('the free part of a map', () => {
  it('loses the side that a panel or a sheet takes', () => {
    const free = { left: 0, top: 0, right: 1000, bottom: 600 };
    coverWith(free, { left: 680, right: 990, top: 60, bottom: 500 });
    coverWith(free, { left: 0, right: 1000, top: 520, bottom: 600 });
    coverWith(free, { left: 0, right: 1000, top: 700, bottom: 800 });
    expect(free).toEqual({ left: 0, top: 0, right: 680, bottom: 520 });
  });
});

describe('a camera on its way', () => {
  it('goes nearer by equal factors, and ends where it is sent', () => {
    const [from, to] = [
      { x: 0, y: 0, ratio: 1 },
      { x: 1, y: 0.5, ratio: 0.25 },
    ];
    expect(cameraBetween(from, to, 0.5)).toEqual({ x: 0.5, y: 0.25, ratio: 0.5 });
    expect(cameraBetween(from, to, 1)).toBe(to);
  });
});
