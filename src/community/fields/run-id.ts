import type { Scope } from '../graph/scope.ts';
import { channels } from '../graph/two-mode.ts';

/** What can be computed and cited, with the version of how: a change of a formula is a new version. */
export const ALGORITHMS = { 'network-summary': '1', 'node-metrics': '1' } as const;

export type Algorithm = keyof typeof ALGORITHMS;

/** All that a figure follows from. */
export interface Run {
  revision: string;
  algorithm: Algorithm;
  version: string;
  scope: Scope;
  /** The key of the one actor that the figures are of, where they are of one. */
  actor?: number | undefined;
  /** The seed of what is drawn by chance. */
  seed: number | null;
}

const PREFIX = 'AnalysisRun_';

type Parts = [string, Algorithm, string, Scope, number | null, number | null];

/** The id of a run: all that it follows from, so that reading never writes. */
export function runId({ revision, algorithm, version, scope, actor, seed }: Run): string {
  const parts: Parts = [revision, algorithm, version, scope, actor ?? null, seed];
  return PREFIX + Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The run behind an id; nothing where it is not one that we gave out. */
export function parseRunId(id: string): Run | undefined {
  try {
    const text = Buffer.from(id.slice(PREFIX.length), 'base64url').toString();
    const [revision, algorithm, version, scope, actor, seed] = JSON.parse(text) as Parts;
    const run = { revision, algorithm, version, scope, actor: actor ?? undefined, seed };
    return isRun(run) && runId(run) === id ? run : undefined;
  } catch {
    return undefined;
  }
}

const isRun = ({ revision, algorithm, version, scope, actor }: Run): boolean =>
  /^[\da-f]{12}$/.test(revision) &&
  ALGORITHMS[algorithm] === version &&
  isScope(scope) &&
  (actor === undefined || Number.isInteger(actor));

/** Whether a scope out of an id holds what a filter could have said, and no more. */
function isScope({ kind, channels: by, lineage, maxActivitySize, ...lists }: Scope): boolean {
  return (
    ['ORGANIZATION', 'EXPERT'].includes(kind) &&
    by.every((channel) => channels.includes(channel)) &&
    ['AS_RECORDED', 'AS_SUCCESSOR'].includes(lineage) &&
    Number.isInteger(maxActivitySize) &&
    Object.entries(lists).every(
      ([name, keys]) => LISTS.has(name) && keys.length <= 100 && keys.every(Number.isInteger),
    )
  );
}

const LISTS = new Set(['series', 'editions', 'topics', 'roles']);
