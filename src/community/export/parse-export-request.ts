import { participationRoles } from '../../domain/activity/participation.table.ts';
import { lineages } from '../../domain/organization/lineage.ts';
import { scopes } from '../../domain/organization/organization.table.ts';
import { ClientError } from '../../platform/errors.ts';
import { parseNodeId } from '../../platform/node-id.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { idOfSlug } from '../../platform/read/slug-ids.ts';
import { graphScopeOf, tieSelectionOf } from '../filter/parse-filter.ts';
import type { TieFilter } from '../filter/tie.filter.ts';
import type { GraphMode } from '../formats/exported-graph.ts';
import { verdicts } from '../graph/ties.ts';
import { channels } from '../graph/two-mode.ts';
import type { ExportRequest } from './export-graph.ts';
import { exportParameters } from './export-parameters.ts';

/** The parameters of an export by name, as in TieFilter; several values are separated by commas. */
export type ExportParameters = Record<string, string | readonly string[] | undefined>;

/** Parses one parameter; an unknown value is refused. */
type ParseParameter = (value: string, name: string, reader: Reader) => unknown;

const splitList = (value: string): string[] => value.split(',').flatMap((each) => each.trim() || []);

const oneOf =
  (values: readonly string[]): ParseParameter =>
  (value, name) => {
    const upper = value.trim().toUpperCase();
    if (values.includes(upper)) return upper;
    throw new ClientError(
      'BAD_USER_INPUT',
      `"${name}" is ${values.join(', ')}; "${value}" is none of these.`,
    );
  };

const someOf =
  (values: readonly string[]): ParseParameter =>
  (value, name, reader) =>
    splitList(value).map((each) => oneOf(values)(each, name, reader));

const wholeNumber: ParseParameter = (value, name) => {
  if (/^\d{1,6}$/.test(value.trim())) return Number(value);
  throw new ClientError('BAD_USER_INPUT', `"${name}" is a whole number; "${value}" is none.`);
};

const textList: ParseParameter = (value) => splitList(value);

/** Ids, or slugs of types that have them. */
const idsOf =
  (type: string): ParseParameter =>
  (value, name, reader) =>
    Promise.all(
      splitList(value).map(async (each) => {
        const id = parseNodeId(each)?.type === type ? each : await idOfSlug(each, type, reader);
        if (id) return id;
        throw new ClientError('BAD_USER_INPUT', `"${name}": nothing has the slug or id "${each}".`);
      }),
    );

const PARSERS: Record<keyof TieFilter, ParseParameter> = {
  channels: someOf(channels),
  series: idsOf('Series'),
  editions: idsOf('Edition'),
  topics: idsOf('Topic'),
  roles: someOf(participationRoles),
  lineage: oneOf(lineages),
  maxActivitySize: wholeNumber,
  maxConveningSize: wholeNumber,
  withSector: textList,
  withScope: someOf(scopes),
  withState: textList,
  betweenSectors: idsOf('Sector'),
  firstTogether: idsOf('Edition'),
  lastTogether: idsOf('Edition'),
  minShared: wholeNumber,
  verdict: someOf(verdicts),
};

const isFilterParameter = (name: string): name is keyof TieFilter => Object.hasOwn(PARSERS, name);

/**
 * Parses the parameters of an export, from an address or a command line. What is not said is as on the map, so that a file
 * without parameters has the ties that a map without parameters shows.
 */
export async function parseExportRequest(
  reader: Reader,
  mode: GraphMode,
  parameters: ExportParameters,
): Promise<Pick<ExportRequest, 'mode' | 'scope' | 'selection' | 'locale'>> {
  const given = Object.entries(parameters)
    .map(([name, value]) => [name, String(value ?? '')] as const) // one that is given twice is an array
    .filter(([, value]) => value !== '');
  const unknown = given.map(([name]) => name).filter((name) => !Object.hasOwn(exportParameters, name));
  if (unknown.length > 0)
    throw new ClientError(
      'BAD_USER_INPUT',
      `"${unknown[0]}" is not known here. There are ${Object.keys(exportParameters).join(', ')}.`,
    );
  const filter: Record<string, unknown> = {};
  for (const [name, value] of given)
    if (isFilterParameter(name)) filter[name] = await PARSERS[name](value, name, reader);
  filter.channels ??= channels;
  const scope = graphScopeOf(mode === 'EXPERT' ? 'EXPERT' : 'ORGANIZATION', filter as TieFilter);
  return {
    mode,
    scope,
    selection: tieSelectionOf(filter as TieFilter),
    locale: parameters.locale ? String(parameters.locale) : null,
  };
}
