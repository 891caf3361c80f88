import fc from 'fast-check';
import { SCOPES } from '../../../src/community/facts/facts.ts';
import { buildTwoMode } from '../../../src/community/graph/build-two-mode.ts';
import { project } from '../../../src/community/graph/project.ts';
import type { Scope } from '../../../src/community/graph/scope.ts';
import type { ActorKind } from '../../../src/community/graph/two-mode.ts';
import type { Choice } from '../../../src/community/show/choose.ts';
import type { Shown } from '../../../src/community/show/shown.ts';
import { tieOrders } from '../../../src/community/show/tie-order.ts';
import { factsOf, type Network } from '../facts/network.ts';
import { anyScoped, perhaps } from '../graph/any-scope.ts';
import { mainOrganization } from '../graph/by-definition.ts';

const remits = Object.keys(SCOPES) as (keyof typeof SCOPES)[];

/** Any choice of what is shown, some of it of what there is not. */
export const anyShown = ({ sectors }: Network): fc.Arbitrary<Shown> =>
  fc.record({
    sectors: perhaps(fc.subarray([...sectors.map(({ slug }) => slug), 'unheard-of']), 2),
    scopes: perhaps(fc.subarray(remits), 2),
    states: perhaps(fc.subarray(['MX-JAL', 'MX-CMX', 'MX-YUC']), 2),
    minShared: fc.constantFrom(1, 1, 2, 3),
    verdicts: perhaps(fc.subarray([0, 1, 2]), 2),
  });

/** What fast-check says of a value that fails: what it was made from, and not all that follows. */
export const told = <Value extends object>(value: Value, from: object): Value =>
  Object.assign(value, { [fc.toStringMethod]: () => fc.stringify(from) });

/** All ties of a scope. */
export function choiceOf(network: Network, scope: Scope): Choice {
  const facts = factsOf(network);
  const twoMode = buildTwoMode(facts, scope);
  return { facts, twoMode, ties: project(twoMode), shown: { minShared: 1 }, order: 'SURPRISE' };
}

/** What is chosen, and what it is chosen from. */
export interface Chosen {
  network: Network;
  scope: Scope;
  choice: Choice;
}

/** Any choice of ties, from a network and a scope of it. */
export const anyChoice = (...kinds: ActorKind[]): fc.Arbitrary<Chosen> =>
  anyScoped(...kinds).chain(({ network, scope }) =>
    fc.record({ shown: anyShown(network), order: fc.constantFrom(...tieOrders) }).map((wish) => {
      const choice = { ...choiceOf(network, scope), ...wish };
      return told({ network, scope, choice }, { network, scope, ...wish });
    }),
  );

const all = (wanted: readonly unknown[] | undefined, value: unknown) => !wanted || wanted.includes(value);

/** Whether the filter's words about actors are true of one, by key: of an expert, of the main organization. */
export function isMeant({ network, choice }: Chosen, key: number): boolean {
  const { sectors, scopes, states } = choice.shown;
  if (!sectors && !scopes && !states) return true;
  const isExpert = choice.twoMode.kind === 'EXPERT';
  const organization = isExpert ? mainOrganization(network, key) : key;
  const found = network.organizations.find((each) => each.key === organization);
  if (!found) return false;
  const slug = network.sectors.find((each) => each.key === found.sector)?.slug;
  const scope = remits.find((each) => SCOPES[each] === found.scope);
  return all(sectors, slug) && all(scopes, scope) && all(states, found.state);
}

/** Whether the filter's words about ties are true of one, and of an end of it those about actors. */
export function tieIsShown(chosen: Chosen, tie: number): boolean {
  const { a, b } = chosen.choice.ties;
  const ends = [a[tie]!, b[tie]!].map((actor) => chosen.choice.twoMode.actorKeys[actor]!);
  return tieIsMeant(chosen.choice, tie) && ends.some((key) => isMeant(chosen, key));
}

/** Whether the filter's words about ties are true of one. */
export const tieIsMeant = ({ ties, shown }: Choice, tie: number): boolean =>
  ties.shared[tie]! >= shown.minShared && (shown.verdicts?.includes(ties.verdict[tie]!) ?? true);
