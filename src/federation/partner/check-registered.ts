import type { EntityManager } from '@mikro-orm/postgresql';
import { writeAs } from '../../platform/changes/write-as.ts';
import { checkSubgraph } from '../composition/index.ts';
import { type AcceptedSubgraph, acceptedSubgraphs } from './accepted-subgraphs.ts';
import { areOwn, fetchIdName } from './fetch-id-name.ts';
import { fetchSdl, SdlNotFetched } from './fetch-sdl.ts';
import { noteAsBefore, noteState } from './note-state.ts';
import type { FederationSetting } from './setting.ts';
import { acceptSchema, schemaChange } from './take-over.ts';

/** Held by the one server that asks partners' servers. */
const CHECKING = 0x7e71d5;

/** How many of them are asked at once. */
const AT_ONCE = 8;

/** What is checked, and how. */
interface Checking {
  em: EntityManager;
  setting: FederationSetting;
  signal?: AbortSignal | undefined;
}

/**
 * Reads the schema of each subgraph anew, accepts one that has changed and passes the check, and notes of the others why not: their
 * schemas of before go on. Answers how many there are; 0 where another server is at it.
 */
export const checkRegistered = (checking: Checking): Promise<number> =>
  checking.em.fork().transactional(async (holder) => {
    const [lock] = await holder.execute<{ taken: boolean }[]>(
      `select pg_try_advisory_xact_lock(${CHECKING}) as taken`,
    );
    if (!lock!.taken) return 0;
    const registered = await acceptedSubgraphs(checking.em.fork());
    for (let from = 0; from < registered.length; from += AT_ONCE) {
      const asked = registered.slice(from, from + AT_ONCE);
      const answers = await Promise.all(asked.map((each) => ask(checking, each)));
      for (const [at, answer] of answers.entries()) await settle(checking, asked[at]!, answer);
    }
    return registered.length;
  });

/** What was read of a subgraph: its schema, and of another network whether its ids are its own. */
interface Read {
  sdl: string;
  ownIds: boolean | undefined;
}

/** What was read of a subgraph, or why it was not. */
async function ask(
  { setting: { allowHosts }, signal }: Checking,
  { url, network }: AcceptedSubgraph,
): Promise<Read | SdlNotFetched> {
  try {
    const sdl = await fetchSdl(url, { allowHosts, signal });
    return { sdl, ownIds: network ? areOwn(await fetchIdName(url, { allowHosts, signal })) : undefined };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof SdlNotFetched) return error;
    throw error;
  }
}

async function settle(
  checking: Checking,
  subgraph: AcceptedSubgraph,
  answer: Read | SdlNotFetched,
): Promise<void> {
  const { em } = checking;
  if (answer instanceof SdlNotFetched)
    return noteState(em.fork(), subgraph.id, { state: answer.state, problems: [answer.message] });
  const { sdl, ownIds } = answer;
  if (sdl === subgraph.sdl) return noteAsBefore(em.fork(), subgraph.id, ownIds);
  const { id, partner: _, sdlHash: __, ...accepted } = subgraph;
  const source = { ...accepted, sdl };
  const others = (await acceptedSubgraphs(em.fork())).filter((each) => each.id !== id);
  const report = await checkSubgraph(source, others, checking.setting.ours);
  if (report.problems.length > 0)
    return noteState(em.fork(), id, { state: 'REFUSED', problems: report.problems, ownIds });
  await writeAs(em.fork(), schemaChange(source.name), (act) =>
    acceptSchema(act, id, { source, report, ownIds }),
  );
}
