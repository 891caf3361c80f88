import type { ExportParameters } from '../community/export/parse-export-request.ts';
import type { Revision } from '../community/facts/facts.ts';
import type { CommunityContext } from '../community/fields/context.ts';
import { snapshotKeyOf } from '../community/fields/runs/snapshot-key.ts';
import type { GraphMode } from '../community/formats/exported-graph.ts';
import { ClientError } from '../platform/errors.ts';

/** What the name of a revision looks like. */
const REVISION = /^[\da-f]{12}$/;

/** The revision that an address asks for; undefined where it asks for none. */
export function parseRevision(given: unknown): string | undefined {
  if (given === undefined || given === '') return undefined;
  if (typeof given === 'string' && REVISION.test(given)) return given;
  throw new ClientError(
    'BAD_USER_INPUT',
    '"revision" is a revision as the header x-tejido-revision says it: twelve digits, of 0 to 9 and a to f.',
  );
}

/** The revision in memory that an address asks for; `kept` where a snapshot has the file of it, undefined where it asks for none. */
export async function liveRevision(
  given: unknown,
  mode: GraphMode,
  context: CommunityContext,
): Promise<Revision | 'kept' | undefined> {
  const asked = parseRevision(given);
  if (asked === undefined) return undefined;
  const found = await context.community.revisionInMemory(asked);
  if (found) return found;
  if (mode === 'ORGANIZATION' && (await snapshotKeyOf(context.reader, asked)) !== null) return 'kept';
  throw await revisionGone(asked, (await context.community.currentRevision()).name, context);
}

/** The revision that a snapshot holds, for a file of a graph that snapshots have. */
export async function keptRevision(
  name: string,
  mode: GraphMode,
  { community, origin }: CommunityContext,
): Promise<Revision> {
  if (mode !== 'ORGANIZATION')
    throw new ClientError(
      'NOT_FOUND',
      `A snapshot has files of organizations alone: who is shown, and for whom they came, is for people to say any day. ${origin}/snapshots/${name} lists them.`,
    );
  const found = REVISION.test(name) ? await community.snapshotRevision({ revision: name }) : null;
  if (found) return found;
  throw noSuchSnapshot(name, origin);
}

/** The error for a revision that no snapshot holds. */
export const noSuchSnapshot = (revision: string, origin: string): ClientError =>
  new ClientError(
    'NOT_FOUND',
    `No snapshot holds a revision "${revision.slice(0, 100)}". ${origin}/data lists those there are.`,
  );

/** Where a file of a graph can be had again: of the snapshot that holds its revision, else while the revision is the newest. */
export async function citedAddress(
  file: string,
  mode: GraphMode,
  revision: string,
  parameters: ExportParameters,
  { reader, origin }: CommunityContext,
): Promise<string> {
  const isKept = mode === 'ORGANIZATION' && (await snapshotKeyOf(reader, revision)) !== null;
  const asked = new URLSearchParams();
  for (const [parameter, value] of Object.entries(parameters)) if (value) asked.set(parameter, String(value));
  if (!isKept) asked.set('revision', revision);
  const address = isKept ? `${snapshotAddress(origin, revision)}/${file}` : `${origin}/export/${file}`;
  return asked.size > 0 ? `${address}?${asked}` : address;
}

/** Where what is kept of a revision can be had. */
export const snapshotAddress = (origin: string, revision: string): string =>
  `${origin}/snapshots/${revision}`;

/** Why a file of a revision cannot be had where the network is at another now, and where to what is kept of it. */
export async function revisionGone(
  asked: string,
  current: string,
  { reader, origin }: CommunityContext,
): Promise<ClientError> {
  const isKept = (await snapshotKeyOf(reader, asked)) !== null;
  const snapshot = isKept ? snapshotAddress(origin, asked) : undefined;
  const kept = snapshot
    ? `A snapshot holds the graph of organizations as it was: ${snapshot}`
    : `No snapshot holds it; ${origin}/data lists those there are.`;
  return new ClientError(
    'GONE',
    `The network is at revision ${current} now, and not at ${asked}, so this file is another than the one you ask for. ${kept}`,
    { revision: current, ...(snapshot && { snapshot }) },
  );
}
