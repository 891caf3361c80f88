import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  type DocumentNode,
  type GraphQLObjectType,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isNonNullType,
  parse,
  typeFromAST,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createExecutor } from '../../src/http/graphql/executor.ts';
import type { AnswerDirectly } from '../../src/http/graphql/known-documents.ts';
import type { Context } from '../../src/platform/context.ts';
import { DirectLane, type DirectRequest } from '../../src/platform/direct/direct-lane.ts';
import { rowSqlForms } from '../../src/platform/graph/row-field.ts';
import { createLimiter } from '../../src/platform/limits/limiter.ts';
import { DEFAULT_LIMITS } from '../../src/platform/limits/limits.ts';
import * as operations from '../../web/graphql/operations.ts';
import { type Question, corpus as questions } from '../read/corpus.ts';
import { listenForFile } from '../support/http.ts';
import { amount } from '../support/proof.ts';
import { rootFolder } from '../support/root-folder.ts';
import { createWorld } from '../support/world.ts';
import { type AskedOperation, anyOperation, type Pool } from './any-operation.ts';
import { fillOddNetwork } from './odd-network.ts';

/** How many operations are generated. */
const RUNS = amount({ suite: 80, proof: 5_000 });

/** How many are asked over HTTP. */
const SERVED = amount({ suite: 8, proof: 500 });

const SEED = Number(process.env.PROOF_SEED ?? 25);

/** How long a query may be that is asked for by GET: Node takes 16 kB of headers. */
const LONGEST_ADDRESS = 4_000;

const world = await createWorld(fillOddNetwork);
const { schema } = world.app;
const lane = new DirectLane(world.app);
const limiter = createLimiter(schema, DEFAULT_LIMITS, world.app.costs);
const interpret = createExecutor(schema, { compile: false });

const SLUGS = {
  edition: ['encuentro-0', 'rara-1', 'sintetica-1', 'none'],
  organization: ['red-1', 'rara-0', 'inventada-0', 'none'],
  expert: ['persona-1', 'persona-2', 'muy-afiliada', 'raro-0'],
  activity: ['actividad-0-0', 'rareza-0', 'rareza-1', 'de-muchas'],
  series: ['encuentro', 'rara', 'sintetica'],
  sector: ['academia', 'gobierno'],
  topic: ['tema-1'],
  outcome: ['resultado-0-1'],
  agendaItem: ['agenda'],
};

/** Fields that resolvers alone answer. */
function isSeldom(place: string): boolean {
  const [type, field] = place.split('.') as [string, string];
  const { resolve } = (schema.getType(type) as GraphQLObjectType).getFields()[field]!;
  const { lists, lookups } = world.app;
  return (
    Boolean(resolve) && ![lists, lookups, rowSqlForms].some((all) => all.has(place)) && field !== 'facets'
  );
}

const pool: Pool = {
  isSeldom,
  byName: {
    ...Object.fromEntries(Object.entries(SLUGS).map(([field, slugs]) => [`${field}.slug`, slugs])),
    'filter.sector': ['academia', 'gobierno', 'none'],
    sector: ['academia', 'gobierno', 'none'],
    edition: ['Edition_1', 'Edition_2', 'Edition_1', 'Edition_4', 'encuentro-0'],
    series: ['Series_1', 'Series_zz', 'Series_4'],
    topic: ['Topic_1', 'Topic_2'],
    topics: ['Topic_1', 'Topic_3'],
    expert: ['Expert_1', 'Expert_2'],
    organization: ['Organization_1', 'red-1'],
    venue: ['EditionVenue_1'],
    activity: ['Activity_1'],
    state: ['MX-JAL', 'MX-PUE'],
    stateCode: ['MX-JAL', 'MX-PUE'],
    first: [1, 1, 2, 2, 3, 3, 5, 7, 20, 20, 50, 99, 100, 101, 0],
    after: [null, null, null, null, null, 'WyJ4Il0', 'garbage'],
    width: [100],
    text: ['ana', 'inventada', '"'],
  },
  byType: {
    Boolean: [true, false],
    Int: [0, 1, 2, 2021],
    Locale: ['es', 'en', 'en-GB', 'es-MX', 'nah', 'toString'],
    PartialDate: ['2021', '2021-05', '2021-05-13', '2024'],
    DateTime: ['2021-05-13T16:00:00Z'],
    String: ['none'],
  },
};

/** Values for the variables of an operation that others wrote: by name, and else by type. */
function variablesOf(query: string): Record<string, unknown> {
  const { variableDefinitions = [], selectionSet } = getOperationAST(parse(query))!;
  const [root] = selectionSet.selections.flatMap((node) => ('name' in node ? [node.name.value] : []));
  const slug = SLUGS[root as keyof typeof SLUGS]?.[0] ?? 'encuentro-0';
  const named: Record<string, unknown> = {
    slug,
    edition: slug,
    text: 'ana inventada',
    name: 'red-1',
    named: false,
  };
  const byType: Record<string, unknown> = {
    ID: 'Organization_1',
    Boolean: true,
    Locale: 'en',
    Int: 3,
    String: 'red-1',
  };
  const entries = variableDefinitions.flatMap(({ variable, type: written, defaultValue }) => {
    const type = typeFromAST(schema, written as never)!;
    if (!isNonNullType(type) || defaultValue) return [];
    const name = getNamedType(type).name;
    const one = variable.name.value in named && name === 'String' ? named[variable.name.value] : byType[name];
    const isList = String(type).startsWith('[');
    return [[variable.name.value, isList ? [one] : (one ?? 'ORGANIZATION')]];
  });
  return Object.fromEntries(entries);
}

