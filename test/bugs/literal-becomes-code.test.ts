import { parse, validate } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { afterEach, expect, it } from 'vitest';
import { createExecutor } from '../../src/http/graphql/executor.ts';
import { library } from '../http/library.ts';

/*
 * graphql-jit 0.8.9 writes the literals of a query into JavaScript and marks dates there with a string; a client
 * who sends that string in a literal has the rest of it run as code. Such operations are never compiled.
 */
const MARK = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d';
const attacks = [
  `{ echo(text: "${MARK}0),x:(globalThis.broken=1") }`,
  `{ echo(text: "\\u005f\\u005fMAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0),x:(globalThis.broken=1") }`,
  `{ echo(ids: ["${MARK}0),x:(globalThis.broken=1"]) }`,
  `{ echo(filter: { deep: { text: "${MARK}0),x:(globalThis.broken=1" } }) }`,
  `query ($text: String = "${MARK}0),x:(globalThis.broken=1") { echo(text: $text) }`,
];

const broken = () => (globalThis as { broken?: number }).broken;
afterEach(() => {
  delete (globalThis as { broken?: number }).broken;
});

it('the hole is still there in graphql-jit; once it is not, the guard can go', () => {
  const compiled = compileQuery(library(), parse(attacks[0]!));
  if (isCompiledQuery(compiled)) compiled.query({}, {}, {});
  expect(broken()).toBe(1);
});

it.each(attacks)('a literal stays a literal: %s', async (query) => {
  const schema = library();
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const execute = createExecutor(schema);
  for (let time = 0; time < 3; time++) {
    const { data } = await execute({ document, documentKey: 'attack', context: {} });
    expect(data?.echo).toContain('globalThis.broken');
  }
  expect(broken()).toBeUndefined();
});
