import type { Act } from '../platform/acts/act.ts';
import type { Module } from '../platform/module.ts';
import { mutationsOf } from './graph/mutations.ts';
import { proposalActs } from './proposals/acts.ts';
import { ProposalsResolver, proposalFieldsOf } from './proposals/proposal.resolver.ts';
import { removalActs } from './removal/acts.ts';
import { revertActs } from './reverts/revert-acts.ts';
import { TokenReach } from './viewer/api-token.ts';
import { tokenActs } from './viewer/token-acts.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

/** What this folder answers: the acts of other modules, and its own, as mutations. */
export function curationOf(modules: readonly Module[]): Module {
  const named = new Map<string, Act>();
  const acts = [
    ...modules.flatMap(({ acts = [] }) => acts),
    ...removalActs,
    ...revertActs,
    ...tokenActs,
    ...proposalActs((name) => named.get(name)),
  ];
  for (const act of acts) named.set(act.name, act);
  const proposalFields = proposalFieldsOf((name) => named.get(name));
  return {
    resolvers: [mutationsOf(acts), ProposalsResolver, proposalFields, ViewerResolver, TokenReach],
  };
}
