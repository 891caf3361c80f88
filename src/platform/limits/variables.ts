import { refuseShape } from './refusals.ts';

/** Refuses variables that nest deeper than a call stack should have to follow; never recursive itself. */
export function checkNesting(variables: object, allowed: number) {
  let level = Object.values(variables);
  for (let depth = 1; level.length > 0; depth++) {
    refuseShape('variableDepth', 'levels in its variables', depth, allowed, true);
    level = level.flatMap((value) =>
      value !== null && typeof value === 'object' ? Object.values(value) : [],
    );
  }
}
