import { ofItsEdition } from '../../../src/domain/edition/origin.ts';
import { sourcesResolverOf } from '../../../src/domain/source/sourced.ts';
import type { Module } from '../../../src/platform/module.ts';
import { acts } from './grant.acts.ts';
import { entities } from './grant.entities.ts';
import { EditionGrants, GrantResolver, OrganizationGrants } from './grant.resolver.ts';
import { GrantCitation } from './grant.table.ts';
import { Grant } from './grant.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [GrantResolver, OrganizationGrants, EditionGrants, sourcesResolverOf(Grant, GrantCitation)],
  policies: { Grant: { origins: ofItsEdition } },
  acts,
  entities,
  facets: { CURRENCY: 'The currency of an amount.' },
};
