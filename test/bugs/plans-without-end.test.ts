import { type FieldNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { PlanCache } from '../../src/platform/read/plan-cache.ts';

test('one document with many Boolean variables does not fill the memory with plans', () => {
  const [operation] = parse('{ organizations { nodes { name } } }').definitions;
  const fieldNodes = (operation as unknown as { selectionSet: { selections: FieldNode[] } }).selectionSet
    .selections;
  const plans = new PlanCache();
  let made = 0;
  const ask = (number: number) => {
    const bits = Array.from({ length: 10 }, (_, bit) => [`v${bit}`, Boolean(number & (1 << bit))]);
    const info = { fieldNodes, parentType: { name: 'Query' }, variableValues: Object.fromEntries(bits) };
    return plans.get(info as never, 'Organization', () => ({ number: made++ }));
  };
  for (let number = 0; number < 1024; number++) ask(number);
  ask(1023);
  expect(made).toBe(1024);
  ask(0);
  expect(made).toBe(1025);
});
