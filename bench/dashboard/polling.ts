import { setTimeout } from 'node:timers/promises';
import { type Dispatcher, Pool } from 'undici';

// A process of its own that is many browsers with the same dashboard: each asks all questions at once, every second.

/** What the process is to do. */
export interface Polling {
  origin: string;
  /** The bodies to post, one a question. */
  bodies: string[];
  clients: number;
  /** How long the polls do not count, and how long they do. */
  warmUpSeconds: number;
  seconds: number;
}

/** What came of it. */
export interface Polled {
  /** How many requests should have been sent. */
  due: number;
  /** From the moment at which a poll was due until each of its answers was there, in milliseconds. */
  latencies: Float64Array;
  /** Answers that were not 200, or never came. */
  errors: number;
  /** Requests that were not sent because the client still waited for those of the second before. */
  skipped: number;
}

/** A browser has so many connections to a server, and does not send two requests at once on one. */
const CONNECTIONS = 6;

const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json',
  'accept-encoding': 'gzip',
};

process.on('disconnect', () => process.exit()); // whoever started it is gone

process.on('message', (polling: Polling) => {
  poll(polling).then(
    (polled) => process.send!(polled),
    (error: Error) => process.send!({ error: error.message }),
  );
});

async function poll({ origin, bodies, clients, warmUpSeconds, seconds }: Polling): Promise<Polled> {
  const latencies: number[] = [];
  const polled = { due: 0, errors: 0, skipped: 0 };
  const start = performance.now() + 500;
  // The clients begin at different moments of a second, as people open pages.
  const run = async (first: number) => {
    const pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1 });
    let waiting = 0;
    for (let second = 0; second < warmUpSeconds + seconds; second++) {
      const due = first + second * 1000;
      await setTimeout(Math.max(0, due - performance.now()));
      const counts = second >= warmUpSeconds;
      if (counts) polled.due += bodies.length;
      if (waiting > 0) {
        if (counts) polled.skipped += bodies.length;
        continue;
      }
      for (const body of bodies) {
        waiting++;
        void isAnswered(pool, body).then((right) => {
          waiting--;
          if (!counts) return;
          latencies.push(performance.now() - due);
          if (!right) polled.errors++;
        });
      }
    }
    while (waiting > 0) await setTimeout(10);
    await pool.close();
  };
  await Promise.all(Array.from({ length: clients }, (_, nth) => run(start + (nth * 1000) / clients)));
  return { ...polled, latencies: Float64Array.from(latencies) };
}

const isAnswered = (pool: Dispatcher, body: string): Promise<boolean> =>
  new Promise((resolve) => {
    let status = 0;
    pool.dispatch(
      { path: '/graphql', method: 'POST', headers: HEADERS, body },
      {
        onRequestStart: () => {},
        onResponseStart: (_, code) => {
          status = code;
        },
        onResponseData: () => {},
        onResponseEnd: () => resolve(status === 200),
        onResponseError: () => resolve(false),
      },
    );
  });
