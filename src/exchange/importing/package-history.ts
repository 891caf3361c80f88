import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PRIVATE } from '../../platform/changes/change.table.ts';
import { positionIn } from '../../platform/changes/write-as.ts';
import type { NetworkPackage } from '../reading/package.ts';
import type { RunSql } from '../sql.ts';

/** Which imports there have been: what packages said of rows is recorded under their numbers. */
export interface PackageHistory {
  /** The imports of this package. */
  own: number[];
  /** Those of all packages that are undone. */
  undone: number[];
  /** Whether any other package was ever imported. */
  hasOthers: boolean;
}

/** Nothing was imported before. */
export const NO_HISTORY: PackageHistory = { own: [], undone: [], hasOthers: false };

/** Reads which imports there have been, of this package and of others. */
export async function readHistory(
  sql: RunSql,
  { publisher, title }: NetworkPackage,
): Promise<PackageHistory> {
  const imports = await sql<{ id: number; batch: number | null; isOwn: boolean }>(
    `select id, batch, publisher = $1 and title = $2 as "isOwn" from ${PRIVATE}.package_import order by id`,
    [publisher, title],
  );
  const reverts = await sql<{ id: number; reverts: number }>(
    `select id, reverts from ${PRIVATE}.batch where reverts is not null order by id desc`,
  );
  const undone = undoneBy(reverts);
  return {
    own: imports.filter(({ isOwn }) => isOwn).map(({ id }) => id),
    undone: imports.filter(({ batch }) => batch !== null && undone.has(batch)).map(({ id }) => id),
    hasOthers: imports.some(({ isOwn }) => !isOwn),
  };
}

/** The batches that are undone, by the acts that undo others, the last first: one that is undone itself undoes nothing. */
function undoneBy(reverts: readonly { id: number; reverts: number }[]): Set<number> {
  const undone = new Set<number>();
  for (const { id, reverts: batch } of reverts) if (!undone.has(id)) undone.add(batch);
  return undone;
}

/** Where the log stands, and the record of what packages say: where neither has moved, nothing has changed. */
export async function positionOf(em: SqlEntityManager): Promise<string> {
  const [last] = await em.execute<{ id: number }[]>(
    `select coalesce(max(id), 0) as id from ${PRIVATE}.package_import`,
  );
  return `${await positionIn(em)} ${last!.id}`;
}
