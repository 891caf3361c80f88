import { parse } from 'graphql';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { PartnerFailure } from '../../gateway/partner-failure.ts';
import { type Bounds, DEFAULT_BOUNDS } from '../../gateway/transport/bounds.ts';
import { Circuit } from '../../gateway/transport/circuit.ts';
import { CLOCK } from '../../gateway/transport/clock.ts';
import { Partner } from '../../gateway/transport/partner.ts';
import { TimeBudget } from '../../gateway/transport/time-budget.ts';
import { Turns } from '../../gateway/transport/turns.ts';
import { HandClock } from './support/hand-clock.ts';
import { PartnerServer, sendJson } from './support/partner-server.ts';

const server = await new PartnerServer().open();
afterAll(() => server.close());
beforeEach(() => server.reset());

const QUESTION = { document: parse('{ becasTitle }'), variables: {} };

const patient = new AbortController().signal;

const request = (signal = patient) => ({
  asked: { requestId: 'r', signal, forAll: {}, forOurs: { authorization: 'Bearer x' } },
});

function partnerOf(bounds: Partial<Bounds> = {}, clock = CLOCK) {
  const partner = new Partner(
    server.url,
    { ...DEFAULT_BOUNDS, time: 60_000, ...bounds },
    { allowHosts: ['127.0.0.1'] },
    () => {},
    clock,
  );
  afterAll(() => partner.close());
  return partner;
}

const codeOf = (asking: Promise<unknown>): Promise<string> =>
  asking.then(
    () => 'answered',
    (error: PartnerFailure) => error.code,
  );

describe('a partner', () => {
  it('is asked over connections that are kept', async () => {
    const partner = partnerOf({ atOnce: 1 });
    const ports = new Set<unknown>();
    server.misbehave = (response, _asked, usual) => {
      ports.add(response.socket?.remotePort);
      return usual().then((result) => sendJson(response, result));
    };
    for (let times = 0; times < 5; times++)
      expect(await partner.ask(QUESTION, request())).toEqual({ data: { becasTitle: 'Grants' } });
    expect(ports.size).toBe(1);
  });

  it('has at most twenty requests at once, and the others when it is their turn', async () => {
    const partner = partnerOf();
    const held: (() => void)[] = [];
    server.misbehave = (response, _asked, usual) => {
      held.push(() => void usual().then((result) => sendJson(response, result)));
    };
    const asking = Array.from({ length: 60 }, () => partner.ask(QUESTION, request()));
    for (let answered = 0; answered < 60; answered++) {
      await expect.poll(() => held.length).toBeGreaterThan(0);
      held.shift()!();
    }
    expect(await Promise.all(asking)).toHaveLength(60);
    expect(server.peak).toBe(20);
  });

  it('is not asked for a while after five failures, and by one request then', async () => {
    const partner = partnerOf({ pause: 3_600_000 });
    server.misbehave = (response) => response.writeHead(500).end();
    for (let times = 0; times < 8; times++)
      expect(await codeOf(partner.ask(QUESTION, request()))).toBe('PARTNER_UNAVAILABLE');
    expect(server.asked).toHaveLength(5);
  });

  it('answers again as soon as it is tried and answers', async () => {
    const partner = partnerOf({ pause: 0 });
    server.misbehave = (response) => response.writeHead(503).end();
    for (let times = 0; times < 6; times++) await codeOf(partner.ask(QUESTION, request()));
    server.misbehave = undefined;
    expect(await codeOf(partner.ask(QUESTION, request()))).toBe('answered');
  });

  it('is not left alone for what only one question brings about', async () => {
    const partner = partnerOf({ pause: 3_600_000 });
    server.misbehave = (response) => response.writeHead(400).end();
    for (let times = 0; times < 8; times++)
      expect(await codeOf(partner.ask(QUESTION, request()))).toBe('PARTNER_INVALID');
    server.misbehave = () => {};
    for (let times = 0; times < 8; times++) {
      const leaving = new AbortController();
      const asking = codeOf(partner.ask(QUESTION, request(leaving.signal)));
      leaving.abort();
      expect(await asking).toBe('PARTNER_UNAVAILABLE');
    }
    server.misbehave = undefined;
    expect(await codeOf(partner.ask(QUESTION, request()))).toBe('answered');
  });

  it('has one time for all that one request asks it, and all of it for the next', async () => {
    const clock = new HandClock();
    const partner = partnerOf({ time: 200 }, clock);
    const context = request();
    server.misbehave = () => clock.pass(200);
    expect(await codeOf(partner.ask(QUESTION, context))).toBe('PARTNER_UNAVAILABLE');
    server.misbehave = undefined;
    expect(await codeOf(partner.ask(QUESTION, context))).toBe('PARTNER_UNAVAILABLE');
    expect(server.asked).toHaveLength(1);
    expect(await codeOf(partner.ask(QUESTION, request()))).toBe('answered');
  });

  it('is not given the credential of the client', async () => {
    await partnerOf().ask(QUESTION, request());
    expect(server.asked[0]!.headers).not.toHaveProperty('authorization');
  });
});

describe('the time that a request has for a partner', () => {
  it('is used up by what is asked in turn, and once by what is asked at the same time', async () => {
    const budget = new TimeBudget(3_600_000);
    const signals: AbortSignal[] = [];
    const nested = await budget.spend(patient, async (signal) => {
      signals.push(signal);
      return budget.spend(patient, async (inner) => {
        signals.push(inner);
        return 'done';
      });
    });
    expect(nested).toBe('done');
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);
    const none = new TimeBudget(0);
    const wasEnded = none.spend(
      patient,
      (signal) => new Promise((resolve) => signal.addEventListener('abort', resolve)),
    );
    await expect(wasEnded).resolves.toBeDefined();
  });
});

describe('a circuit', () => {
  it('opens after failures in a row, lets one try after the pause, and closes when that succeeds', () => {
    let now = 0;
    const circuit = new Circuit(2, 100, () => now);
    expect(circuit.failed()).toBe(false);
    circuit.succeeded();
    expect([circuit.failed(), circuit.mayAsk()]).toEqual([false, true]);
    expect([circuit.failed(), circuit.mayAsk()]).toEqual([true, false]);
    now = 100;
    expect([circuit.mayAsk(), circuit.mayAsk()]).toEqual([true, false]);
    expect(circuit.failed()).toBe(true);
    now = 200;
    expect(circuit.mayAsk()).toBe(true);
    circuit.succeeded();
    expect([circuit.mayAsk(), circuit.mayAsk()]).toEqual([true, true]);
  });
});

describe('turns', () => {
  const never = new AbortController().signal;

  it('are given in the order of coming, and refused where too many wait', async () => {
    const turns = new Turns(1, 2);
    const order: string[] = [];
    expect(await turns.begin(never)).toBe(true);
    const waiting = ['first', 'second'].map((name) =>
      turns.begin(never).then((isOn) => order.push(`${name} ${isOn}`)),
    );
    expect(await turns.begin(never)).toBe(false);
    turns.done();
    turns.done();
    await Promise.all(waiting);
    expect(order).toEqual(['first true', 'second true']);
  });

  it('are given up by who leaves, and then nobody waits for them', async () => {
    const turns = new Turns(1, 2);
    await turns.begin(never);
    const leaving = new AbortController();
    const waiting = turns.begin(leaving.signal);
    leaving.abort();
    expect(await waiting).toBe(false);
    turns.done();
    expect(await turns.begin(never)).toBe(true);
    expect(await turns.begin(AbortSignal.abort())).toBe(false);
  });
});
