import { readFile } from 'node:fs/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Candidate, checkCandidate } from '../federation/partner/check-candidate.ts';
import { SdlNotFetched } from '../federation/partner/fetch-sdl.ts';
import { type ListedSubgraph, listSubgraphs } from '../federation/partner/list-partners.ts';
import { SubgraphFields } from '../federation/partner/subgraph.input.ts';
import { takeOver } from '../federation/partner/take-over.ts';
import { CommandError } from '../platform/command-error.ts';
import { Refusal } from '../platform/errors.ts';
import { nodeId } from '../platform/node-id.ts';
import type { Context } from './context.ts';
import { doAct } from './do-act.ts';
import { addressIn, onFederation } from './on-federation.ts';
import { subgraphLines } from './partner-lines.ts';

/** What `tejido subgraph check` and `add` are told. */
export interface SubgraphOptions {
  partner?: string;
  url?: string;
  sdl?: string;
  network?: boolean;
}

/** `tejido subgraph check`: says what a subgraph would add, or what is refused and why; one that is registered is taken over as it is now. */
export const runSubgraphCheck = (context: Context, name: string, options: SubgraphOptions): Promise<void> =>
  onFederation(context, async (em, federation) => {
    const checked = await checkCandidate(em, federation, await candidateOf(em, name, options)).catch(unread);
    const { adds, problems } = checked.report;
    if (problems.length > 0) throw new CommandError(refused(name, problems));
    const known =
      options.sdl === undefined
        ? await em.fork().transactional((writing) => takeOver(writing, checked))
        : undefined;
    context.report([headOf(name, known?.takenOver), ...adds.map((each) => `  ${each}`)].join('\n'));
  });

/** What is said of a subgraph that passes the check; `takenOver` is known of one that is registered. */
function headOf(name: string, takenOver: boolean | undefined): string {
  if (takenOver === undefined) return `"${name}" may join. It would add:`;
  return takenOver
    ? `The schema of "${name}" has changed. It passes, and is taken over. It adds:`
    : `"${name}" is registered with the schema that it has. It adds:`;
}

/** What is checked: what the options name, or else the registered subgraph at its address. */
async function candidateOf(
  em: EntityManager,
  given: string,
  { sdl, url, network = false }: SubgraphOptions,
): Promise<Candidate> {
  const name = checkedName(given);
  if (sdl === undefined && url === undefined) return registered(await runningSubgraph(em, name));
  return {
    name,
    url: url === undefined ? `https://${name}.invalid/graphql` : addressIn('--url', url),
    network,
    sdl: sdl === undefined ? undefined : await schemaIn(sdl),
  };
}

function registered(found: ListedSubgraph | undefined): Candidate {
  if (found) return { name: found.name, url: found.url, network: found.network };
  throw new CommandError(
    'Give --url, where the subgraph is asked, or --sdl, a file with its schema: none of this name is registered.',
  );
}

/** `tejido subgraph add`: registers a subgraph that passes the check. */
export const runSubgraphAdd = (
  context: Context,
  name: string,
  { partner, url, network = false }: SubgraphOptions & { partner: string; url: string },
): Promise<void> =>
  onFederation(context, async (em, federation) => {
    const fields = { name: checkedName(name), url: addressIn('--url', url), network };
    const { adds } = await doAct(em, 'subgraphRegister', { args: { partner, fields }, federation });
    context.report(
      [
        `Registered "${name}". It adds:`,
        ...(adds as string[]).map((each) => `  ${each}`),
        'A running server composes it with the others; npx tejido subgraph list says how it is doing.',
      ].join('\n'),
    );
  });

/** `tejido subgraph list`: all subgraphs, and how they are doing. */
export const runSubgraphList = (context: Context): Promise<void> =>
  onFederation(context, async (em) => {
    const lines = (await listSubgraphs(em)).flatMap(subgraphLines);
    context.report(lines.join('\n') || 'There are no subgraphs.');
  });

/** `tejido subgraph end`: the gateway no longer asks it. */
export const runSubgraphEnd = (
  context: Context,
  name: string,
  { reason }: { reason?: string },
): Promise<void> =>
  onFederation(context, async (em, federation) => {
    const { key } = await subgraphNamed(em, name);
    await doAct(em, 'subgraphEnd', { args: { subgraph: nodeId('Subgraph', key) }, reason, federation });
    context.report(`"${name}" has ended, and its name is free.`);
  });

const runningSubgraph = async (em: EntityManager, name: string): Promise<ListedSubgraph | undefined> =>
  (await listSubgraphs(em)).find((each) => each.name === name && each.state !== 'ENDED');

async function subgraphNamed(em: EntityManager, name: string): Promise<ListedSubgraph> {
  const found = await runningSubgraph(em, name);
  if (found) return found;
  throw new CommandError(
    `There is no subgraph "${name}" that has not ended. npx tejido subgraph list names all.`,
  );
}

function checkedName(given: string): string {
  try {
    return SubgraphFields.fields.name.read(given as never, { path: [given] } as never) as string;
  } catch (error) {
    throw error instanceof Refusal ? new CommandError(error.message) : error;
  }
}

const schemaIn = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      `${path} cannot be read (${error.code}). --sdl is a file with the schema of the subgraph.`,
    );
  });

function unread(error: unknown): never {
  throw error instanceof SdlNotFetched ? new CommandError(error.message) : error;
}

const refused = (name: string, problems: readonly string[]): string =>
  [`"${name}" is refused:`, ...problems.map((problem) => `  ${problem}`)].join('\n');
