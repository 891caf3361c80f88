import { describe, expect, it, onTestFinished } from 'vitest';
import { checkWith } from '../../../src/federation/composition/check-subgraph.ts';
import { composeWith } from '../../../src/federation/composition/compose-supergraph.ts';
import { Composer } from '../../../src/federation/composition/composer.ts';
import { checkSubgraph } from '../../../src/federation/composition/index.ts';
import { grants, LINK, ours, subgraph } from './subgraphs.ts';

const problemsOf = async (sdl: string) => (await checkSubgraph(subgraph('becas', sdl), [], ours)).problems;

/** A composer that ends with the test. */
function composer(timeout?: number): Composer {
  const made = new Composer(timeout);
  onTestFinished(() => made[Symbol.asyncDispose]());
  return made;
}

const nested = (text: string, times: number) => text.repeat(times);

describe('an SDL that is made to do harm is refused in words:', () => {
  it.each([
    ['nothing', '', 'Line 1: The SDL does not parse at column 1: Syntax Error: Unexpected <EOF>.'],
    [
      'no SDL',
      '<!doctype html>',
      'Line 1: The SDL does not parse at column 1: Syntax Error: Unexpected character: "<".',
    ],
    [
      'what breaks off',
      `${LINK}\ntype Query {`,
      'Line 2: The SDL does not parse at column 13: Syntax Error: Expected Name, found <EOF>.',
    ],
    [
      'a text that does not end',
      `${LINK}\n"""${nested('a', 1000)}`,
      'Line 2: The SDL does not parse at column 1004: Syntax Error: Unterminated string.',
    ],
    [
      'more than a megabyte',
      `"""${nested('ñ', 2 ** 19)}"""\n${grants('becas')}`,
      'The SDL has more than 1 MB: leave out what belongs to no partner, such as long descriptions.',
    ],
    [
      'a hundred thousand tokens',
      `type Query { ${nested('becas: Int ', 33_334)}}`,
      'Line 1: The SDL has more than 60,000 tokens: make it smaller.',
    ],
    [
      'lists of lists of lists',
      `type Query { becas: ${nested('[', 50_000)}Int${nested(']', 5_000)} }`,
      'Line 1: Brackets stand more than 30 deep: nest less.',
    ],
    [
      'objects in objects',
      `${LINK}\ntype Query { becas(a: Int = ${nested('{a:', 20_000)}`,
      'Line 2: Brackets stand more than 30 deep: nest less.',
    ],
    [
      'a key within a key within a key',
      `${grants('becas')}type BecasA @key(fields: "${nested('a{', 20_000)}") { a: Int }`,
      'Line 5: @key names fields in more than 500 letters: shorten it.',
    ],
    [
      'more than 500 types',
      `${grants('becas')}${Array.from({ length: 500 }, (_, place) => `scalar Becas_${place}`).join('\n')}`,
      'The SDL has 503 types; the limit is 500: leave out what others need not see.',
    ],
  ])('%s', async (_, sdl, problem) => {
    expect(await problemsOf(sdl)).toEqual([problem]);
  });

  it('fields that nobody can reach, many times', async () => {
    const types = Array.from(
      { length: 100 },
      (_, place) => `type Becas_${place} { a: Int b: BecasUnknown${place} }`,
    );
    expect(await problemsOf(`${grants('becas')}${types.join('\n')}`)).toHaveLength(51);
  });
});

describe('large subgraphs are accepted:', () => {
  it.each([
    ['a megabyte of descriptions', `"""${nested('a', 2 ** 20 - 400)}"""\ntype BecasA { a: Int }`],
    [
      'hundreds of types that refer to each other',
      Array.from(
        { length: 300 },
        (_, place) =>
          `type Becas_${place} @key(fields: "id") { id: ID! a: Becas_${(place * 7) % 300} b: Becas_${(place * 13) % 300} }`,
      ).join('\n'),
    ],
  ])('%s', async (_, lines) => {
    expect(await problemsOf(`${grants('becas')}${lines}`)).toEqual([]);
  });
});

describe('composing that does not end', () => {
  const becas = subgraph('becas', grants('becas'));

  it('is ended, and a problem of the subgraph that is checked', async () => {
    expect((await checkWith(composer(1), becas, [], ours)).problems).toEqual([
      'The SDL takes too long to compose: make it smaller, with fewer types that refer to each other.',
    ]);
  });

  it('keeps whoever is at fault out, and nobody else', async () => {
    const real = composer();
    const slow = subgraph('lento', grants('lento'));
    const withSlow = {
      compose: ({ sources, graph }: Parameters<Composer['compose']>[0]) =>
        (sources.includes(slow) ? composer(1) : real).compose({ sources, graph }),
    } as Composer;
    const { reports } = await composeWith(withSlow, [slow, becas], ours);
    expect(reports.get('becas')?.problems).toEqual([]);
    expect(reports.get('lento')?.problems).toEqual([
      'The SDL takes too long to compose: make it smaller, with fewer types that refer to each other.',
    ]);
  });

  it('leaves the thread to the next', async () => {
    const one = composer();
    const [first, second] = await Promise.all([
      checkWith(one, becas, [], ours),
      checkWith(one, subgraph('tesis', grants('tesis')), [becas], ours),
    ]);
    expect([first.problems, second.problems]).toEqual([[], []]);
  });
});