const filesIn = (folder: string, name = (file: string) => file): Question[] =>
  readdirSync(join(rootFolder, folder)).map((file) => {
    const query = readFileSync(join(rootFolder, folder, name(file)), 'utf8');
    return [`${folder}/${file}`, query, variablesOf(query)];
  });

const bench = filesIn('bench/queries', (folder) => `${folder}/tejido.graphql`);

const corpus: Question[] = [
  ...bench,
  ...filesIn('web/graphiql/examples'),
  ...Object.values(operations).map(
    ({ name, text }): Question => [`the page query ${name}`, text, variablesOf(text)],
  ),
  ...questions,
];

const answerDirectly: AnswerDirectly = (request, { reader }: Context) =>
  lane.answer(request, reader.database);

const makeContext = () => world.context();
const usual = await listenForFile({ schema, makeContext });
const direct = await listenForFile({ schema, makeContext, answerDirectly });

/** An answer over HTTP to the last byte; of its headers all but the time. */
async function exchange(url: string, query: string, variables: object, method: 'POST' | 'GET') {
  const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const headers = { 'x-request-id': 'the-same' };
  const response = await (method === 'GET'
    ? fetch(`${url}/graphql?${asked}`, { headers })
    : fetch(`${url}/graphql`, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      }));
  const { date: _date, ...kept } = Object.fromEntries(response.headers);
  return { status: response.status, headers: kept, text: await response.text() };
}

/** What the direct lane is asked; nothing where the document or the variables are wrong. */
function requestOf(document: DocumentNode, variables: Record<string, unknown>): DirectRequest | undefined {
  if (validate(schema, document).length > 0) return undefined;
  const operation = getOperationAST(document)!;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return coerced && { document, operation, variables: coerced };
}

/** Whether an operation is answered directly, whatever it is asked with; if so, just as the usual way answers it. */
async function isDirect({ query, variables }: AskedOperation): Promise<boolean> {
  const document = parse(query);
  const requests = variables.map((each) => requestOf(document, each));
  fc.pre(requests.every((request) => request !== undefined && isAllowed(request)));
  let isDirectOnce = false;
  for (const [at, request] of requests.entries())
    if (await isAnsweredDirectly(request!, query, variables[at]!)) isDirectOnce = true;
  return isDirectOnce;
}

async function isAnsweredDirectly(
  request: DirectRequest,
  query: string,
  variables: Record<string, unknown>,
): Promise<boolean> {
  const { document } = request;
  const { reader } = world.context() as Context;
  const direct = await lane.answer(request, reader.database);
  if (direct === undefined) return false;
  const usual = await interpret({ document, documentKey: query, variables, context: world.context() });
  expect(usual.errors).toBeUndefined();
  expect(direct).toBe(JSON.stringify(usual.data));
  return true;
}

/** Whether the limits let an operation pass. */
function isAllowed({ document, operation, variables }: DirectRequest): boolean {
  try {
    return limiter.checkOperation(document, operation, variables) !== undefined;
  } catch {
    return false;
  }
}

describe('an operation is answered directly as it is the usual way, byte for byte', () => {
  it(`whatever ${RUNS} generated operations ask for`, async () => {
    let direct = 0;
    let asked = 0;
    const property = fc.asyncProperty(anyOperation(schema, pool), async (operation) => {
      if (await isDirect(operation)) direct++;
      asked++;
    });
    await fc.assert(property, {
      numRuns: RUNS,
      seed: SEED,
    });
    expect(asked).toBeGreaterThanOrEqual(RUNS);
    expect(direct / asked).toBeGreaterThan(0.25);
  }, 36_000_000);

  it(`by whichever server, errors and headers too, in ${SERVED} more`, async () => {
    const property = fc.asyncProperty(anyOperation(schema, pool), async ({ query, variables }) => {
      fc.pre(validate(schema, parse(query)).length === 0 && query.length < LONGEST_ADDRESS);
      for (const [at, method] of (['POST', 'GET', 'POST', 'POST'] as const).entries()) {
        const given = variables[at % variables.length]!;
        const answer = await exchange(direct.url, query, given, method);
        expect(answer).toEqual(await exchange(usual.url, query, given, method));
      }
    });
    await fc.assert(property, { numRuns: SERVED, seed: SEED });
    expect(direct.log.splice(0).join('')).not.toContain('could not be answered directly');
  }, 36_000_000);
});

describe('the same request is answered the same by a server without the direct lane', () => {
  it.each(corpus)('%s', async (_, query, variables = {}) => {
    for (const method of ['POST', 'POST', 'GET', 'POST'] as const) {
      const answer = await exchange(direct.url, query, variables, method);
      expect(answer).toEqual(await exchange(usual.url, query, variables, method));
    }
    expect(direct.log.splice(0).join('')).not.toContain('could not be answered directly');
  });
});

it('the questions of the bench are answered directly, and many of all that is asked', async ({
  annotate,
}) => {
  const direct: string[] = [];
  for (const [about, query, variables = {}] of corpus) {
    const request = requestOf(parse(query), variables);
    if (request && lane.statement(request)) direct.push(about);
  }
  expect(direct).toEqual(expect.arrayContaining(bench.slice(0, 5).map(([about]) => about)));
  await annotate(`${direct.length} of ${corpus.length} are answered directly`);
  expect(direct.length / corpus.length).toBeGreaterThan(0.3);
});
