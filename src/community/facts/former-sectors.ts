import type { IndexOfKey } from '../arrays/key-index.ts';
import { sharedInts, sharedUints } from '../arrays/shared-arrays.ts';
import type { Facts, FormerSectors } from './facts.ts';
import type { RawRows } from './raw-rows.ts';

/** The sectors of other times, by edition, then organization; undefined where there are none. */
export function formerSectorsOf(
  { a, b, c }: RawRows,
  editionAt: IndexOfKey,
  organizationAt: IndexOfKey,
  sectorAt: IndexOfKey,
): FormerSectors | undefined {
  if (a.length === 0) return undefined;
  const rows = Array.from({ length: a.length }, (_, row) => ({
    edition: editionAt(a.at(row)),
    organization: organizationAt(b.at(row)),
    sector: sectorAt(c.at(row)),
  }));
  rows.sort((one, other) => one.edition - other.edition || one.organization - other.organization);
  const columns = {
    edition: sharedUints(rows.length),
    organization: sharedUints(rows.length),
    sector: sharedInts(rows.length),
  };
  for (const [at, { edition, organization, sector }] of rows.entries()) {
    columns.edition[at] = edition;
    columns.organization[at] = organization;
    columns.sector[at] = sector;
  }
  return columns;
}

/** The sector of an organization at an edition, all by index; -1 where it is not known. */
export type SectorAtEdition = (organization: number, edition: number) => number;

/** The sector that an organization had at an edition, as recorded there; else the one that it has today. */
export function sectorAtEdition({ organizations, editions, formerSectors }: Facts): SectorAtEdition {
  if (!formerSectors) return (organization) => organizations.sector[organization]!;
  const keyOf = (organization: number, edition: number) => organization * editions.keys.length + edition;
  const former = new Map<number, number>();
  for (const [at, organization] of formerSectors.organization.entries())
    former.set(keyOf(organization, formerSectors.edition[at]!), formerSectors.sector[at]!);
  return (organization, edition) =>
    former.get(keyOf(organization, edition)) ?? organizations.sector[organization]!;
}
