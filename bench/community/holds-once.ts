import type { Revision } from '../../src/community/facts/facts.ts';
import type { GraphScope } from '../../src/community/graph/graph-scope.ts';
import type { ActorKind } from '../../src/community/graph/two-mode.ts';
import { graphs, network, openApp } from './tejido.ts';

// The application in a process of its own, without HTTP: what holds its loop, and how long, while threads work for it.

const [url, series] = process.argv.slice(2);
const { openForRequests } = await network();
await using reading = await openForRequests(url!);
await using app = await openApp(reading.orm);
const { community } = app;

const IDLE = 3_000;

/** Looks every millisecond: how long it could not, and how much the thread itself computed meanwhile, at most. */
function watchLoop(): () => { hold: number; own: number } {
  let [hold, own] = [0, 0];
  let last = performance.now();
  let used = process.threadCpuUsage();
  const look = () => {
    const [now, usage] = [performance.now(), process.threadCpuUsage()];
    hold = Math.max(hold, now - last - 1);
    own = Math.max(own, (usage.user - used.user + usage.system - used.system) / 1000);
    [last, used] = [now, usage];
  };
  const looking = setInterval(look, 1);
  return () => {
    look();
    clearInterval(looking);
    return { hold, own };
  };
}

async function watch(name: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const end = watchLoop();
  const said = await work().then(
    () => '',
    (error: Error) => error.message,
  );
  const seconds = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ name, seconds, ...end(), said }));
}

const scopeOf = (kind: ActorKind): GraphScope => ({
  ...graphs.wholeScope(kind),
  ...(series && { series: [Number(series)] }),
});

await watch('nothing, for comparison', () => new Promise((resolve) => setTimeout(resolve, IDLE)));
await watch('reading for the first time', () => community.currentRevision());
await watch('reading again', () => community.refreshedRevision());
const revision: Revision = await community.currentRevision();
for (const kind of ['ORGANIZATION', 'EXPERT'] as const) {
  const of = kind === 'ORGANIZATION' ? 'organizations' : 'experts';
  const scope = scopeOf(kind);
  const view = () => community.view(scope, revision);
  const selection = { minShared: 1 };
  await watch(`graph of ${of}`, view);
  await watch(`ties of ${of} in order`, async () => community.ties(await view(), selection, 'SURPRISE'));
  const request = { selection, maxNodes: 500, maxTies: 5000 };
  await watch(`map of ${of}, layout and all`, async () => community.map(await view(), 'ACTORS', request));
  await watch(`figures of ${of} as a whole`, async () => community.networkMetrics(await view()));
  await watch(`mixing of ${of}`, async () => community.mixing(await view()));
  await watch(`communities of ${of}`, async () => community.communities(await view()));
  await watch(`metrics of ${of}, and reading again`, async () =>
    Promise.all([community.metrics(await view()), community.refreshedRevision()]),
  );
  await watch(`centralities of ${of}`, async () => community.centralities(await view()));
}
