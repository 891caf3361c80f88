import type { GraphMode } from '../formats/exported-graph.ts';
import { type GraphFormat, graphFormats } from '../formats/formats.ts';

const MODES: Record<string, GraphMode> = {
  organizations: 'ORGANIZATION',
  experts: 'EXPERT',
  'two-mode': 'TWO_MODE',
};

/** A file that can be exported: which graph, in which format. */
export interface ExportFile {
  name: string;
  mode: GraphMode;
  format: GraphFormat;
}

/** Which of the options that take a while to compute a format needs. */
export const exportOptionsOf = ({ name }: GraphFormat) => ({
  withMetrics: name === 'nodes.csv',
  withCommunities: name !== 'edges.csv' && name !== 'pajek',
});

/** All files that can be exported, by their names, such as `organizations.gexf`. */
export const exportFiles: ReadonlyMap<string, ExportFile> = new Map(
  Object.entries(MODES).flatMap(([graph, mode]) =>
    Object.values(graphFormats)
      .filter((format) => format.modes.includes(mode))
      .map((format) => {
        const name = `${graph}.${format.extension}`;
        return [name, { name, mode, format }] as const;
      }),
  ),
);
