import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../src/community/graph/random.ts';

const numbers = (seed: number, count: number): number[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, random);
};

describe('random numbers', () => {
  test('are the same for the same seed, on every machine', () => {
    expect(numbers(1, 3)).toEqual(numbers(1, 3));
    expect(numbers(2021, 3)).toMatchInlineSnapshot(`
      [
        0.9580167073290795,
        0.11826560855843127,
        0.5890583833679557,
      ]
    `);
  });

  test('are from 0 to below 1, for any seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => numbers(seed, 50).every((number) => number >= 0 && number < 1)),
    );
  });

  test('are as even as chance has it, each and next to each other', () => {
    const counts = new Uint32Array(256);
    const drawn = numbers(3, 200_001);
    for (let at = 0; at < 200_000; at++)
      counts[Math.floor(drawn[at]! * 16) * 16 + Math.floor(drawn[at + 1]! * 16)]!++;
    const expected = 200_000 / 256;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 255 degrees of freedom: four deviations to both sides.
    expect(chiSquare).toBeGreaterThan(255 - 4 * Math.sqrt(510));
    expect(chiSquare).toBeLessThan(255 + 4 * Math.sqrt(510));
  });

  test('of seeds side by side have nothing to do with each other', () => {
    const first = numbers(50, 20_000);
    const second = numbers(51, 20_000);
    const covariance = first.reduce((sum, number, at) => sum + (number - 0.5) * (second[at]! - 0.5), 0);
    expect(Math.abs((covariance * 12) / 20_000)).toBeLessThan(4 / Math.sqrt(20_000));
    expect(new Set([...first, ...second]).size).toBeGreaterThan(39_990);
  });

  test('of many seeds start evenly', () => {
    const starts = Array.from({ length: 1000 }, (_, seed) => numbers(seed, 1)[0]!);
    const mean = starts.reduce((sum, number) => sum + number, 0) / 1000;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * 1000));
  });
});
