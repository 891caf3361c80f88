import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { type Running, serve } from '../support/program.ts';
import { amount } from '../support/proof.ts';
import { freshWorld, type World } from '../support/world.ts';

/** How many people withdraw while one server is stopped, and how many after them while both are asked all the time. */
const [STOPS, WITHDRAWN] = [amount({ suite: 2, proof: 20 }), amount({ suite: 6, proof: 200 })];

const nameOf = (n: number) => `Persona ${String(n).padStart(3, '0')}x`;

/** A network with one edition of so many people. */
const world = (people: number): Promise<World> =>
  freshWorld((scribe) => {
    const edition = scribe.edition(scribe.series('Serie'), 'Serie 2021', { year: 2021 });
    for (let n = 0; n < people; n++)
      scribe.participation(scribe.activity(edition, `Mesa ${n}`), scribe.expert(nameOf(n)));
  });

/** Somebody withdraws; it is over when the act has returned. */
const withdraw = (network: World, n: number): Promise<void> =>
  network.write(async ({ em }) => {
    await em.execute(`update expert set consent = 'WITHDRAWN' where name = '${nameOf(n)}'`);
  });

const ALL = `{ activities(first: 100) { nodes { participants { nodes { expert { displayName } } } } } }`;

/** What a server is asked: by POST and GET, a page, an embed, a feed, a table. */
const QUESTIONS: ((origin: string) => Promise<Response>)[] = [
  (origin) => fetch(`${origin}/graphql?query=${encodeURIComponent(ALL)}`),
  (origin) =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ experts(first: 100) { nodes { displayName } } }' }),
    }),
  ...['/experts', '/embed/speakers?edition=serie-2021', '/embed/speakers.json?edition=serie-2021'].map(
    (path) => (origin: string) => fetch(origin + path),
  ),
  (origin) => fetch(`${origin}/export/experts.nodes.csv`),
];

const originOf = ({ output }: Running): string => new URL(/http:\S+\/graphql/.exec(output)![0]).origin;

/** Two servers over one database. */
const startTwo = ({ database: { url } }: World): Promise<Running[]> => {
  const start = () => serve({ env: { DATABASE_URL: url, LOG_LEVEL: 'silent' } });
  return Promise.all([start(), start()]);
};

/** Asks servers one question after the other until it is told to stop; answers how often, and what was told of whom too late. */
function askAllTheTime(origins: readonly string[], gone: ReadonlyMap<number, number>) {
  let going = true;
  let answered = 0;
  const late: string[] = [];
  const ask = async (turn: number) => {
    const [origin, question] = [origins[turn % origins.length]!, QUESTIONS[turn % QUESTIONS.length]!];
    const askedAt = performance.now();
    const response = await question(origin);
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${response.url}: ${response.status} ${text.slice(0, 200)}`);
    answered++;
    for (const [n, returnedAt] of gone)
      if (returnedAt < askedAt && text.includes(nameOf(n))) late.push(`${response.url} names ${nameOf(n)}`);
  };
  const askers = [0, 1, 2, 3].map(async (first) => {
    for (let turn = first; going; turn += 5) await ask(turn); // so that each asks all of both
  });
  const all = Promise.all(askers).catch((error: unknown) => {
    if (going) throw error;
  });
  all.catch(() => {}); // whoever stops is told
  onTestFinished(() => {
    going = false;
  });
  return async () => {
    await sleep(200);
    const ending = all.then(() => ({ answered, late }));
    going = false;
    return ending;
  };
}

/** All but the first people withdraw while both servers are asked all the time. */
async function withdrawWhileAsked(network: World, origins: readonly string[]) {
  for (const origin of origins)
    for (const question of QUESTIONS) expect(await (await question(origin)).text()).toContain(nameOf(STOPS));
  const gone = new Map<number, number>();
  const stop = askAllTheTime(origins, gone);
  for (let n = STOPS; n < STOPS + WITHDRAWN; n++) {
    await sleep(20);
    await withdraw(network, n);
    gone.set(n, performance.now());
  }
  const { answered, late } = await stop();
  expect(late).toEqual([]);
  expect(answered).toBeGreaterThan(WITHDRAWN);
}

/** Somebody withdraws while the other server is stopped, which goes on then. */
async function withdrawWhileStopped(network: World, [one, other]: readonly Running[], n: number) {
  const origins = [one!, other!].map(originOf);
  const askAll = (origin: string) =>
    Promise.all(QUESTIONS.map(async (question) => (await question(origin)).text()));
  for (const origin of origins)
    await expect
      .poll(async () => (await askAll(origin)).every((text) => text.includes(nameOf(n))))
      .toBe(true);
  await askAll(origins[1]!); // so that all of it is kept, and known to be so
  process.kill(other!.pid, 'SIGSTOP');
  const before = askAll(origins[1]!);
  await withdraw(network, n);
  const after = askAll(origins[1]!);
  for (const text of await askAll(origins[0]!)) expect(text).not.toContain(nameOf(n));
  process.kill(other!.pid, 'SIGCONT');
  for (const text of [...(await before), ...(await after)]) expect(text).not.toContain(nameOf(n));
}

it(`two servers name nobody any more once an act has returned, of ${WITHDRAWN} people, nor when one was stopped, of ${STOPS}`, async () => {
  const network = await world(STOPS + WITHDRAWN);
  const servers = await startTwo(network);
  for (let n = 0; n < STOPS; n++) await withdrawWhileStopped(network, servers, n);
  await withdrawWhileAsked(network, servers.map(originOf));
});
