import { ofItsEdition } from '../../../src/domain/edition/origin.ts';
import { sourcesResolverOf } from '../../../src/domain/source/sourced.ts';
import type { Module } from '../../../src/platform/module.ts';
import { EditionGrants, GrantResolver, OrganizationGrants } from './grant.resolver.ts';
import { GrantCitation } from './grant.table.ts';
import { Grant } from './grant.ts';

export const module: Module = {
  resolvers: [GrantResolver, OrganizationGrants, EditionGrants, sourcesResolverOf(Grant, GrantCitation)],
  entities: [
    {
      type: 'Grant',
      plural: 'Grants',
      search: { description: 'Grants, by title.' },
      page: { folder: 'grants', list: 'grants' },
    },
  ],
  policies: { Grant: { origins: ofItsEdition } },
  facets: { CURRENCY: 'The currency of an amount.' },
};
