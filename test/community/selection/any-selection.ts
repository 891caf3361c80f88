import fc from 'fast-check';
import { ORGANIZATION_SCOPE_CODES } from '../../../src/community/facts/facts.ts';
import { buildTwoMode } from '../../../src/community/graph/build-two-mode.ts';
import type { GraphScope } from '../../../src/community/graph/graph-scope.ts';
import { project } from '../../../src/community/graph/project.ts';
import type { ActorKind } from '../../../src/community/graph/two-mode.ts';
import type { OrderedSelection } from '../../../src/community/selection/select-ties.ts';
import { tieOrders } from '../../../src/community/selection/tie-order.ts';
import type { TieSelection } from '../../../src/community/selection/tie-selection.ts';
import { factsOf, type Network } from '../facts/network.ts';
import { anyScoped, perhaps } from '../graph/any-scope.ts';
import { mainOrganization } from '../graph/reference-events.ts';

const remits = Object.keys(ORGANIZATION_SCOPE_CODES) as (keyof typeof ORGANIZATION_SCOPE_CODES)[];

/** Any choice of what is shown, some of it of what there is not. */
export const anySelection = ({ sectors }: Network): fc.Arbitrary<TieSelection> =>
  fc.record({
    sectors: perhaps(fc.subarray([...sectors.map(({ slug }) => slug), 'unheard-of']), 2),
    scopes: perhaps(fc.subarray(remits), 2),
    states: perhaps(fc.subarray(['MX-JAL', 'MX-CMX', 'MX-YUC']), 2),
    minShared: fc.constantFrom(1, 1, 2, 3),
    verdicts: perhaps(fc.subarray([0, 1, 2]), 2),
  });

/** What fast-check says of a value that fails: what it was made from, and not all that follows. */
export const describedBy = <Value extends object>(value: Value, from: object): Value =>
  Object.assign(value, { [fc.toStringMethod]: () => fc.stringify(from) });

/** All ties of a scope. */
export function allTiesOf(network: Network, scope: GraphScope): OrderedSelection {
  const facts = factsOf(network);
  const twoMode = buildTwoMode(facts, scope);
  return { facts, twoMode, ties: project(twoMode), selection: { minShared: 1 }, order: 'SURPRISE' };
}

/** What is chosen, and what it is chosen from. */
export interface SelectionCase {
  network: Network;
  scope: GraphScope;
  selected: OrderedSelection;
}

/** Any choice of ties, from a network and a scope of it. */
export const anyOrderedSelection = (...kinds: ActorKind[]): fc.Arbitrary<SelectionCase> =>
  anyScoped(...kinds).chain(({ network, scope }) =>
    fc.record({ selection: anySelection(network), order: fc.constantFrom(...tieOrders) }).map((choice) => {
      const selected = { ...allTiesOf(network, scope), ...choice };
      return describedBy({ network, scope, selected }, { network, scope, ...choice });
    }),
  );

const all = (wanted: readonly unknown[] | undefined, value: unknown) => !wanted || wanted.includes(value);

/** Whether the filter's words about actors are true of one, by key: of an expert, of the main organization. */
export function actorIsSelected({ network, selected }: SelectionCase, key: number): boolean {
  const { sectors, scopes, states } = selected.selection;
  if (!sectors && !scopes && !states) return true;
  const isExpert = selected.twoMode.kind === 'EXPERT';
  const organization = isExpert ? mainOrganization(network, key) : key;
  const found = network.organizations.find((each) => each.key === organization);
  if (!found) return false;
  const slug = network.sectors.find((each) => each.key === found.sector)?.slug;
  const scope = remits.find((each) => ORGANIZATION_SCOPE_CODES[each] === found.scope);
  return all(sectors, slug) && all(scopes, scope) && all(states, found.state);
}

/** Whether the filter's words about ties are true of one, and of an end of it those about actors. */
export function tieIsSelected(chosen: SelectionCase, tie: number): boolean {
  const { a, b } = chosen.selected.ties;
  const ends = [a[tie]!, b[tie]!].map((actor) => chosen.selected.twoMode.actorKeys[actor]!);
  return tieMeasuresAreSelected(chosen.selected, tie) && ends.some((key) => actorIsSelected(chosen, key));
}

/** Whether the filter's words about ties are true of one. */
export const tieMeasuresAreSelected = ({ ties, selection }: OrderedSelection, tie: number): boolean =>
  ties.shared[tie]! >= selection.minShared && (selection.verdicts?.includes(ties.verdict[tie]!) ?? true);
