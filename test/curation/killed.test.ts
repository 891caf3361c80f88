import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { kill, type TestHome, usedHome } from '../support/home.ts';
import { type Running, serve, tejido } from '../support/program.ts';
import { amount } from '../support/proof.ts';

/** How often a whole server and a whole PostgreSQL are killed: never in the suite, which kills connections instead. */
const ROUNDS = Number(process.env.PROOF_ROUNDS ?? amount({ suite: 0, proof: 50 }));

/** How many milliseconds an act takes at most before it is cut short; one takes about half of that. */
const LATEST = 60;

const addressOf = ({ output }: Running): string => /http:\/\/[^\s/]+/.exec(output)![0];

async function tokenOf(home: TestHome): Promise<string> {
  const made = await tejido(['token', 'create', '--role', 'steward', '--name', 'Proof'], home);
  return /tjd_[\w-]+/.exec(made.output)![0];
}

/** Sends an act under a key, and gives what it answered; nothing where no answer came. */
async function send(address: string, token: string, key: string): Promise<Answer | undefined> {
  const query = `mutation ($key: String!) { organizationRecord(fields: { name: "Once", sources: [{ url: "https://example.org/${key}" }] }, act: { idempotencyKey: $key }) {
    userErrors { code } batch { id } organization { id slug } } }`;
  try {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { key } }),
    });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    return errors ? undefined : data?.organizationRecord;
  } catch {
    return undefined; // the connection was cut
  }
}

interface Answer {
  userErrors: { code: string }[];
}

interface Data {
  organizationRecord: Answer;
}

/** Sends it again until it is answered, as a client would whose connection was cut. */
async function sendUntilDone(address: string, token: string, key: string): Promise<Answer> {
  for (;;) {
    const answer = await send(address, token, key);
    if (answer && answer.userErrors[0]?.code !== 'RETRY_LATER') return answer;
    await sleep(100);
  }
}

/** One act and one answer are kept under each key, and no more. */
async function expectOnce(home: TestHome, keys: readonly string[]): Promise<void> {
  const [kept] = await home.query(`select
    (select count(*)::int from organization where name = 'Once') as organizations,
    (select count(*)::int from source where url like 'https://example.org/%-%') as sources,
    (select count(*)::int from private.idempotency) as answers,
    (select count(distinct batch_id)::int from private.change where entity_type = 'Organization') as batches`);
  const each = keys.length;
  expect(kept).toEqual({ organizations: each, sources: each, answers: each, batches: each });
}

/** How one round goes: cut short at a random moment, sent again, and sent once more. */
interface Round {
  address: string;
  token: string;
  /** Cuts it short, and gives the address at which it is sent again. */
  cut: () => Promise<string>;
}

/** Plays a round, and answers its key and whether the act was cut short. */
async function play({ address, token, cut }: Round): Promise<{ key: string; isCut: boolean }> {
  const key = randomUUID();
  const first = send(address, token, key);
  await sleep(Math.random() * LATEST);
  const next = await cut();
  const answered = await first;
  const again = await sendUntilDone(next, token, key);
  expect(again.userErrors).toEqual([]);
  if (answered) expect(again).toEqual(answered);
  expect(await sendUntilDone(next, token, key)).toEqual(again);
  return { key, isCut: answered === undefined };
}

it.runIf(ROUNDS > 0)(`does an act once whose server is killed under it, ${ROUNDS} times over`, async () => {
  const home = await usedHome();
  const token = await tokenOf(home);
  let server = await serve(home);
  const keys: string[] = [];
  let cuts = 0;
  while (keys.length < ROUNDS) {
    const cut = async () => {
      await kill(server.pid, 'SIGKILL');
      server = await serve(home);
      return addressOf(server);
    };
    const { key, isCut } = await play({ address: addressOf(server), token, cut });
    keys.push(key);
    cuts += Number(isCut);
    await expectOnce(home, keys);
  }
  expect(cuts).toBeGreaterThan(0);
});

it.runIf(ROUNDS > 0)(
  `does an act once whose PostgreSQL is killed under it, ${ROUNDS} times over`,
  async () => {
    const home = await usedHome();
    const token = await tokenOf(home);
    const server = await serve(home);
    const address = addressOf(server);
    const keys: string[] = [];
    let cuts = 0;
    while (keys.length < ROUNDS) {
      const cut = async () => {
        await kill((await home.postgres()) ?? 0, 'SIGKILL');
        return address;
      };
      const { key, isCut } = await play({ address, token, cut });
      keys.push(key);
      cuts += Number(isCut);
      await expectOnce(home, keys);
    }
    expect(cuts).toBeGreaterThan(0);
  },
);
