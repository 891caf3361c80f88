import { describe, expect, it } from 'vitest';
import { freeAreaOf } from '../../../web/map/drawing/free-area.ts';

/** An element that stands so in its window. */
const standing = (left: number, top: number, right: number, bottom: number) => {
  const box = { left, top, right, bottom, width: right - left, height: bottom - top };
  return { getBoundingClientRect: () => box };
};

describe('the free part of a map', () => {
  const map = standing(280, 100, 1280, 800);
  const tools = standing(292, 112, 1268, 150);

  it('is what the tools leave', () => {
    expect(freeAreaOf(map, [tools])).toEqual({ left: 0, top: 50, right: 1000, bottom: 700 });
  });

  it('is beside a panel, though little is in that yet', () => {
    const free = { left: 0, top: 50, right: 652, bottom: 700 };
    for (const bottom of [240, 780])
      expect(freeAreaOf(map, [tools], standing(932, 164, 1268, bottom))).toEqual(free);
  });

  it('is above a sheet', () => {
    const phone = standing(0, 100, 360, 640);
    expect(freeAreaOf(phone, [], standing(0, 540, 360, 740)).bottom).toBe(440);
  });
});
