import type { EntityMetadata } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ownerOf } from '../platform/changes/recorded.ts';
import type { Catalog } from '../platform/read/catalog.ts';

/**
 * By which type of the graph the rows of each table are judged, as rows of SQL: entity, type, of what is no node by itself the entity
 * that it hangs on and the property that names that, and the properties that say what a row belongs to. A citation of an
 * organization is judged as the organization.
 */
export const judgedTypes = (em: EntityManager, catalog: Catalog): string => {
  const all: EntityMetadata[] = [...em.getMetadata().getAll().values()];
  return all
    .filter(({ schema }) => !schema)
    .map((meta) => {
      const owner = catalog.typeOf(meta) ? undefined : ownerOf(meta);
      const by = owner ? `'${owner.targetMeta!.className}', '${owner.name}'` : 'null, null';
      return `('${meta.className}', '${judgedAs(catalog, meta)}', ${by}, '{${belongingOf(meta).join()}}'::text[])`;
    })
    .join(', ');
};

/** The relations by which a row belongs to an edition, an organization, or a part of one. */
const BELONGING = new Set([
  'edition',
  'series',
  'organization',
  'onBehalfOf',
  'expert',
  'outcome',
  'parent',
  'from',
  'to',
  'owner',
]);

const belongingOf = ({ props }: EntityMetadata): string[] =>
  props.filter(({ name, targetMeta }) => targetMeta && BELONGING.has(name)).map(({ name }) => name);

/** The type of the graph that stands on a table, or on the table that its rows hang on. */
function judgedAs(catalog: Catalog, meta: EntityMetadata): string {
  const owner = ownerOf(meta)?.targetMeta;
  return catalog.typeOf(meta) ?? (owner ? judgedAs(catalog, owner) : meta.className);
}
