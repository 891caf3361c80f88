import { isDeepStrictEqual } from 'node:util';
import { type Answer, ask } from './ask.ts';
import type { Task } from './load.ts';
import { type Question, requestFor, type Variables } from './questions/question.ts';
import type { RunningServer } from './server-process.ts';

export type Requests = Task['requests'];

/**
 * The requests of a question for each server that can be asked it, once all of them have answered all of it and said
 * the same; throws where they differ.
 */
export async function agreedRequests(
  servers: RunningServer[],
  question: Question,
  subjects: Variables[],
): Promise<Map<RunningServer, Requests>> {
  const agreed = new Map<RunningServer, Requests>();
  let [first, expected]: [string?, unknown[]?] = [];
  for (const server of servers) {
    const answered = await answersOf(server, question, subjects);
    if (!answered) continue;
    const facts = answered.answers.map((data) => factsOf(server, question, data));
    first ??= server.name;
    expected ??= facts;
    compare(question, [first, expected], [server.name, facts]);
    agreed.set(server, answered.requests);
  }
  return agreed;
}

async function answersOf(server: RunningServer, question: Question, subjects: Variables[]) {
  if (!requestFor(server.name, question, {})) return undefined;
  const variables = (await question.variables?.(server, subjects)) ?? subjects;
  const answered = await allOf(variables, async (each) => {
    const request = requestFor(server.name, question, each)!;
    const { data, bytes } = await ask(server, request);
    return { request: { ...request, bytes }, data };
  });
  return { requests: answered.map(({ request }) => request), answers: answered.map(({ data }) => data) };
}

const AT_ONCE = 8;

/** What is made of each, some at once, in their order. */
async function allOf<From, To>(all: From[], make: (from: From) => Promise<To>): Promise<To[]> {
  const made: To[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE)
    made.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(make))));
  return made;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

function factsOf(server: RunningServer, question: Question, data: Answer['data']): unknown {
  const facts = question.facts?.(data) ?? data;
  return JSON.parse(
    JSON.stringify(facts, (_, value) => {
      if (typeof value === 'string' && TIME.test(value)) return new Date(value).toISOString();
      if (value === null || typeof value !== 'object') return value;
      return inOneForm(server)(value);
    }),
  );
}

function inOneForm({ name }: RunningServer): (value: object) => object {
  if (name === 'postgraphile') return (value) => hidden(unwrapped(value));
  return name === 'yoga' ? counted : unwrapped;
}

/** `participations` with `participationsCount` is the same as a connection with nodes and a total. */
function counted(value: object): object {
  if (Array.isArray(value)) return value;
  const facts: Record<string, unknown> = { ...value };
  for (const [key, totalCount] of Object.entries(value)) {
    if (key === 'totalCount' || !key.endsWith('Count')) continue;
    const list = key.slice(0, -'Count'.length);
    delete facts[key];
    facts[list] = { totalCount, ...(list in value && { nodes: Reflect.get(value, list) }) };
  }
  return facts;
}

/** A list is the same as a connection of which only the rows were asked. */
const unwrapped = (value: object): object =>
  'nodes' in value && Object.keys(value).length === 1 ? (value.nodes as object) : value;

/** Row-level security hides whole rows: the organization beside a withheld expert would need a view over the table. */
const hidden = (value: object): object =>
  'expert' in value && value.expert === null ? { ...value, onBehalfOf: null } : value;

type Said = [server: string, facts: unknown[]];

function compare({ name }: Question, [first, expected]: Said, [other, found]: Said): void {
  const at = expected.findIndex((facts, nth) => !isDeepStrictEqual(facts, found[nth]));
  if (at < 0 && expected.length === found.length) return;
  const [path, some, others] = firstDifference(expected[at], found[at]);
  throw new Error(
    `${name}: ${first} and ${other} differ on subject ${at} at ${path}:\n${brief(some)}\n${brief(others)}`,
  );
}

const brief = (value: unknown) => JSON.stringify(value)?.slice(0, 500) ?? 'nothing';

/** Where two values first differ, and what is there. */
function firstDifference(some: unknown, other: unknown, path = ''): [string, unknown, unknown] {
  if (isObject(some) && isObject(other)) {
    for (const key of new Set([...Object.keys(some), ...Object.keys(other)])) {
      if (!isDeepStrictEqual(some[key], other[key]))
        return firstDifference(some[key], other[key], `${path}/${key}`);
    }
  }
  return [path, some, other];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
