import { Client } from 'undici';
import type { Load, Task } from './load.ts';

// A process of its own that keeps a number of connections busy: each asks again as soon as it is answered.

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

process.on('disconnect', () => process.exit()); // whoever started it is gone

process.on('message', (task: Task) => {
  run(task).then(
    (load) => process.send!(load),
    (error: Error) => process.send!({ error: `${task.origin}: ${error.message}` }),
  );
});

async function run({ origin, requests, connections, until }: Task): Promise<Load> {
  const latencies: number[] = [];
  let wrong = 0;
  const start = performance.now();
  const end = 'seconds' in until ? start + until.seconds * 1000 : Number.POSITIVE_INFINITY;
  const most = 'answered' in until ? until.answered : Number.POSITIVE_INFINITY;
  let asked = 0;
  const keepAsking = async (first: number) => {
    const client = new Client(origin, { pipelining: 1 });
    for (let at = first; asked < most && performance.now() < end; at++) {
      asked++;
      const request = requests[at % requests.length]!;
      const begun = performance.now();
      const right = await isAnswered(client, request);
      latencies.push(performance.now() - begun);
      if (!right) wrong++;
    }
    await client.close();
  };
  // Each connection starts elsewhere in the round, so that no two ask for the same thing at once.
  const places = Array.from({ length: connections }, (_, nth) =>
    Math.floor((nth * requests.length) / connections),
  );
  await Promise.all(places.map(keepAsking));
  return { latencies: Float64Array.from(latencies), seconds: (performance.now() - start) / 1000, wrong };
}

function isAnswered(client: Client, { path, body, bytes }: Task['requests'][number]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let status = 0;
    let received = 0;
    client.dispatch(
      { path, method: 'POST', headers: HEADERS, body },
      {
        onRequestStart: () => {},
        onResponseStart: (_, code) => {
          status = code;
        },
        onResponseData: (_, chunk) => {
          received += chunk.byteLength;
        },
        onResponseEnd: () => resolve(status === 200 && received === bytes),
        onResponseError: (_, error) => reject(error),
      },
    );
  });
}
