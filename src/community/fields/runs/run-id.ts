import { participationRoles } from '../../../domain/activity/participation.table.ts';
import { idStart, withoutNetwork } from '../../../platform/node-id.ts';
import { type GraphScope, MAX_LIST_ENTRIES, SIZE_LIMITS, type SizeLimit } from '../../graph/graph-scope.ts';
import { channels } from '../../graph/two-mode.ts';
import { standardRewiring } from '../../metrics/rewiring.ts';

/** The algorithms whose figures can be cited, with their versions: a changed formula is a new version. */
export const ALGORITHMS = { 'network-summary': '3', 'node-metrics': '3' } as const;

export type Algorithm = keyof typeof ALGORITHMS;

/** All that determines a figure. */
export interface Run {
  revision: string;
  algorithm: Algorithm;
  version: string;
  scope: GraphScope;
  /** The key of the actor, for figures of one actor. */
  actor?: number | undefined;
  /** The seed of the random numbers. */
  seed: number | null;
}

const PREFIX = 'AnalysisRun_';

type RunIdParts = [string, Algorithm, string, GraphScope, number | null, number | null];

/** The id of a run holds all that determines it, so that reading never writes. */
export function runId({ revision, algorithm, version, scope, actor, seed }: Run): string {
  const parts: RunIdParts = [revision, algorithm, version, scope, actor ?? null, seed];
  return idStart() + PREFIX + Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The run of an id; undefined where the id is not one that `runId` returned. */
export function parseRunId(id: string): Run | undefined {
  try {
    const text = Buffer.from(withoutNetwork(id).slice(PREFIX.length), 'base64url').toString();
    const [revision, algorithm, version, scope, actor, seed] = JSON.parse(text) as RunIdParts;
    const run = {
      revision,
      algorithm,
      version,
      scope: canonicalScope(scope),
      actor: actor ?? undefined,
      seed,
    };
    return isRun(run) && withoutNetwork(runId(run)) === withoutNetwork(id) ? run : undefined;
  } catch {
    return undefined;
  }
}

/** A scope with its properties in the order in which a filter is parsed, so that it has one id. */
const canonicalScope = ({
  kind,
  channels: by,
  series,
  editions,
  topics,
  roles,
  ...rest
}: GraphScope): GraphScope => ({
  kind,
  channels: by,
  series,
  editions,
  topics,
  roles,
  lineage: rest.lineage,
  maxActivitySize: rest.maxActivitySize,
  maxConveningSize: rest.maxConveningSize,
});

const isRun = ({ revision, algorithm, version, scope, actor, seed }: Run): boolean =>
  isRevisionName(revision) &&
  typeof algorithm === 'string' &&
  ALGORITHMS[algorithm] === version &&
  isScope(scope) &&
  (algorithm === 'node-metrics' ? isKey(actor) && seed === null : actor === undefined && isSeed(seed));

const isRevisionName = (value: unknown): boolean => typeof value === 'string' && /^[\da-f]{12}$/.test(value);

const isSeed = (value: unknown): boolean => value === standardRewiring.seed;

/** Whether a value can be the key of a row. */
const isKey = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) < 2 ** 31;

const isRole = (value: unknown): boolean =>
  Number.isInteger(value) && participationRoles[value as number] !== undefined;

/** Whether a scope from an id is one that a filter can be parsed to. */
function isScope({ kind, channels: by, lineage, ...lists }: GraphScope): boolean {
  const inOrder = channels.filter((channel) => by.includes(channel));
  return (
    ['ORGANIZATION', 'EXPERT'].includes(kind) &&
    JSON.stringify(by) === JSON.stringify(inOrder) &&
    ['AS_RECORDED', 'AS_SUCCESSOR'].includes(lineage) &&
    isLimit('maxActivitySize', lists) &&
    isLimit('maxConveningSize', lists) &&
    [lists.series, lists.editions, lists.topics].every((list) => isList(list, isKey)) &&
    isList(lists.roles, isRole)
  );
}

/** Whether a limit is one that a filter can set. */
function isLimit(name: SizeLimit, { [name]: limit }: Record<SizeLimit, number>): boolean {
  const { least, most } = SIZE_LIMITS[name];
  return Number.isInteger(limit) && limit >= least && limit <= most;
}

/** Whether a list is as a filter is parsed to: short, ascending, nothing twice; or undefined. */
const isList = (list: readonly number[] | undefined, isEntry: (entry: unknown) => boolean): boolean =>
  list === undefined ||
  (list.length <= MAX_LIST_ENTRIES &&
    list.every((entry, at) => isEntry(entry) && (at === 0 || entry > list[at - 1]!)));
