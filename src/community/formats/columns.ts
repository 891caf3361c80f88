import type { ExportedGraph, GraphNode, GraphTie } from './exported-graph.ts';

/** What a cell holds; null where nothing is known or defined. A list holds slugs. */
export type CellValue = string | number | boolean | null | readonly string[];

/** The name and type of a column; a list is of type string. */
export interface Heading {
  name: string;
  type: 'string' | 'integer' | 'double' | 'boolean';
}

/** A heading, and what stands under it. */
export interface ExportColumn<Row> extends Heading {
  of: (row: Row) => CellValue;
}

/** The cells of a row, with null for numbers that are not finite: no format here can write those. */
export const valuesOf = <Row>(columns: readonly ExportColumn<Row>[], row: Row): CellValue[] =>
  columns.map(({ of }) => finiteOrNull(of(row)));

const finiteOrNull = (value: CellValue) =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value;

/** A value as text: numbers by their shortest digits that read back as the same, slugs separated by `;`. */
export const textOf = (value: CellValue): string =>
  Array.isArray(value) ? value.join(';') : String(value ?? '');

/** Where a node is drawn. */
export const positionColumns: readonly ExportColumn<GraphNode>[] = [
  { name: 'x', type: 'double', of: ({ x }) => x },
  { name: 'y', type: 'double', of: ({ y }) => y },
];

/** What organizations alone have. */
const organizationColumns: readonly ExportColumn<GraphNode>[] = [
  { name: 'acronym', type: 'string', of: ({ acronym }) => acronym },
  { name: 'state', type: 'string', of: ({ state }) => state },
  { name: 'ror', type: 'string', of: ({ ror }) => ror },
];

/** The columns of a node beside its id, label and position: its metrics last, in the order in which they first occur. */
export const nodeColumns = (graph: ExportedGraph): ExportColumn<GraphNode>[] => [
  { name: 'kind', type: 'string', of: ({ kind }) => kind },
  { name: 'slug', type: 'string', of: ({ slug }) => slug },
  { name: 'address', type: 'string', of: ({ address }) => address },
  ...(graph.mode === 'EXPERT' ? [] : organizationColumns),
  { name: 'wikidata', type: 'string', of: ({ wikidata }) => wikidata },
  { name: 'sector', type: 'string', of: ({ sector }) => sector },
  { name: 'scope', type: 'string', of: ({ scope }) => scope },
  { name: 'community', type: 'string', of: ({ community }) => community },
  { name: 'degree', type: 'integer', of: ({ degree }) => degree },
  { name: 'strength', type: 'double', of: ({ strength }) => strength },
  { name: 'editions', type: 'string', of: ({ editions }) => slugsOf(graph, editions) },
  syntheticColumn(graph),
  ...metricColumns(graph.nodes),
];

/** The columns of a tie beside its ends. */
export const tieColumns = (graph: ExportedGraph): ExportColumn<GraphTie>[] => [
  { name: 'shared', type: 'integer', of: ({ shared }) => shared },
  { name: 'newman', type: 'double', of: ({ newman }) => newman },
  { name: 'jaccard', type: 'double', of: ({ jaccard }) => jaccard },
  { name: 'expected', type: 'double', of: ({ expected }) => expected },
  { name: 'surprise', type: 'double', of: ({ surprise }) => surprise },
  { name: 'pValue', type: 'double', of: ({ pValue }) => pValue },
  { name: 'qValue', type: 'double', of: ({ qValue }) => qValue },
  { name: 'verdict', type: 'string', of: ({ verdict }) => verdict },
  { name: 'firstTogether', type: 'integer', of: ({ firstTogether }) => firstTogether },
  { name: 'lastTogether', type: 'integer', of: ({ lastTogether }) => lastTogether },
  { name: 'editions', type: 'string', of: ({ editions }) => slugsOf(graph, editions) },
  syntheticColumn(graph),
];

/** Whether a row is invented: files are cut and joined, so each row says it. */
export const syntheticColumn = ({ synthetic }: ExportedGraph): ExportColumn<unknown> => ({
  name: 'synthetic',
  type: 'boolean',
  of: () => synthetic,
});

const slugsOf = ({ editions }: ExportedGraph, which: Iterable<number>) =>
  Array.from(which, (at) => editions[at]!.slug);

const RESERVED_NAMES = new Set(
  (
    'id label kind slug address acronym state ror wikidata sector scope x y degree strength community editions ' +
    'synthetic license revision'
  ).split(' '),
);

/** The type of a metric is boolean if its first value is, else double, since other values may not be whole numbers. */
function metricColumns(nodes: Iterable<GraphNode>): ExportColumn<GraphNode>[] {
  const types = new Map<string, Heading['type'] | undefined>();
  for (const { metrics } of nodes) {
    for (const name in metrics) {
      const value = metrics[name] ?? null;
      if (types.get(name)) continue;
      types.set(name, value === null ? undefined : typeof value === 'boolean' ? 'boolean' : 'double');
    }
  }
  const taken = [...types.keys()].find((name) => RESERVED_NAMES.has(name));
  if (taken) throw new Error(`A metric cannot be called "${taken}": every node has that already.`);
  return [...types].map(([name, type = 'double']) => ({
    name,
    type,
    of: ({ metrics }) => metrics?.[name] ?? null,
  }));
}
