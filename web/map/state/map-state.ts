import type { Lineage, Scope, TieChannel, TieOrder, TieVerdict } from '../../graphql/operations.ts';
import { address } from '../../layout/addresses.ts';
import { CHANNELS } from '../../layout/channels.ts';
import { COLOURED_BY, type ColouredBy } from './coloured-by.ts';
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
  keyListParameter,
  kindParameter,
  type QueryParameter,
  slugListParameter,
  slugPairParameter,
} from './query-parameters.ts';

/** What the nodes of a map are, by the names of the files of `/export`. */
export const KINDS = ['organizations', 'experts', 'sectors', 'two-mode'] as const;
export const SCOPES: readonly Scope[] = ['LOCAL', 'NATIONAL', 'REGIONAL', 'INTERNATIONAL'];
export const VERDICTS: readonly TieVerdict[] = [
  'STRONGER_THAN_CHANCE',
  'NOT_DISTINGUISHABLE',
  'INSUFFICIENT_DATA',
];
const LINEAGES: readonly Lineage[] = ['AS_RECORDED', 'AS_SUCCESSOR'];
const ORDERS: readonly TieOrder[] = ['SURPRISE', 'SHARED', 'JACCARD', 'NEWMAN', 'LAST_EDITION', 'NAME'];

export type Kind = (typeof KINDS)[number];

/** Whether the nodes are organizations or experts. Paths, ties with evidence and what-ifs are known of these alone. */
export const showsActors = ({ kind }: Pick<MapState, 'kind'>): boolean =>
  kind === 'organizations' || kind === 'experts';

/** All that decides what the map, or its table, shows. Its members are the query parameters of `/map`. */
export interface MapState {
  kind: Kind;
  view: 'map' | 'table';
  /** Slugs; so are `editions` and `withSector`. */
  series: string[];
  editions: string[];
  channels: TieChannel[];
  lineage: Lineage;
  maxActivitySize: number;
  withSector: string[];
  withScope: Scope[];
  minShared: number;
  verdict: TieVerdict[];
  /** What the size of a node stands for. */
  size: 'degree' | 'strength';
  /** What the colours of nodes say; `auto` chooses what is known of most. */
  colour: ColouredBy | 'auto';
  /** The keys of the legend's entries that are not shown. */
  hide: string[];
  /** Whether the ties that do not stand out are drawn as clearly as the others. */
  allTies: boolean;
  /** Whether a step of the timeline shows all editions up to it. */
  cumulative: boolean;
  /** The id of one node, or the ids of both ends of a tie. */
  selected: string[];
  /** The ids of the ends of a path. */
  from: string;
  to: string;
  /** The slugs of two editions, the earlier first. */
  compare: string[];
  /** Whether these two are drawn beside each other, and not over one another. */
  sideBySide: boolean;
  /** The ids of the nodes that the network is to be imagined without. */
  without: string[];
  camera: Camera | undefined;
  /** In the table: the order, and the cursor of the page. */
  sort: TieOrder;
  after: string;
  /** In the table: the cursor of the list of a tie's evidence. */
  evidenceAfter: string;
}

/** The query parameters of `/map`; those that `/export` has too mean the same there. */
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
  size: enumParameter(['strength', 'degree'], 'strength'),
  colour: enumParameter(['auto', ...COLOURED_BY], 'auto'),
  hide: keyListParameter,
  allTies: flagParameter,
  cumulative: flagParameter,
  selected: idListParameter(2),
  from: idParameter,
  to: idParameter,
  compare: slugPairParameter,
  sideBySide: flagParameter,
  without: idListParameter(20),
  camera: cameraParameter,
  sort: enumParameter(ORDERS, 'SURPRISE'),
  after: cursorParameter,
  evidenceAfter: cursorParameter,
};

const PARAMETER_NAMES = Object.keys(PARAMETERS) as (keyof MapState)[];

/** The names of the query parameters that the map reads. */
export const MAP_PARAMETERS: readonly string[] = PARAMETER_NAMES;

/** Query parameters that every page has; the map does not read them. */
const FOREIGN_PARAMETERS = new Set(['lang']);

/** The parameters that `/export` has too. */
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

/** The state as it filters the graph: where two editions are compared, these two are the only ones. */
export const withComparedEditions = (state: MapState): MapState =>
  state.compare.length > 0 ? { ...state, series: [], editions: state.compare } : state;

/** The state of a map whose address has no parameters. */
export const DEFAULT_STATE = Object.fromEntries(
  PARAMETER_NAMES.map((name) => [name, PARAMETERS[name].defaultValue]),
) as unknown as MapState;

/** The state that an address describes, and the names of the parameters that are unknown or not valid, which are ignored. */
export function parseMapState(searchParams: URLSearchParams): { state: MapState; ignored: string[] } {
  const state: Record<string, unknown> = { ...DEFAULT_STATE };
  const ignored: string[] = [];
  for (const name of new Set(searchParams.keys())) {
    if (FOREIGN_PARAMETERS.has(name)) continue;
    const parameter = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name as keyof MapState] : undefined;
    const values = searchParams.getAll(name).filter((value) => value !== '');
    if (parameter && values.length === 0) continue;
    const value = parameter?.parse(values.flatMap((each) => each.split(',')));
    if (value === undefined) ignored.push(name);
    else state[name] = value;
  }
  return { state: state as unknown as MapState, ignored };
}

/** The query parameters of a state; those with their default values are left out. */
export const queryParametersOf = (state: MapState): Record<string, string> =>
  parametersFor(state, PARAMETER_NAMES);

function parametersFor(state: MapState, names: readonly (keyof MapState)[]): Record<string, string> {
  const pairs = names.map(
    (name) => [name, (PARAMETERS[name] as QueryParameter<unknown>).format(state[name])] as const,
  );
  const defaultText = (name: keyof MapState) =>
    (PARAMETERS[name] as QueryParameter<unknown>).format(DEFAULT_STATE[name]);
  return Object.fromEntries(pairs.filter(([name, text]) => text !== '' && text !== defaultText(name)));
}

/** The address of the evidence of the selected tie, in the table, from a cursor on. */
export const evidencePath = (state: MapState, to: (path: string) => string, evidenceAfter = ''): string =>
  `${to(mapPath({ ...state, view: 'table', after: '', evidenceAfter }))}#evidence`;

const withPlainCommas = (path: string) => path.replaceAll('%2C', ',');

/** The address of a state. */
export const mapPath = (state: MapState): string =>
  withPlainCommas(address('/map', queryParametersOf(state)));

/** The address of a file with what is shown, such as `/export/organizations.gexf`. For sectors, which have none, the organizations'. */
export const exportPath = (state: MapState, extension: string, locale: string): string => {
  const name = state.kind === 'sectors' ? 'organizations' : state.kind;
  const query = { ...parametersFor(withComparedEditions(state), EXPORT_PARAMETERS), locale };
  return withPlainCommas(address(`/export/${name}.${extension}`, query));
};

/** The address under which what is shown is cited: it gives the data of one revision, and never of another. */
export const citedPath = (state: MapState, revision: string, locale: string): string =>
  `${exportPath(state, 'graphml', locale)}&revision=${revision}`;
