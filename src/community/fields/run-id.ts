import { participationRoles } from '../../activity/participation.table.ts';
import type { Scope } from '../graph/scope.ts';
import { channels } from '../graph/two-mode.ts';
import { standardRewiring } from '../metrics/rewiring.ts';
import { LARGEST_SIZE, MOST_ENTRIES, SMALLEST_SIZE } from './read-filter.ts';

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

const isRun = ({ revision, algorithm, version, scope, actor, seed }: Run): boolean =>
  /^[\da-f]{12}$/.test(revision) &&
  ALGORITHMS[algorithm] === version &&
  isScope(scope) &&
  (algorithm === 'node-metrics' ? isKey(actor) && seed === null : actor === undefined && isSeed(seed));

/** A key as rows have it. */
const isKey = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) < 2 ** 31;

const isSeed = (value: unknown): boolean => value === standardRewiring.seed;

/** Whether a scope out of an id holds what a filter could have said, in the one way in which it is written. */
function isScope({ kind, channels: by, lineage, maxActivitySize, ...lists }: Scope): boolean {
  return (
    ['ORGANIZATION', 'EXPERT'].includes(kind) &&
    isSame(
      by,
      channels.filter((channel) => by.includes(channel)),
    ) &&
    ['AS_RECORDED', 'AS_SUCCESSOR'].includes(lineage) &&
    Number.isInteger(maxActivitySize) &&
    maxActivitySize >= SMALLEST_SIZE &&
    maxActivitySize <= LARGEST_SIZE &&
    Object.entries(lists).every(([name, keys]) => LISTS.get(name)?.(keys) === true)
  );
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Whether a list is one of a filter: short, ascending, none twice. */
const isList =
  (isEntry: (entry: unknown) => boolean) =>
  (list: readonly number[]): boolean =>
    list.length <= MOST_ENTRIES &&
    list.every((entry, at) => isEntry(entry) && (at === 0 || entry > list[at - 1]!));

const isRole = (value: unknown): boolean =>
  Number.isInteger(value) && participationRoles[value as number] !== undefined;

const LISTS = new Map([
  ['series', isList(isKey)],
  ['editions', isList(isKey)],
  ['topics', isList(isKey)],
  ['roles', isList(isRole)],
]);
