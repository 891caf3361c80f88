import { cells, demo } from './lines.ts';

type Row = Record<string, string | number>;

/** Invented documents at addresses that are reserved for examples. */
export const sources: Row[] = [
  ...[2021, 2022, 2023].flatMap((year) => [
    {
      id: `demo-programa-${year}`,
      url: `https://example.org/demo/${year}/programa`,
      title: `Programa del Encuentro Demo de Datos ${year} (documento sintético)`,
      published_on: `${year}-04`,
    },
    {
      id: `demo-memoria-${year}`,
      url: `https://example.org/demo/${year}/memoria`,
      title: `Memoria del Encuentro Demo de Datos ${year} (documento sintético)`,
      published_on: `${year}-12-15`,
    },
  ]),
  {
    id: 'demo-directorio',
    url: 'https://example.org/demo/directorio',
    title: 'Directorio de organizaciones inventadas (documento sintético)',
    published_on: '2023',
  },
  {
    id: 'demo-gaceta',
    url: 'https://example.org/demo/gaceta',
    title: 'Gaceta imaginaria de cambios institucionales (documento sintético)',
    published_on: '2023-07-01',
  },
  {
    id: 'demo-boletin',
    url: 'https://example.com/demo/boletin-2023',
    title: 'Boletín inventado: más de doscientas voces en diez sedes (documento sintético)',
    published_on: '2023-10-20',
  },
].map((source) => ({
  ...source,
  publisher: 'Encuentro Demo de Datos (datos sintéticos)',
  license: 'https://creativecommons.org/licenses/by/4.0/',
}));

/** One line each: year | measure | qualifier | value | source. Some differ from what is recorded, on purpose. */
const lines = `
2021 | convening-organizations | exact | 30 | memoria-2021
2021 | experts | exact | 70 | memoria-2021
2021 | speakers | more-than | 70 | programa-2021
2021 | panels | exact | 16 | programa-2021
2022 | convening-organizations | exact | 25 | memoria-2022
2022 | moderators | exact | 25 | memoria-2022
2022 | panels | exact | 12 | memoria-2022
2022 | workshops | exact | 3 | memoria-2022
2022 | keynotes | exact | 4 | memoria-2022
2022 | venues | exact | 3 | memoria-2022
2022 | experts | about | 100 | programa-2022
2023 | venues | exact | 10 | memoria-2023
2023 | days | exact | 2 | memoria-2023
2023 | panels | exact | 24 | memoria-2023
2023 | speakers | more-than | 140 | boletin
2023 | convening-organizations | about | 40 | boletin
`;

/** The rows of figures: what was announced of each edition. */
export const figures: Row[] = cells(lines).map(([year, measure, qualifier, value, source]) => ({
  edition_id: demo(year),
  measure: measure!,
  qualifier: qualifier!,
  value: value!,
  source: demo(source),
}));
