import { defineEntity, p } from '@mikro-orm/core';
import type { AnyTable } from '../../platform/tables/table.ts';
import { SourceTable } from './source.table.ts';

/** The table that says which sources a fact rests on, in the order they were given. */
export const citationTableOf = (fact: AnyTable) => {
  const table = fact.meta.tableName;
  return defineEntity({
    name: `${fact.meta.className}Citation`,
    tableName: `${table}_citation`,
    properties: {
      fact: p.manyToOne(fact).primary().joinColumn(`${table}_id`),
      source: p.manyToOne(SourceTable).primary(),
      order: p.integer().fieldName('position').default(0),
    },
    indexes: [{ name: `${table}_citation_by_source`, properties: ['source'] }],
  });
};
