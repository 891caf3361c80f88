import { expect, test } from 'vitest';
import { shortestPathSteps } from '../../../src/community/metrics/shortest-path-steps.ts';
import { incidenceOf } from './graphs.ts';

const everywhere = (actors: number, events: number) =>
  incidenceOf(
    actors,
    events,
    Array.from({ length: actors * events }, (_, at) => [at % actors, Math.floor(at / actors)] as const),
  );

test('the steps of a search are those past all nodes and edges, from each node', () => {
  expect(shortestPathSteps(everywhere(3, 2))).toBe(5 * (30 * 5 + 6));
});

test('leaves cost no steps', () => {
  // A thousand actors of one event alone: nothing is searched but from the event.
  expect(shortestPathSteps(everywhere(1000, 1))).toBe(30);
  expect(shortestPathSteps(incidenceOf(0, 0, []))).toBe(0);
  expect(shortestPathSteps(incidenceOf(1, 1, [[0, 0]]))).toBe(0);
});
