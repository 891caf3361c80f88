import { ClientError } from '../errors.ts';
import type { Catalog, TableShape } from './catalog.ts';
import type { List } from './list.ts';
import {
  isReal,
  isSynthetic,
  namesSeveral,
  type OriginNames,
  type OriginRules,
  originNamesIn,
} from './origin.ts';
import type { Reader } from './reader.ts';
import { allOf, raw, type Sql, sql } from './sql.ts';

/**
 * A list that starts nowhere, of one kind of data: of what is real, and of what is synthetic where the arguments name
 * synthetic origins alone, or where the network has no others.
 */
export function listOfOneKind<Wanted extends List>(list: Wanted, args: object, catalog: Catalog): Wanted {
  const isKind = isOfOneKind(catalog, catalog.shape(list.type), args);
  return { ...list, link: (row, parent) => allOf(list.link(row, parent), isKind(row)) };
}

/** The condition for the rows of a type that belong in a list with these arguments; none where all do. */
export const isOfOneKind =
  ({ origins: known }: Catalog, { policy: { origins } }: TableShape, args: object) =>
  (row: Sql): Sql | undefined => {
    if (!known?.hasBoth || !origins) return undefined;
    const names = originNamesIn(args, known.rules);
    const real = isReal(known.rules, origins(row));
    if (!names) return real;
    const synthetic = isSynthetic(known.rules, origins(row));
    return sql`case when ${areSynthetic(known.rules, names)} then ${synthetic} else ${real} end`;
  };

/**
 * A list below a row that real and synthetic data share, such as a sector: of what is real, unless the row itself is known
 * from synthetic origins alone.
 */
export function listOfParentsKind<Wanted extends List>(
  list: Wanted,
  parentType: string,
  catalog: Catalog,
): Wanted {
  const isOfKind = isOfParentsKind(catalog, parentType, list.type);
  return { ...list, link: (row, parent) => allOf(list.link(row, parent), isOfKind(row, parent)) };
}

/** The condition for the rows of a type that belong below a row; none where all do. */
export function isOfParentsKind(catalog: Catalog, parentType: string, type: string) {
  const { table, policy } = catalog.shape(parentType);
  const { origins } = catalog.shape(type).policy;
  return (row: Sql, parent: Sql): Sql | undefined => {
    const known = catalog.origins;
    if (!policy.isShared || !policy.origins || !origins || !known?.hasBoth) return undefined;
    const isParentReal = isReal(known.rules, policy.origins(raw('above')));
    return sql`case when (select ${isParentReal} from ${table} above where above.id = ${parent})
      then ${isReal(known.rules, origins(row))} else ${isSynthetic(known.rules, origins(row))} end`;
  };
}

const areSynthetic = (rules: OriginRules, names: OriginNames | 'synthetic'): Sql =>
  names === 'synthetic'
    ? raw('true')
    : sql`coalesce((select bool_and(named.synthetic) from (${rules.named(names)}) named), false)`;

/** Refuses arguments that name real origins beside synthetic ones; asks only where several are named. */
export function rejectMixed(reader: Reader, args: object): Promise<void> | undefined {
  const rules = reader.planner.catalog.origins?.rules;
  const names = rules && originNamesIn(args, rules);
  return namesSeveral(names) ? rejectBoth(reader, rules!.named(names)) : undefined;
}

async function rejectBoth(reader: Reader, named: Sql): Promise<void> {
  const rows = await reader.run(sql`select named.slug, named.synthetic from (${named}) named`);
  const real = rows.find(({ synthetic }) => synthetic === false);
  const synthetic = rows.find((row) => row.synthetic === true);
  if (real && synthetic)
    throw new ClientError(
      'BAD_USER_INPUT',
      refusalOfMixed(String(real.slug), String(synthetic.slug), 'list'),
    );
}

/** Why nothing is answered of what is real and of what is synthetic at once. */
export const refusalOfMixed = (real: string, synthetic: string, what: 'list' | 'graph'): string =>
  `"${real}" is real and "${synthetic}" is synthetic, and no ${what} is of both. Ask for each by itself.`;
