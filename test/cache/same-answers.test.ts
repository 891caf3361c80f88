import { expect, it } from 'vitest';
import { AnswerCache } from '../../src/platform/cache/answer-cache.ts';
import { StateConnection } from '../../src/platform/cache/state-connection.ts';
import { StateReader } from '../../src/platform/cache/state-reader.ts';
import { closeAtOnce } from '../support/http.ts';
import { amount } from '../support/proof.ts';
import { openServer } from '../support/served.ts';
import { createWorld, type World } from '../support/world.ts';

/** How many writes and reads there are, one after the other. */
const TURNS = amount({ suite: 100, proof: 10_000 });

/** For how long the state of the network is known here, in milliseconds: so long a write is waited for until it shows. */
const KNOWN_FOR = 5;

const world = await createWorld((scribe) => {
  const series = scribe.series('Serie');
  const edition = scribe.edition(series, 'Serie 2021', { year: 2021, startsOn: '2021-05-01' });
  scribe.edition(scribe.series('Inventada'), 'Inventada 2020', { year: 2020 });
  const houses = ['Norte', 'Sur', 'Este'].map((name) => scribe.organization(name));
  for (const [n, name] of ['Ana', 'Beto', 'Carla', 'Darío', 'Elsa'].entries()) {
    const table = scribe.activity(edition, `Mesa ${n}`);
    scribe.participation(table, scribe.expert(name), { onBehalfOf: houses[n % 3] });
    scribe.proposal(scribe.outcome(edition, `Conclusión ${n}`), houses[n % 3]!);
  }
});

/** Numbers that look random, and are the same each time. */
function randomly(seed: number) {
  let state = seed;
  return (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const QUESTIONS = [
  '{ experts(first: 20) { totalCount nodes { slug displayName withheld { field } } } }',
  '{ expert(slug: "ana") { id displayName participations { totalCount } } }',
  '{ organizations(first: 20, orderBy: NAME) { totalCount nodes { slug name experts { totalCount } } } }',
  '{ organization(slug: "norte") { name proposed: outcomes { totalCount } } }',
  '{ series(slug: "serie") { slug synthetic } editions(first: 5, synthetic: true) { nodes { name } } }',
  '{ edition(slug: "serie-2021") { name activities(first: 20) { nodes { title participants { nodes { expert { displayName } } } } } } }',
  '{ editions(filter: { upcoming: true }) { nodes { slug } } }',
  '{ search(text: "ana") { totalCount nodes { __typename } } }',
  '{ outcomes(first: 20) { totalCount nodes { text status } } }',
  '{ changes(first: 20, types: ["Outcome"]) { pageInfo { hasNextPage } nodes { kind } } }',
  '{ changes(first: 20, types: ["Expert"]) { nodes { fields batch { kind counts { created updated removed } } } } }',
  '{ expert(slug: "ana") { log(first: 20) { nodes { entityId fields } } } edition(slug: "serie-2021") { log { nodes { entityId } } } }',
];

/** What is written, of one of five people, houses or conclusions. */
const WRITES = [
  (n: number) => `update expert set consent = 'WITHDRAWN' where id = ${n} and consent is null`,
  (n: number) => `update expert set consent = null where id = ${n}`,
  (n: number, turn: number) => `update organization set name = 'Casa ${turn}' where id = ${1 + (n % 3)}`,
  (n: number, turn: number) => `update activity set title = 'Mesa ${turn}' where id = ${n}`,
  (n: number, turn: number) =>
    `update edition set starts_on = '${2000 + (turn % 60)}' where id = ${1 + (n % 2)}`,
  (n: number) => `update outcome set status = 'DONE' where id = ${n}`,
  (n: number) => `update outcome set status = null where id = ${n}`,
  (n: number) => `update series set synthetic = not synthetic where id = ${1 + (n % 2)}`,
];

/** Counts the answers that it had. */
class CountingCache extends AnswerCache {
  kept = 0;

  override async get(...asked: Parameters<AnswerCache['get']>) {
    const answer = await super.get(...asked);
    if (answer.isKept) this.kept++;
    return answer;
  }
}

/** A batch by SQL, which waits for nobody. */
const write = ({ database }: World, statement: string) =>
  database.orm.em.fork().transactional(async (em) => {
    await em.execute(`select private.open_batch('test', 'test')`);
    await em.execute(statement);
  });

it(`after each of ${TURNS} random writes and reads, what is kept is what would be made`, async () => {
  const connection = new StateConnection(world.database.url);
  const states = new StateReader(connection.readState, KNOWN_FOR);
  const answers = new CountingCache(states, 2 ** 20);
  const server = await openServer(world.database.reading, {
    writer: world.database.orm,
    logLevel: 'silent',
    answers,
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const upTo = randomly(2021);
  const read = async (query: string) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await answer.json()) as { data: unknown };
  };
  for (const query of QUESTIONS) expect(await read(query)).not.toHaveProperty('errors');
  for (let turn = 0; turn < TURNS; turn++) {
    if (upTo(6) === 0) {
      await write(world, WRITES[upTo(WRITES.length)]!(1 + upTo(5), turn));
      await new Promise((resolve) => setTimeout(resolve, KNOWN_FOR + 1));
    }
    const query = QUESTIONS[upTo(QUESTIONS.length)]!;
    const [kept, made] = [await read(query), await world.read(query)];
    expect({ turn, query, data: kept.data }).toEqual({ turn, query, data: made });
  }
  expect(answers.kept).toBeGreaterThan(TURNS / 20);
  await closeAtOnce(server);
  await connection[Symbol.asyncDispose]();
});
