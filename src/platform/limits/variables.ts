import type { Limits } from './limits.ts';
import { refuseShape } from './refusals.ts';

/**
 * Refuses variables that nest so deep that recursion could exhaust the call stack, or that hold so many values that other
 * requests would wait for their inspection. It is not recursive itself.
 */
export function checkVariables(variables: object, limits: Pick<Limits, 'variableDepth' | 'variableValues'>) {
  let level = Object.values(variables);
  let values = 0;
  for (let depth = 1; level.length > 0; depth++) {
    refuseShape('variableDepth', 'levels in its variables', depth, limits.variableDepth, true);
    values += level.length;
    refuseShape('variableValues', 'values in its variables', values, limits.variableValues, true);
    level = level.flatMap((value) =>
      value !== null && typeof value === 'object' ? Object.values(value) : [],
    );
  }
}
