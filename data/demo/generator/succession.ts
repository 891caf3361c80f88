import type { Organization } from './organizations.ts';

/** When the organizations with a known beginning began. */
export const founded: Record<string, string> = {
  'demo-estadistica-del-valle': '2022-02-01',
  'demo-geografia-del-valle': '2022-02-01',
  'demo-mapas-y-geografia': '2023-02-01',
  'demo-integridad-publica': '2023-03-01',
  'demo-transparencia-ciudadana': '2023-06',
};

/** When the organizations that ended did so. */
export const dissolved: Record<string, string> = {
  'demo-estadistica-y-geografia': '2022-01-31',
  'demo-datos-en-bicicleta': '2022-01',
  'demo-rutas': '2022-06-15',
  'demo-geografia-del-valle': '2023-01-31',
  'demo-mapas-abiertos': '2023-01-31',
  'demo-acceso-informacion': '2023-06-30',
};

/** A split, a merger of one of its halves (two steps), an absorption, an end without heirs, one with two. */
export const changes: [kind: string, on: string, from: string, to: string][] = [
  ['renamed', '2022-03', 'demo-datos-civicos', ''],
  ['dissolved', '2022-01', 'demo-datos-en-bicicleta', ''],
  ['split', '2022-02-01', 'demo-estadistica-y-geografia', 'demo-estadistica-del-valle'],
  ['split', '2022-02-01', 'demo-estadistica-y-geografia', 'demo-geografia-del-valle'],
  ['absorbed', '2022-06-15', 'demo-rutas', 'demo-satelital'],
  ['merged', '2023-02-01', 'demo-mapas-abiertos', 'demo-mapas-y-geografia'],
  ['merged', '2023-02-01', 'demo-geografia-del-valle', 'demo-mapas-y-geografia'],
  ['functions-transferred', '2023-06-30', 'demo-acceso-informacion', 'demo-integridad-publica'],
  ['functions-transferred', '2023-06-30', 'demo-acceso-informacion', 'demo-transparencia-ciudadana'],
];

/** Names other than today's: a former one, a short one, one in another language. */
export const otherNames = [
  {
    organization_id: 'demo-datos-civicos',
    name: 'Taller Imaginario de Datos Ciudadanos',
    from: '2016',
    to: '2022-02',
    kind: 'former',
  },
  { organization_id: 'demo-gasto-publico', name: 'Observatorio Ficticio del Gasto', kind: 'short' },
  { organization_id: 'demo-open-ledgers', name: 'Alianza Ficticia por Libros Abiertos', kind: 'translation' },
];

/** What an organization was called and counted as in a year: not always what it is today. */
export function asOf(
  organization: Organization,
  year: number,
): Pick<Organization, 'name' | 'sector' | 'scope'> {
  if (organization.id === 'demo-datos-civicos' && year < 2022) {
    return {
      name: 'Taller Imaginario de Datos Ciudadanos',
      sector: 'demo-community-of-practice',
      scope: 'local',
    };
  }
  if (organization.id === 'demo-mapas-abiertos' && year < 2022) return { ...organization, scope: 'local' };
  return organization;
}

/** The heirs an organization left before a year, in the order of the changes. */
export function heirs(id: string, year: number): string[] {
  const left = changes.filter(([, on, from, to]) => from === id && to && Number(on.slice(0, 4)) <= year);
  return left.map(([, , , to]) => to);
}
