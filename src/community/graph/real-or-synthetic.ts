import { indexInSorted } from '../arrays/key-index.ts';
import type { Facts } from '../facts/facts.ts';
import type { GraphScope } from './graph-scope.ts';

/** Something that a scope names, and whether it is of an invented series. */
export interface NamedInScope {
  type: 'Series' | 'Edition';
  key: number;
  synthetic: boolean;
}

const isSynthetic = ({ series }: Facts, index: number): boolean => series.synthetic?.[index] === 1;

/** The series and editions that a scope names, as far as they exist. */
function* namedIn(facts: Facts, { series = [], editions = [] }: GraphScope): Generator<NamedInScope> {
  for (const key of series) {
    const index = indexInSorted(facts.series.keys, key);
    if (index >= 0) yield { type: 'Series', key, synthetic: isSynthetic(facts, index) };
  }
  for (const key of editions) {
    const index = facts.editions.keys.indexOf(key);
    if (index >= 0)
      yield { type: 'Edition', key, synthetic: isSynthetic(facts, facts.editions.series[index]!) };
  }
}

/** The first real and the first invented that a scope names, where it names both: no graph is of both. */
export function realAndSyntheticIn(facts: Facts, scope: GraphScope): [NamedInScope, NamedInScope] | null {
  const named = [...namedIn(facts, scope)];
  const real = named.find(({ synthetic }) => !synthetic);
  const invented = named.find(({ synthetic }) => synthetic);
  return real && invented ? [real, invented] : null;
}

/** Whether a graph of this scope is of invented series alone. */
export function isSyntheticGraph(facts: Facts, scope: GraphScope): boolean {
  const [first] = namedIn(facts, scope);
  const { synthetic } = facts.series;
  return first ? first.synthetic : synthetic?.includes(1) === true && !synthetic.includes(0);
}

/** The keys of all invented series, where a scope is of such and there are real ones too; else null. */
export function syntheticSeriesOf(facts: Facts, scope: GraphScope): number[] | null {
  const { keys, synthetic } = facts.series;
  const [first] = namedIn(facts, scope);
  if (!first?.synthetic || !synthetic?.includes(0)) return null;
  return [...keys].filter((_, index) => isSynthetic(facts, index));
}

/** Of which series a graph is where none are named, by index: of all real ones, of the invented where there are no others. */
export function isSeriesByDefault(facts: Facts): (index: number) => boolean {
  const { synthetic } = facts.series;
  return synthetic?.includes(0) ? (index) => synthetic[index] === 0 : () => true;
}
