import type { Edition } from './editions.ts';
import { activeIn, organizations } from './organizations.ts';
import type { Random } from './random.ts';
import { asOf } from './succession.ts';

export interface Convening {
  edition: string;
  organization: string;
  role: string;
  name: string;
  sector: string;
  scope: string;
}

/** The two that carry each edition; in 2023 the heirs of the first have taken its place. */
const organizers: Record<number, string[]> = {
  2021: ['demo-acceso-informacion', 'demo-datos-civicos'],
  2022: ['demo-acceso-informacion', 'demo-datos-civicos'],
  2023: ['demo-integridad-publica', 'demo-transparencia-ciudadana', 'demo-datos-civicos'],
};

/** Everyone who convened, who came before more likely than not; other roles go to some of the same. */
export function conveners(random: Random, edition: Edition, earlier: Convening[]): Convening[] {
  const hosts = [...new Set(edition.venues.map(({ host }) => host))];
  const certain = [...new Set([...organizers[edition.year]!, ...hosts])];
  const known = new Set(earlier.map(({ organization }) => organization));
  const others = activeIn(edition.year).filter(({ id }) => !certain.includes(id));
  const invited = random.draw(others, edition.conveners - certain.length, ({ id }) =>
    known.has(id) ? 4 : 1,
  );
  const all = [...certain, ...invited.map(({ id }) => id)];
  const business = invited.filter(({ sector }) => sector === 'demo-business');
  const partners = invited.filter(({ sector }) => sector === 'demo-civil-society');
  const roles: [string, string[]][] = [
    ['organizer', organizers[edition.year]!],
    ['host', hosts],
    ['convener', all],
    ['partner', partners.slice(0, 3).map(({ id }) => id)],
    ['sponsor', business.slice(0, 2).map(({ id }) => id)],
  ];
  return roles.flatMap(([role, members]) =>
    members.map((id) => {
      const { name, sector, scope } = asOf(organizations.find((one) => one.id === id)!, edition.year);
      return { edition: edition.id, organization: id, role, name, sector, scope };
    }),
  );
}
