import { defineEntity, p } from '@mikro-orm/core';
import { key } from '../../platform/tables/columns.ts';
import type { AnyTable } from '../../platform/tables/table.ts';

/** Who gives out identifiers; EXTERNAL is the id that a publisher of network packages uses. */
export const identifierSchemes = [
  'ORCID',
  'ROR',
  'WIKIDATA',
  'ISNI',
  'MX_CLUNI',
  'ORG_ID',
  'CKAN_ORG',
  'URL',
  'EXTERNAL',
] as const;

/** How many identifiers a node shows at most. */
export const MOST_IDENTIFIERS = 20;

/** The table of names under which others know a node; one name belongs to one node. */
export const identifierTableOf = (node: AnyTable) => {
  const table = node.meta.tableName;
  return defineEntity({
    name: `${node.meta.className}Identifier`,
    tableName: `${table}_identifier`,
    properties: {
      id: key(),
      node: p.manyToOne(node).joinColumn(`${table}_id`),
      scheme: p.enum(identifierSchemes),
      publisher: p.text().default(''),
      value: p.text(),
      verified: p.boolean().default(false),
    },
    uniques: [{ name: `${table}_identifier_once`, properties: ['scheme', 'publisher', 'value'] }],
    indexes: [{ name: `${table}_identifier_by_node`, properties: ['node'] }],
  });
};
