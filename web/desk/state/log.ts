import { type Batch, CHANGE, type Change } from '../graph/payload.ts';
import { readChanges } from '../graph/read-changes.ts';
import type { Desk } from './desk.ts';

/** A change with the act that it is of. */
export interface LoggedChange extends Change {
  batch: {
    id: string;
    kind: string;
    actor: string;
    reason: string | null;
    revertedBy: { id: string } | null;
  };
}

const LOGGED = `${CHANGE} batch { id kind actor reason revertedBy { id } }`;

/** Reads the log of one thing, the latest first: it is given out from its start. */
export async function readLog(desk: Desk, node: string): Promise<LoggedChange[]> {
  const { changes } = await readChanges<LoggedChange>(desk.ask, node, LOGGED);
  return changes.reverse();
}

/** What an act did to one thing, without values. */
export type Touched = Pick<Change, 'kind' | 'entityType' | 'entityId' | 'fields'>;

/** An act with the first things that it touched. */
export interface ActDone extends Pick<Batch, 'kind' | 'at' | 'actor' | 'reason' | 'counts'> {
  id: string;
  revertedBy: { id: string } | null;
  touched: { nodes: Touched[] };
}

const ACT = `id kind at actor reason counts { created updated removed } revertedBy { id }
  touched: changes(first: 3) { nodes { kind entityType entityId fields } }`;

interface Latest {
  viewer: { privateChanges: { position: string; batch: ActDone }[] };
}

interface Since {
  changes: { nodes: { batch: ActDone }[] };
}

/** The latest acts: for those who may read all of the log from its end; for all others what was done since a moment. */
export async function readActs(desk: Desk, since: string): Promise<ActDone[]> {
  const latest = await desk.ask<Latest>(
    `query Latest { viewer { privateChanges(first: 50) { position batch { ${ACT} } } } }`,
  );
  const acts = latest.viewer.privateChanges.map(({ batch }) => batch);
  if (acts.length > 0) return onceEach(acts);
  const query = `query Since($since: DateTime) { changes(first: 100, since: $since) { nodes { batch { ${ACT} } } } }`;
  const { changes } = await desk.ask<Since>(query, { since });
  return onceEach(changes.nodes.map(({ batch }) => batch)).reverse();
}

const onceEach = (acts: readonly ActDone[]): ActDone[] => [
  ...new Map(acts.map((act) => [act.id, act])).values(),
];
