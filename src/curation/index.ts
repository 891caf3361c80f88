import type { Act } from '../platform/acts/act.ts';
import type { Module } from '../platform/module.ts';
import { mutationsOf } from './graph/mutations.ts';
import { leavingActs } from './leaving/acts.ts';
import { PeopleResolver, ViewerPeople } from './leaving/people.resolver.ts';
import { personActs } from './leaving/person-acts.ts';
import { suppressing } from './leaving/suppress-act.ts';
import { proposalActs } from './proposals/acts.ts';
import { ProposalsResolver, proposalFieldsOf } from './proposals/proposal.resolver.ts';
import { removalActs } from './removal/acts.ts';
import { revertActs } from './reverts/revert-acts.ts';
import { TokenReach } from './viewer/api-token.ts';
import { PrivateChangeResolver } from './viewer/private-change.resolver.ts';
import { tokenActs } from './viewer/token-acts.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

/** What this folder answers: the acts of other modules, and its own, as mutations. */
export function curationOf(modules: readonly Module[]): Module {
  const named = new Map<string, Act>();
  const actNamed = (name: string) => named.get(name);
  const own = [
    ...removalActs,
    ...revertActs,
    ...leavingActs,
    ...personActs,
    ...tokenActs,
    ...proposalActs(actNamed),
  ];
  const all = [...modules.flatMap(({ acts = [] }) => acts).map(suppressing), ...own];
  for (const act of all) named.set(act.name, act);
  const fields = proposalFieldsOf(actNamed);
  return {
    resolvers: [
      mutationsOf(all),
      ProposalsResolver,
      fields,
      ViewerResolver,
      PrivateChangeResolver,
      TokenReach,
      PeopleResolver,
      ViewerPeople,
    ],
    acts: own,
  };
}
