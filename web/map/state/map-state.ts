import type { Lineage, Scope, TieChannel, TieOrder, TieVerdict } from '../../graphql/operations.ts';
import { address } from '../../layout/addresses.ts';
import { CHANNELS } from '../../layout/channels.ts';
import {
  type Camera,
  cameraParameter,
  cursorParameter,
  enumListParameter,
  enumParameter,
  flagParameter,
  idListParameter,
  idParameter,
  integerParameter,
  kindParameter,
  type QueryParameter,
  slugListParameter,
  slugPairParameter,
} from './query-parameters.ts';

/** Whom a map shows, by the names of the files of `/export`. */
export const KINDS = ['organizations', 'experts', 'sectors', 'two-mode'] as const;
export const SCOPES: readonly Scope[] = ['LOCAL', 'NATIONAL', 'INTERNATIONAL'];
export const VERDICTS: readonly TieVerdict[] = [
  'STRONGER_THAN_CHANCE',
  'NOT_DISTINGUISHABLE',
  'INSUFFICIENT_DATA',
];
const LINEAGES: readonly Lineage[] = ['AS_RECORDED', 'AS_SUCCESSOR'];
const ORDERS: readonly TieOrder[] = ['SURPRISE', 'SHARED', 'JACCARD', 'NEWMAN', 'LAST_EDITION', 'NAME'];

export type Kind = (typeof KINDS)[number];

/** Whether whoever acts is shown, and not what they are of or did: of those more can be asked. */
export const showsActors = ({ kind }: Pick<MapState, 'kind'>): boolean =>
  kind === 'organizations' || kind === 'experts';

/** All that says what the map, or its twin, shows. */
export interface MapState {
  kind: Kind;
  view: 'map' | 'table';
  /** By slug, as are editions and sectors. */
  series: string[];
  editions: string[];
  channels: TieChannel[];
  lineage: Lineage;
  maxActivitySize: number;
  withSector: string[];
  withScope: Scope[];
  minShared: number;
  verdict: TieVerdict[];
  /** What the size of a node says. */
  size: 'degree' | 'strength';
  /** Whether the slider of editions adds one to the next. */
  cumulative: boolean;
  /** One node, or the two ends of a tie, by their ids. */
  selected: string[];
  /** The ends of a way, by their ids. */
  from: string;
  to: string;
  /** Two editions, the earlier first. */
  compare: string[];
  /** Whom to do without, by their ids. */
  without: string[];
  camera: Camera | undefined;
  /** In the table: the order, and where the page starts. */
  sort: TieOrder;
  after: string;
  /** In the table, where the page of what a tie rests on starts. */
  evidenceAfter: string;
}

/** The words of an address, each with what it may say; those that `/export` knows mean the same there. */
const PARAMETERS: { [Name in keyof MapState]: QueryParameter<MapState[Name]> } = {
  kind: kindParameter(KINDS, 'organizations'),
  view: enumParameter(['map', 'table'], 'map'),
  series: slugListParameter,
  editions: slugListParameter,
  channels: enumListParameter(CHANNELS),
  lineage: enumParameter(LINEAGES, 'AS_RECORDED'),
  maxActivitySize: integerParameter(2, 200, 15),
  withSector: slugListParameter,
  withScope: enumListParameter(SCOPES),
  minShared: integerParameter(1, 999_999, 1),
  verdict: enumListParameter(VERDICTS),
  size: enumParameter(['degree', 'strength'], 'degree'),
  cumulative: flagParameter,
  selected: idListParameter(2),
  from: idParameter,
  to: idParameter,
  compare: slugPairParameter,
  without: idListParameter(20),
  camera: cameraParameter,
  sort: enumParameter(ORDERS, 'SURPRISE'),
  after: cursorParameter,
  evidenceAfter: cursorParameter,
};

const PARAMETER_NAMES = Object.keys(PARAMETERS) as (keyof MapState)[];

/** The words of an address that the map reads. */
export const MAP_PARAMETERS: readonly string[] = PARAMETER_NAMES;

/** Words of an address that are not of the map, and are none of its business. */
const FOREIGN_PARAMETERS = new Set(['lang']);

/** What `/export` knows, and so what a file of what is shown is asked for with. */
const EXPORT_PARAMETERS = [
  'series',
  'editions',
  'channels',
  'lineage',
  'maxActivitySize',
  'withSector',
  'withScope',
  'minShared',
  'verdict',
] as const;

/** A state as it is asked for: where two editions are compared, it is of both and of nothing else. */
export const withComparedEditions = (state: MapState): MapState =>
  state.compare.length > 0 ? { ...state, series: [], editions: state.compare } : state;

/** What a map shows that nobody asked anything of. */
export const DEFAULT_STATE = Object.fromEntries(
  PARAMETER_NAMES.map((name) => [name, PARAMETERS[name].defaultValue]),
) as unknown as MapState;

/** What an address says, and which of its words could not be understood: those are as if they were not there. */
export function parseMapState(searchParams: URLSearchParams): { state: MapState; ignored: string[] } {
  const state: Record<string, unknown> = { ...DEFAULT_STATE };
  const ignored: string[] = [];
  for (const name of new Set(searchParams.keys())) {
    if (FOREIGN_PARAMETERS.has(name)) continue;
    const word = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name as keyof MapState] : undefined;
    const values = searchParams.getAll(name).filter((value) => value !== '');
    if (word && values.length === 0) continue;
    const value = word?.parse(values.flatMap((each) => each.split(',')));
    if (value === undefined) ignored.push(name);
    else state[name] = value;
  }
  return { state: state as unknown as MapState, ignored };
}

/** The words that say what is shown; what is as usual is not said. */
export const queryParametersOf = (state: MapState): Record<string, string> =>
  parametersFor(state, PARAMETER_NAMES);

function parametersFor(state: MapState, names: readonly (keyof MapState)[]): Record<string, string> {
  const pairs = names.map(
    (name) => [name, (PARAMETERS[name] as QueryParameter<unknown>).format(state[name])] as const,
  );
  const usual = (name: keyof MapState) =>
    (PARAMETERS[name] as QueryParameter<unknown>).format(DEFAULT_STATE[name]);
  return Object.fromEntries(pairs.filter(([name, text]) => text !== '' && text !== usual(name)));
}

/** The address of what the tie between the two that are selected rests on, in the table; from a place in it on. */
export const evidencePath = (state: MapState, to: (path: string) => string, evidenceAfter = ''): string =>
  `${to(mapPath({ ...state, view: 'table', after: '', evidenceAfter }))}#evidence`;

const withPlainCommas = (path: string) => path.replaceAll('%2C', ',');

/** The address at which the map is as it is now. */
export const mapPath = (state: MapState): string =>
  withPlainCommas(address('/map', queryParametersOf(state)));

/** The address of a file of what is shown, such as `/export/organizations.gexf`; of sectors there is none. */
export const exportPath = (state: MapState, extension: string, locale: string): string => {
  const name = state.kind === 'sectors' ? 'organizations' : state.kind;
  const channels = state.channels.length > 0 ? state.channels : CHANNELS; // where /export has its own usual ones
  const words = {
    ...parametersFor(withComparedEditions(state), EXPORT_PARAMETERS),
    channels: channels.join(),
    locale,
  };
  return withPlainCommas(address(`/export/${name}.${extension}`, words));
};
