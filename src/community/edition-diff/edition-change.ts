import { listOf } from '../arrays/lists.ts';
import { dayOf, type Facts } from '../facts/facts.ts';
import { heirsAt } from '../facts/holders.ts';
import type { LineageName } from '../graph/graph-scope.ts';

/** The two editions to compare, as indexes, and who counts as part of them for an ended organization. */
export interface EditionComparison {
  facts: Facts;
  from: number;
  to: number;
  lineage: LineageName;
}

/** Organizations that came or stayed away between two editions, as ascending keys. */
interface EditionChange {
  /** At the later one, and neither at the earlier one nor at any of its series before. */
  newcomers: number[];
  /** At the later one and not at the earlier one, but at another of its series before. */
  returned: number[];
  /** At the earlier one and not at the later one. */
  absent: number[];
}

/** Who came, came back or stayed away. An organization was part of an edition if anything is recorded of it there. */
export function editionChange({ facts, from, to, lineage }: EditionComparison): EditionChange {
  const parts = organizationsByEdition(facts, lineage);
  const { series, keys } = facts.editions;
  const earlier = [...keys.keys()].filter((edition) => edition < to && series[edition] === series[to]);
  const before = union(earlier.map((edition) => parts[edition]!));
  const [atEarlier, atLater] = [parts[from]!, parts[to]!];
  const came = [...atLater].filter((index) => !atEarlier.has(index));
  const keysOf = (indexes: number[]) =>
    indexes.map((index) => facts.organizations.keys[index]!).sort(ascending);
  return {
    newcomers: keysOf(came.filter((index) => !before.has(index))),
    returned: keysOf(came.filter((index) => before.has(index))),
    absent: keysOf([...atEarlier].filter((index) => !atLater.has(index))),
  };
}

const ascending = (one: number, other: number) => one - other;

const union = (sets: readonly Set<number>[]): Set<number> => new Set(sets.flatMap((set) => [...set]));

/** The organizations that had a part in each edition: at an activity, as a whole, by convening it, or by an outcome. */
function organizationsByEdition(facts: Facts, lineage: LineageName): Set<number>[] {
  const parts = Array.from(facts.editions.keys, () => new Set<number>());
  const add = (edition: number, organization: number) => {
    if (organization < 0) return;
    if (lineage === 'AS_RECORDED') parts[edition]!.add(organization);
    else
      for (const heir of heirsAt(facts.organizations, organization, dayOf(facts.editions, edition)))
        parts[edition]!.add(heir);
  };
  const { attendances, appearances, convenings, outcomes, activities } = facts;
  for (let row = 0; row < attendances.activity.length; row++)
    add(activities.edition[attendances.activity[row]!]!, attendances.organization[row]!);
  for (let row = 0; row < appearances.edition.length; row++)
    add(appearances.edition[row]!, appearances.organization[row]!);
  for (let row = 0; row < convenings.keys.length; row++)
    add(convenings.edition[row]!, convenings.organization[row]!);
  for (let index = 0; index < outcomes.keys.length; index++)
    for (const organization of listOf(outcomes.organizations, index))
      add(outcomes.edition[index]!, organization);
  return parts;
}
