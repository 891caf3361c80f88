import 'reflect-metadata';
import { MaxLength } from 'class-validator';
import { Args, ArgsType, buildSchemaSync, Field, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { listen } from '../support/http.ts';
import { library } from './library.ts';

const serve = () => listen({ schema: library() });

describe('what was not meant for a client stays inside', () => {
  it.each(['secret', 'foreign'])(
    'an error of somebody else (%s) is masked and logged with the request id',
    async (how) => {
      const { ask, log } = await serve();
      const { body, headers } = await ask(`{ fail(how: "${how}") }`);
      const requestId = headers.get('x-request-id');
      expect(body.errors).toEqual([
        {
          message: 'Internal server error',
          locations: [{ line: 1, column: 3 }],
          path: ['fail'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
        },
      ]);
      const lines = log.filter((line) => line.includes('hunter2'));
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0]!)).toMatchObject({ reqId: requestId, path: ['fail'] });
    },
  );

  it('so is it when the operation is compiled', async () => {
    const { ask } = await serve();
    const query = '{ author(id: 1) { books { broken } } }';
    const answers = [await ask(query), await ask(query), await ask(query)];
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('hunter2');
  });

  it('so is a null where none may be, which is our mistake', async () => {
    const { body } = await (await serve()).ask('{ surely }');
    expect(body.errors[0].message).toBe('Internal server error');
  });

  it('so is what fails before there is anything to resolve', async () => {
    const { ask } = await listen({
      schema: library(),
      makeContext: () => {
        throw new Error('hunter2');
      },
    });
    const { status, body } = await ask('{ hello }');
    expect(status).toBe(500);
    expect(body.errors[0]).toMatchObject({
      message: 'Internal server error',
      extensions: { requestId: expect.any(String) },
    });
  });
});

describe('what is meant for a client arrives', () => {
  it('an error of our own, with its code and details', async () => {
    const { body } = await (await serve()).ask('{ fail(how: "client") }');
    expect(body.errors[0]).toMatchObject({
      message: 'There is no such book.',
      extensions: { code: 'NOT_FOUND', slug: 'x' },
    });
  });

  it('a refusal of a use-case', async () => {
    const { body } = await (await serve()).ask('{ fail(how: "refusal") }');
    expect(body.errors[0].extensions).toMatchObject({
      code: 'CONFLICT',
      argument: ['input', 'slug'],
      messageKey: 'slug.taken',
    });
  });

  it.each([
    ['{ nothing }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['{', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['query ($n: Int!) { strict(number: $n) }', { n: 'x' }, 'BAD_USER_INPUT'],
    ['query ($n: Int = 5) { strict(number: $n) }', { n: null }, 'BAD_USER_INPUT'],
    ['query A { hello } query B { hello }', undefined, 'OPERATION_RESOLUTION_FAILURE'],
  ])('what GraphQL says of %s', async (query, variables, code) => {
    const { ask } = await serve();
    for (let time = 0; time < 3; time++) {
      const { body } = await ask(query, variables);
      expect(body.errors[0].extensions).toMatchObject({ code, requestId: expect.any(String) });
      expect(body.errors[0].message).not.toBe('Internal server error');
    }
  });

  it('a document of too many tokens, in words that say what to do', async () => {
    const { body } = await (await serve()).ask(`{ ${'hello '.repeat(2_000)} }`);
    expect(body.errors[0]).toMatchObject({
      message:
        'This operation has more than 2,000 lexical tokens; the limit is 2,000. Send its operations one by one, and values as variables.',
      extensions: { code: 'OPERATION_TOO_LARGE', limit: 'tokens' },
    });
  });

  const each = (count: number, write: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => write(at)).join(' ');
  const mistakes: [string, (count: number) => [query: string, variables?: object]][] = [
    ['directives that are unknown', (count) => [`{ hello ${each(count, () => '@unknown')} }`]],
    ['fields that are unknown', (count) => [`{ ${each(count, (at) => `helo${at}`)} }`]],
    ['arguments that are unknown', (count) => [`{ echo(${each(count, (at) => `a${at}: 1`)}) }`]],
    [
      'fragments that nobody uses',
      (count) => [`{ hello } ${each(count, (at) => `fragment F${at} on Query { hello }`)}`],
    ],
    [
      'values of a variable that are wrong',
      (count) => ['query ($ids: [ID!]) { echo(ids: $ids) }', { ids: Array(count).fill({}) }],
    ],
  ];

  it.each(mistakes)('of many mistakes five, and that there are more: %s', async (_, make) => {
    const { ask } = await serve();
    const all = (await ask(...make(5))).body.errors;
    const some = (await ask(...make(50))).body.errors;
    for (const errors of [all, some]) expect(errors).toHaveLength(5);
    expect(JSON.stringify(all)).not.toContain('There are more');
    const more = /There are more mistakes than these 5; correct these to see the others\.$/;
    expect(some.map(({ message }: Error) => more.test(message))).toEqual([false, false, false, false, true]);
  });

  it('what class-validator found, without what it was given', async () => {
    const { body } = await (await listen({ schema: validated() })).ask(
      '{ find(text: "a very long secret") }',
    );
    expect(body.errors[0]).toMatchObject({
      message: 'The input is not valid. text: text must be shorter than or equal to 5 characters',
      extensions: { code: 'BAD_USER_INPUT', violations: [{ argument: ['text'] }] },
    });
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});

function validated() {
  @ArgsType()
  class Search {
    @Field(() => String)
    @MaxLength(5)
    text!: string;
  }
  @Resolver()
  class SearchResolver {
    @Query(() => String)
    find(@Args(() => Search) { text }: Search): string {
      return text;
    }
  }
  return buildSchemaSync({
    resolvers: [SearchResolver],
    validate: { validationError: { target: false, value: false } },
  });
}
