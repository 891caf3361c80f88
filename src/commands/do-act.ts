import type { EntityManager } from '@mikro-orm/postgresql';
import type { FederationContext, FederationSetting } from '../federation/partner/setting.ts';
import { network } from '../network.ts';
import type { Actor } from '../platform/access/actor.ts';
import { readFields, refusalsIn } from '../platform/acts/fields/group.ts';
import { writeAs } from '../platform/changes/write-as.ts';
import { CommandError } from '../platform/command-error.ts';
import { Catalog } from '../platform/read/catalog.ts';

/** Whoever has the home may do all. */
const CLI: Actor = {
  token: 'cli',
  role: 'STEWARD',
  name: 'cli',
  scopes: new Set(),
  organization: null,
  editions: [],
  series: [],
};

/** What an act is done with on the command line. */
export interface ActOnCommand {
  args: Record<string, unknown>;
  reason?: string | undefined;
  federation: FederationSetting;
}

/** Does an act of the network, as the mutation of its name does, and answers with what the payload would show. */
export async function doAct(
  em: EntityManager,
  name: string,
  { args, reason = 'By command line', federation }: ActOnCommand,
): Promise<Record<string, unknown>> {
  const act = network.acts.find((each) => each.name === name)!;
  const catalog = new Catalog(em.getMetadata(), network);
  const signal = new AbortController().signal;
  const reader = { planner: { catalog } };
  const context = { requestId: 'cli', writer: em, reader, actor: CLI, signal, federation };
  const inContext = { context: context as unknown as FederationContext };
  try {
    const prepared = await act.prepare?.(args, inContext);
    const done = await writeAs(
      em.fork(),
      { kind: act.kind ?? 'edit', actor: 'cli', reason },
      async (writing) => {
        const input = await readFields(act.args, args, { em: writing, catalog, path: [] });
        return act.work(writing, input, { catalog, actor: CLI, batch: 0, reason, ...inContext, prepared });
      },
    );
    return { ...done };
  } catch (error) {
    throw inWords(error);
  }
}

/** The refusals of an act as one error for the terminal. */
export function inWords(error: unknown): unknown {
  return new CommandError(
    refusalsIn(error)
      .map(({ message }) => message)
      .join('\n'),
  );
}
