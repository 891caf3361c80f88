import { participationRoles } from '../../domain/activity/participation.table.ts';
import { lineages } from '../../domain/organization/lineage.ts';
import { scopes } from '../../domain/organization/organization.table.ts';
import { ClientError } from '../../platform/errors.ts';
import { nodeId, parseNodeId } from '../../platform/node-id.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { allOf, raw, sql } from '../../platform/read/sql.ts';
import { scopeOf, shownOf } from '../filter/read-filter.ts';
import type { TieFilter } from '../filter/tie.filter.ts';
import type { GraphMode } from '../formats/graph-view.ts';
import { verdicts } from '../graph/ties.ts';
import { channels } from '../graph/two-mode.ts';
import type { ExportWish } from './export-graph.ts';
import { exportWords } from './words.ts';

/** What can be said of an export in words: names as in TieFilter, several values with commas between. */
export type Words = Record<string, string | readonly string[] | undefined>;

/** Reads one word of a filter; what is not known is refused. */
type ReadWord = (value: string, name: string, reader: Reader) => unknown;

const listOf = (value: string): string[] => value.split(',').flatMap((each) => each.trim() || []);

const oneOf =
  (words: readonly string[]): ReadWord =>
  (value, name) => {
    const word = value.trim().toUpperCase();
    if (words.includes(word)) return word;
    throw new ClientError('BAD_USER_INPUT', `"${name}" is ${words.join(', ')}; "${value}" is none of these.`);
  };

const someOf =
  (words: readonly string[]): ReadWord =>
  (value, name, reader) =>
    listOf(value).map((each) => oneOf(words)(each, name, reader));

const wholeNumber: ReadWord = (value, name) => {
  if (/^\d{1,6}$/.test(value.trim())) return Number(value);
  throw new ClientError('BAD_USER_INPUT', `"${name}" is a whole number; "${value}" is none.`);
};

const texts: ReadWord = (value) => listOf(value);

/** Ids, or slugs of what has one. */
const idsOf =
  (type: string): ReadWord =>
  async (value, name, reader) => {
    const given = listOf(value);
    const slugs = given.filter((each) => parseNodeId(each)?.type !== type);
    if (slugs.length === 0) return given;
    const shape = reader.planner.catalog.shape(type);
    const rows = await reader.run(sql`select t.id, t.slug from ${shape.table} t
      where ${allOf(sql`t.slug = any(${slugs})`, shape.visible(raw('t')))}`);
    const bySlug = new Map(rows.map(({ id, slug }) => [slug as string, nodeId(type, id as number)]));
    return given.map((each) => {
      const id = parseNodeId(each)?.type === type ? each : bySlug.get(each);
      if (id) return id;
      throw new ClientError('BAD_USER_INPUT', `"${name}": nothing has the slug or id "${each}".`);
    });
  };

const WORDS: Record<keyof TieFilter, ReadWord> = {
  channels: someOf(channels),
  series: idsOf('Series'),
  editions: idsOf('Edition'),
  topics: idsOf('Topic'),
  roles: someOf(participationRoles),
  lineage: oneOf(lineages),
  maxActivitySize: wholeNumber,
  withSector: texts,
  withScope: someOf(scopes),
  withState: texts,
  minShared: wholeNumber,
  verdict: someOf(verdicts),
};

const isFilter = (name: string): name is keyof TieFilter => Object.hasOwn(WORDS, name);

/** Reads what is to be exported from words, as an address or a command line has them. */
export async function readWish(
  reader: Reader,
  mode: GraphMode,
  words: Words,
): Promise<Pick<ExportWish, 'mode' | 'scope' | 'shown' | 'locale'>> {
  const given = Object.entries(words)
    .map(([name, value]) => [name, String(value ?? '')] as const) // one that is given twice is a list
    .filter(([, value]) => value !== '');
  const unknown = given.map(([name]) => name).filter((name) => !Object.hasOwn(exportWords, name));
  if (unknown.length > 0)
    throw new ClientError(
      'BAD_USER_INPUT',
      `"${unknown[0]}" is not known here. There are ${Object.keys(exportWords).join(', ')}.`,
    );
  const filter: Record<string, unknown> = {};
  for (const [name, value] of given)
    if (isFilter(name)) filter[name] = await WORDS[name](value, name, reader);
  const scope = scopeOf(mode === 'EXPERT' ? 'EXPERT' : 'ORGANIZATION', filter as TieFilter);
  return {
    mode,
    scope,
    shown: shownOf(filter as TieFilter),
    locale: words.locale ? String(words.locale) : null,
  };
}
