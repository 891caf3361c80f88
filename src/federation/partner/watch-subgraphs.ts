import type { EntityManager } from '@mikro-orm/postgresql';
import { ChangeListener } from '../../platform/changes/change-listener.ts';
import { checkRegistered } from './check-registered.ts';
import { pairNetworks } from './pair-networks.ts';
import type { FederationSetting } from './setting.ts';
import type { Supergraph } from './supergraph.ts';

/** How often partners' servers are asked for their schemas, in milliseconds. */
const EVERY = 3_600_000;

/** What is watched, and who is told. */
interface Watching {
  /** Of the login that may write. */
  em: EntityManager;
  /** The address of the database, to hear of what others register. */
  url: string;
  setting: FederationSetting;
  supergraph: Supergraph;
  report: (line: string) => void;
}

/** Composes whenever something was registered or ended, and asks partners' servers for their schemas at once and each hour. */
export async function watchSubgraphs({ url, report, ...watching }: Watching): Promise<AsyncDisposable> {
  const leaving = new AbortController();
  const { signal } = leaving;
  const check = () =>
    checkOnce({ ...watching, report, signal }).catch((error: Error) => {
      if (!signal.aborted) report(`Warning: the schemas of partners could not be checked: ${error.message}`);
    });
  let running = check();
  const timer = setInterval(() => {
    running = running.then(check);
  }, EVERY);
  timer.unref();
  const listener = new ChangeListener(url, () => void watching.supergraph.follow().catch(() => {}));
  await listener.start();
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      leaving.abort();
      await listener[Symbol.asyncDispose]();
      await running;
    },
  };
}

/** Asks all partners' servers once, composes what came of it, and writes down who is who in other networks. */
async function checkOnce({
  em,
  setting,
  supergraph,
  report,
  signal,
}: Omit<Watching, 'url'> & { signal: AbortSignal }): Promise<void> {
  const checked = await checkRegistered({ em, setting, signal });
  if (checked === 0 || signal.aborted) return;
  await supergraph.refresh();
  await pairNetworks({ em, setting, signal }, report);
}
