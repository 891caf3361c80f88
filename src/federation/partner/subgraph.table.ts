import { defineEntity, p } from '@mikro-orm/core';
import { key } from '../../platform/tables/columns.ts';
import { PartnerTable } from './partner.table.ts';

/** What the name of a subgraph is like: it begins the names of its root fields, and in upper case those of its types. */
export const NAME = '^[a-z][a-z0-9]{1,23}$';

/** A partner's own API behind the gateway, with its schema as it was last accepted. One that ended stays, and its name is free. */
export const SubgraphTable = defineEntity({
  name: 'Subgraph',
  tableName: 'subgraph',
  properties: {
    id: key(),
    partner: () => p.manyToOne(PartnerTable),
    name: p.text().check(`name ~ '${NAME}'`),
    url: p.text(),
    network: p.boolean().default(false),
    sdl: p.text(),
    /** The SHA-256 of the schema in hexadecimal digits. */
    sdlHash: p.text(),
    registeredAt: p.datetime().length(3),
    endedAt: p.datetime().length(3).nullable(),
  },
  indexes: [
    { name: 'subgraph_by_partner', properties: ['partner'] },
    {
      name: 'subgraph_name_once',
      expression: `create unique index "subgraph_name_once" on "subgraph" (name) where ended_at is null`,
    },
    {
      name: 'subgraph_once_a_partner',
      expression: `create unique index "subgraph_once_a_partner" on "subgraph" (partner_id) where ended_at is null`,
    },
  ],
});
