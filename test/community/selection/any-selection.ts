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
import { eventsIn, mainOrganization, sectorThen } from '../graph/reference-events.ts';

const remits = Object.keys(ORGANIZATION_SCOPE_CODES) as (keyof typeof ORGANIZATION_SCOPE_CODES)[];

/** Any choice of what is shown, some of it of what there is not. */
export const anySelection = ({ sectors, editions }: Network): fc.Arbitrary<TieSelection> =>
  fc.record({
    sectors: perhaps(fc.subarray([...sectors.map(({ slug }) => slug), 'unheard-of']), 2),
    scopes: perhaps(fc.subarray(remits), 2),
    states: perhaps(fc.subarray(['MX-JAL', 'MX-CMX', 'MX-YUC']), 2),
    minShared: fc.constantFrom(1, 1, 2, 3),
    verdicts: perhaps(fc.subarray([0, 1, 2]), 2),
    sectorPair: perhaps(anyPair([...sectors.map(({ key }) => key), UNHEARD_OF]), 2),
    firstEditions: perhaps(fc.subarray(editions.map(({ key }) => key)), 3),
    lastEditions: perhaps(fc.subarray(editions.map(({ key }) => key)), 3),
  });

/** A key that nothing has. */
const UNHEARD_OF = 77;

const anyPair = (keys: readonly number[]): fc.Arbitrary<[number, number]> =>
  fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys));

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

/** The key of the sector that an actor had at an edition. */
function sectorOf({ network, selected }: SelectionCase, key: number, edition: number): number {
  const today = (organization: number) =>
    network.organizations.find((each) => each.key === organization)?.sector ?? 0;
  if (selected.twoMode.kind === 'EXPERT') return today(mainOrganization(network, key));
  return sectorThen(network, key, edition) ?? today(key);
}

const attendedBy = ({ network, scope }: SelectionCase, ...keys: number[]) =>
  eventsIn(network, scope).events.filter(({ who }) => keys.every((key) => who.has(key)));

/** The edition at which an actor was last. */
const lastEditionOf = (chosen: SelectionCase, key: number): number => {
  const attended = attendedBy(chosen, key);
  return chosen.network.editions.findLast((edition) =>
    attended.some((event) => event.edition === edition.key),
  )!.key;
};

/** Whether the filter's words about actors are true of one, by key: of an expert, of the main organization. */
export function actorIsSelected(chosen: SelectionCase, key: number): boolean {
  const { network, selected } = chosen;
  const { sectors, scopes, states } = selected.selection;
  if (!sectors && !scopes && !states) return true;
  const isExpert = selected.twoMode.kind === 'EXPERT';
  const organization = isExpert ? mainOrganization(network, key) : key;
  const found = network.organizations.find((each) => each.key === organization);
  if (!found) return false;
  const sector = sectorOf(chosen, key, lastEditionOf(chosen, key));
  const slug = network.sectors.find((each) => each.key === sector)?.slug;
  const scope = remits.find((each) => ORGANIZATION_SCOPE_CODES[each] === found.scope);
  return all(sectors, slug) && all(scopes, scope) && all(states, found.state);
}

/** Whether the filter's words about ties are true of one, and of an end of it those about actors. */
export function tieIsSelected(chosen: SelectionCase, tie: number): boolean {
  return tieItselfIsSelected(chosen, tie) && endsOf(chosen, tie).some((key) => actorIsSelected(chosen, key));
}

const endsOf = ({ selected: { ties, twoMode } }: SelectionCase, tie: number) =>
  [ties.a[tie]!, ties.b[tie]!].map((actor) => twoMode.actorKeys[actor]!) as [number, number];

/** Whether the filter's words about ties are true of one. */
export function tieItselfIsSelected(chosen: SelectionCase, tie: number): boolean {
  const { ties, selection, facts } = chosen.selected;
  const keyOf = (edition: number) => facts.editions.keys[edition]!;
  return (
    ties.shared[tie]! >= selection.minShared &&
    all(selection.verdicts, ties.verdict[tie]!) &&
    all(selection.firstEditions, keyOf(ties.firstEdition[tie]!)) &&
    all(selection.lastEditions, keyOf(ties.lastEdition[tie]!)) &&
    isOfPair(chosen, endsOf(chosen, tie))
  );
}

function isOfPair(chosen: SelectionCase, [a, b]: readonly [number, number]): boolean {
  const { sectorPair } = chosen.selected.selection;
  if (!sectorPair) return true;
  const wanted = String(sectorPair.toSorted());
  // Two heirs are not tied by what both inherited from the same.
  const events = attendedBy(chosen, a, b).filter(
    ({ who }) => String([...who.get(a)!].toSorted()) !== String([...who.get(b)!].toSorted()),
  );
  return events.some(
    ({ edition }) =>
      String([sectorOf(chosen, a, edition), sectorOf(chosen, b, edition)].toSorted()) === wanted,
  );
}
