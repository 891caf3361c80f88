import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { ownerOf } from './recorded.ts';

/** Rows that are of a whole: those of a table which hold, by a property, the key of one of the rows above. */
export interface Part {
  meta: EntityMetadata;
  by: EntityProperty;
  /** The part that they hang on, by its place in the list; the whole itself is the first. */
  above: number;
}

/** The tables that hold the key of a whole, and then those whose rows hang on these. */
export function partsOf(whole: EntityMetadata, recorded: readonly EntityMetadata[]): Part[] {
  const parts: Part[] = recorded.flatMap((meta) =>
    meta.props.filter(leadsTo(whole)).map((by) => ({ meta, by, above: 0 })),
  );
  for (const [at, { meta: above }] of parts.entries()) {
    for (const meta of recorded) {
      const by = ownerOf(meta);
      const isKnown = parts.some((part) => part.meta === meta);
      if (by && leadsTo(above)(by) && !isKnown) parts.push({ meta, by, above: at + 1 });
    }
  }
  return parts;
}

const leadsTo =
  ({ className }: EntityMetadata) =>
  ({ kind, targetMeta }: EntityProperty): boolean =>
    kind === 'm:1' && targetMeta?.className === className;

/** Whether the key of a part, as the log writes it, begins with that of the row above. */
export const isKeyedByOwner = ({ meta: { primaryKeys }, by }: Part): boolean =>
  primaryKeys.length > 1 && primaryKeys[0] === by.name;
