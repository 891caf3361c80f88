import { byLocale } from './locale.ts';

/** The texts of downloads and citations of the map. */
export const downloadMessages = byLocale(
  {
    downloads: 'Descargas',
    files: { gexf: 'GEXF, para Gephi', csv: 'CSV de vínculos', nodes: 'CSV de nodos', graphml: 'GraphML' },
    filesOfSectors:
      'De los sectores no hay archivos. Estos son de las organizaciones, con los mismos filtros: de sus vínculos salen las líneas entre sectores.',
    cite: 'Citar esto',
    revision: 'Revisión',
    permalink: 'Las cifras, para pedirlas de nuevo',
    citeHow:
      'La primera dirección da los datos de esta revisión: mientras sea la más reciente, y después si una instantánea la conserva; si no, lo dice. La otra abre la misma vista con los datos que la red tenga entonces.',
    permalinkHow:
      'Las cifras de esta revisión se pueden pedir de nuevo mientras sea la más reciente de la red, o mientras la red conserve una copia de ella.',
    wholeIn: {
      organizations: 'La tabla y los archivos lo tienen todo.',
      experts: 'La tabla y los archivos lo tienen todo.',
      'two-mode': 'Los archivos lo tienen todo; la tabla, lo mismo que el mapa.',
      sectors: 'La tabla tiene lo mismo que el mapa.',
    },
  },
  {
    downloads: 'Downloads',
    files: { gexf: 'GEXF, for Gephi', csv: 'CSV of ties', nodes: 'CSV of nodes', graphml: 'GraphML' },
    filesOfSectors:
      'There are no files of sectors. These are of the organizations, with the same filters: the lines between sectors come from their ties.',
    cite: 'Cite this',
    revision: 'Revision',
    permalink: 'The figures, to be asked again',
    citeHow:
      'The first address gives the data of this revision: while it is the newest, and then if a snapshot holds it; else it says so. The other opens the same view with the data that the network has by then.',
    permalinkHow:
      'The figures of this revision can be asked for again while it is the newest of the network, or while the network keeps a copy of it.',
    wholeIn: {
      organizations: 'The table and the files have all of it.',
      experts: 'The table and the files have all of it.',
      'two-mode': 'The files have all of it; the table has what the map has.',
      sectors: 'The table has what the map has.',
    },
  },
);
