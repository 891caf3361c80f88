import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Two small networks, as packages: people and an organization of the first are known in the second by identifiers of others. */
const NETWORKS = {
  sur: {
    organizations:
      'id,name,sector,wikidata\nfaro,Faro,civil,Q1001\nfundacion,Fundación de Prueba,civil,\nred-norte,Red del Norte,civil,\n',
    experts: 'id,name,wikidata\nana,Ana Prueba,Q2001\nbeto,Beto Prueba,Q2002\n',
  },
  norte: {
    organizations: 'id,name,sector,wikidata\nfaro-del-norte,Faro del Norte,civil,Q1001\n',
    experts: 'id,name,wikidata\nana-norte,Ana P.,Q2001\nbeto-norte,Beto P.,Q2002\n',
  },
};

/** Writes the package of a network into a folder, and answers where it lies. */
export async function packageOf(network: keyof typeof NETWORKS, folder: string): Promise<string> {
  const path = join(folder, network);
  await mkdir(path);
  const files = { ...NETWORKS[network], sectors: 'id,name_es,name_en\ncivil,Sociedad civil,Civil society\n' };
  await writeFile(join(path, 'datapackage.json'), JSON.stringify({ name: network }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, `${name}.csv`), text);
  return path;
}

/** What the partner knows. */
export const RECORDS = [
  { id: 'b1', title: 'Beca uno', year: 2025, organization: 'faro', experts: ['ana', 'beto'] },
  { id: 'b2', title: 'Beca dos', year: null, organization: 'nobody', experts: [] },
];
