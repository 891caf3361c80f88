import { raw, type Sql, sql } from './sql.ts';

/** What a network knows of origins: rows of its tables are known from real ones or from synthetic ones. */
export interface OriginRules {
  /** A statement that says whether the network has `both` real origins and synthetic ones. */
  hasBoth: Sql;
  /** True where one of the origins that a statement answers with is so. */
  anyOf: (origins: Sql, kind: OriginKind) => Sql;
  /** The arguments that name origins, wherever they stand in a filter. */
  argumentNames: readonly string[];
  /** The origins that are named, as rows of `slug` and `synthetic`. */
  named: (names: OriginNames) => Sql;
}

/** Whether data is of this world, or was invented to show what there can be. */
export type OriginKind = 'real' | 'synthetic';

/** The origins that the arguments of a list name, by id or slug, under the name of the argument. */
export type OriginNames = Readonly<Record<string, readonly string[]>>;

/** True where a row is known from a real origin, or from none at all. */
export const isReal = (rules: Pick<OriginRules, 'anyOf'>, [first, ...others]: readonly Sql[]): Sql => {
  if (!first) return raw('true');
  return sql`(${rules.anyOf(first, 'real')}
    or (not ${rules.anyOf(first, 'synthetic')} and ${isReal(rules, others)}))`;
};

/** True where a row is known from a synthetic origin. */
export const isSynthetic = (rules: OriginRules, [first, ...others]: readonly Sql[]): Sql => {
  if (!first) return raw('false');
  return sql`(${rules.anyOf(first, 'synthetic')}
    or (not ${rules.anyOf(first, 'real')} and ${isSynthetic(rules, others)}))`;
};

/** What the arguments of a list name: origins, or synthetic data as such; undefined where they name neither. */
export function originNamesIn(
  args: object,
  { argumentNames }: OriginRules,
): OriginNames | 'synthetic' | undefined {
  if ('synthetic' in args && args.synthetic === true) return 'synthetic';
  const names = Object.fromEntries(argumentNames.map((name) => [name, [...valuesOf(args, name)]]));
  return countOf(names) > 0 ? names : undefined;
}

const countOf = (names: OriginNames): number => Object.values(names).flat().length;

/** Whether more than one origin is named, of which one may be real and another synthetic. */
export const namesSeveral = (names: OriginNames | 'synthetic' | undefined): names is OriginNames =>
  names !== undefined && names !== 'synthetic' && countOf(names) > 1;

/** The texts that stand under a name anywhere in arguments: one name means one thing in all filters. */
function* valuesOf(value: unknown, name: string): Generator<string> {
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key !== name) yield* valuesOf(inner, name);
    else if (inner != null) yield* [inner].flat().map(String);
  }
}
