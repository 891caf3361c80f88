import { expect, test } from 'vitest';
import { equivalenceClasses } from '../../../src/community/metrics/equivalence.ts';
import { incidenceOf } from './graphs.ts';

test('nodes with the same neighbours are of one class, actors before events', () => {
  // Actors 0 and 2 attend both events, which only actor 1 tells apart.
  const classes = equivalenceClasses(
    incidenceOf(3, 2, [
      [0, 0],
      [0, 1],
      [1, 1],
      [2, 0],
      [2, 1],
    ]),
  );
  expect([...classes.classOf]).toEqual([0, 1, 0, 2, 3]);
  expect([...classes.size]).toEqual([2, 1, 1, 1]);
  expect([...classes.degree]).toEqual([2, 1, 2, 3]);
});

test('leaves are counted where they hang, and are nobody’s neighbours', () => {
  const { stem, leaves, from, to } = equivalenceClasses(
    incidenceOf(4, 2, [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
      [3, 1],
    ]),
  );
  // Classes: actors 0 and 1; actor 2; actor 3; event 0; event 1.
  expect([...stem]).toEqual([3, -1, 4, -1, -1]);
  expect([...leaves]).toEqual([0, 0, 0, 2, 1]);
  expect([...to.subarray(from[3], from[4])]).toEqual([1]);
  expect([...to.subarray(from[1], from[2])]).toEqual([3, 4]);
});

test('two who have only each other are no leaves; those who have nobody have no neighbours', () => {
  const pair = equivalenceClasses(incidenceOf(1, 1, [[0, 0]]));
  expect([...pair.stem]).toEqual([-1, -1]);
  expect([...pair.to]).toEqual([1, 0]);
  const alone = equivalenceClasses(incidenceOf(2, 1, []));
  expect([...alone.classOf]).toEqual([0, 0, 1]);
  expect([...alone.degree]).toEqual([0, 0]);
});
