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
  const requests: Requests = [];
  const answers: Answer['data'][] = [];
  for (const each of variables) {
    const request = requestFor(server.name, question, each)!;
    const { data, bytes } = await ask(server, request);
    requests.push({ ...request, bytes });
    answers.push(data);
  }
  return { requests, answers };
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

function factsOf(server: RunningServer, question: Question, data: Answer['data']): unknown {
  const facts = question.facts?.(data) ?? data;
  return JSON.parse(
    JSON.stringify(facts, (_, value) => {
      if (typeof value === 'string' && TIME.test(value)) return new Date(value).toISOString();
      if (value === null || typeof value !== 'object') return value;
      return server.name === 'postgraphile' ? hidden(unwrapped(value)) : unwrapped(value);
    }),
  );
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
  throw new Error(
    `${name}: ${first} and ${other} differ on subject ${at}:\n${JSON.stringify(expected[at])}\n${JSON.stringify(found[at])}`,
  );
}
