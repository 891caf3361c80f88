import { CommandError } from '../command-error.ts';
import { type Batch, describeBatch } from './batch.ts';
import type { LaterChange } from './later-changes.ts';

/** How many of the rows that stand in the way are named; the rest are counted. */
const MOST_NAMED = 20;

/** A batch is not undone, and the reason. */
export class RevertRefused extends CommandError {
  override name = 'RevertRefused';
  readonly code: 'NOT_FOUND' | 'CONFLICT';
  /** The later changes that stand in the way. */
  readonly overtaken: readonly LaterChange[];

  constructor(
    code: RevertRefused['code'],
    message: string,
    { overtaken = [], ...options }: ErrorOptions & { overtaken?: readonly LaterChange[] } = {},
  ) {
    super(message, options);
    this.code = code;
    this.overtaken = overtaken;
  }
}

/** Refuses a batch that is not there; `last` are those that are. */
export function noSuchBatch(word: string, last: readonly Batch[]): RevertRefused {
  const known = last.map((batch) => `  ${describeBatch(batch)}`);
  const list = known.length > 0 ? ['The last ones are:', ...known] : ['Nothing has been written yet.'];
  return new RevertRefused('NOT_FOUND', [`There is no batch "${word}".`, ...list].join('\n'));
}

export const nothingToRevert = (batch: Batch): RevertRefused =>
  new RevertRefused(
    'CONFLICT',
    `Batch ${batch.id} changed nothing that the log still has, so there is nothing to undo.\n  ${describeBatch(batch)}`,
  );

/** Refuses a batch of which a later batch has changed something. */
export function overtaken({ id }: Batch, changes: readonly LaterChange[], undoneBy: number | undefined) {
  if (undoneBy !== undefined) {
    const again = `To have it back, undo that: npx tejido revert ${undoneBy}`;
    const message = `Batch ${id} is undone already, by batch ${undoneBy}. ${again}`;
    return new RevertRefused('CONFLICT', message, { overtaken: changes });
  }
  const rest = changes.length - MOST_NAMED;
  const first = [...new Set(changes.map(({ batch }) => batch))].toSorted((a, b) => b - a);
  return new RevertRefused(
    'CONFLICT',
    [
      `Batch ${id} cannot be undone, because of what came later. Nothing was done.`,
      ...changes.slice(0, MOST_NAMED).map((change) => `  ${describeChange(change)}`),
      ...(rest > 0 ? [`  ... and ${rest} more`] : []),
      `Undo first, in this order: ${first.map((batch) => `npx tejido revert ${batch}`).join('; ')}`,
    ].join('\n'),
    { overtaken: changes },
  );
}

const describeChange = ({ row, how, what, batch }: LaterChange): string => {
  if (how === 'refers') return `${row} refers to ${what.join(', ')} since batch ${batch}`;
  if (how === 'changed') return `${row}: batch ${batch} changed ${what.join(', ')}`;
  return how === 'removed' ? `${row}: batch ${batch} removed it` : `${row}: it is back since batch ${batch}`;
};

/** SQLSTATEs of what another row keeps from coming back, and what that is. */
const IN_THE_WAY: Record<string, string> = {
  23505: 'another row has taken the place of one that would come back',
  TJ410: 'it would show somebody who left the network',
  23503: 'what a row refers to is not there any more, or something that would go is still referred to',
};

/** What PostgreSQL said of a row that cannot be as it was, for the caller; any other error as it is. */
export function explainConflict({ id }: Batch, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code = '', detail, table } = error as Error & { code?: string; detail?: string; table?: string };
  const reason = IN_THE_WAY[code];
  if (!reason) return error;
  const where = [table && `Table ${table}`, detail].filter(Boolean).join(': ');
  const message = `Batch ${id} cannot be undone: ${reason}. Nothing was done.\n  ${where}`;
  return new RevertRefused('CONFLICT', message, { cause: error });
}
