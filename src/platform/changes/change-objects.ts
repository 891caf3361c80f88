import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core';
import type { Stored } from '../stored.ts';
import type { DatabaseObject } from './database-object.ts';
import { formerSlugs } from './former-slugs.ts';
import { keptChangeObjects } from './kept-change.table.ts';
import { networkState } from './network-state.ts';
import { partsObjects } from './parts.ts';
import { publicBatches } from './public-batches.ts';
import { publicLog } from './public-log.ts';
import { publicTables } from './public-tables.ts';
import { recorderObjects, recorderOf } from './recorder.ts';
import { turnObjects } from './turn.ts';
import { versionObjects, versionsOf } from './versions.ts';
import { withholding } from './withholding.ts';

/** All that the database has beside tables to record changes, in the order in which it is made. */
export function changeObjects(metadata: MetadataStorage, stored: readonly Stored[]): DatabaseObject[] {
  const recorded = recordedIn(metadata, stored);
  const tables = publicTables(recorded, stored);
  const wholes = stored.flatMap((each) => each.wholes ?? []).map((table) => metadata.get(table));
  return [
    ...turnObjects,
    ...versionObjects,
    ...recorderObjects,
    ...keptChangeObjects,
    ...recorded.flatMap((meta) => [...recorderOf(meta), ...versionsOf(meta)]),
    ...publicLog(tables),
    ...publicBatches(tables),
    ...formerSlugs(tables),
    ...partsObjects(wholes, recorded),
    networkState(stored),
    withholding(tables),
  ];
}

/** The tables whose rows leave changes. */
export function recordedIn(metadata: MetadataStorage, stored: readonly Stored[]): EntityMetadata[] {
  const unrecorded = new Set(stored.flatMap((each) => each.unrecorded ?? []));
  const tables = stored.flatMap((each) => each.tables).filter((table) => !unrecorded.has(table));
  return tables.map((table) => metadata.get(table));
}
