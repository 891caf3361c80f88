import type { Column, ComputedColumns, ReferenceColumn, ValueColumn } from '../../platform/package/column.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import { quote } from '../sql.ts';
import type { FilePlan, ImportJob } from './import-job.ts';
import { mayTakeAway, othersSay, ownSays, saysAny, saysColumn } from './recorded-values.ts';
import type { ReferenceLookup } from './reference-lookup.ts';

/** A column whose cell becomes, or helps to become, a property of the row. */
type CellColumn = ValueColumn | ReferenceColumn;

/** Whether a cell is needed as text beside the value in its type, because more is made of it than that. */
export const hasText = (column: Column): column is CellColumn =>
  (column.is === 'reference' && column.stored !== undefined) ||
  (column.is === 'value' && (column.stored !== undefined || !column.property));

/** Whether a column is part of what tells rows apart. */
export const isInKey = ({ key = [] }: PackageFile, column: Column): boolean =>
  'property' in column && column.property !== undefined && key.includes(column.property);

/** Whether a row may be without a value in a column, so that an empty cell takes it away or leaves it. */
export const canBeEmpty = (file: PackageFile, column: Column): column is CellColumn =>
  (column.is === 'value' || column.is === 'reference') && !column.required && !isInKey(file, column);

/**
 * What is to be stored of a property, as SQL over the staged row `s` and the stored one `t`: what the file says; where its
 * cell is empty, nothing, or else what is stored if it is not this package's to take away.
 */
export function finalValue(
  job: ImportJob,
  plan: FilePlan,
  property: string,
  given: boolean,
  through: ReferenceLookup,
): string {
  const { file, target } = plan;
  const [own, old] = [`s.${quote(property)}`, `t.${target.column(property)}`];
  if (property === 'slug') return `coalesce(${own}, ${old})`;
  const column = file.columns.find((each) => 'property' in each && each.property === property) as
    | CellColumn
    | undefined;
  const computed = file.computed?.find(({ properties }) => properties.includes(property));
  const value = column
    ? ofColumn(plan, column, own, old, through)
    : (computed?.stored?.[property]?.(rowOf(job, plan)) ?? own);
  const ofDay = file.columns.find((each) => each.is === 'value' && each.dayProperty === property);
  if (ofDay ? !isIn(job, plan, ofDay.name) : !given)
    return `case when t.id is null then ${value} else ${old} end`;
  const cell = column ?? ofDay;
  const stays = cell ? columnStays(job, plan, cell) : computed && computedStays(job, plan, computed, own);
  if (!stays || computed?.stored?.[property]) return value;
  return `case when t.id is not null and ${old} is distinct from ${value} and ${stays} then ${old} else ${value} end`;
}

/** What an empty cell of a column stands for, as SQL. */
export function meaningOfEmpty({ target }: FilePlan, column: CellColumn): string | undefined {
  if (column.is !== 'value' || !column.property) return undefined;
  const isFalse = column.type === 'boolean' && !target.isOptional(column.property);
  return column.empty ?? (isFalse ? 'false' : undefined);
}

function ofColumn(
  plan: FilePlan,
  column: CellColumn,
  own: string,
  old: string,
  through: ReferenceLookup,
): string {
  const empty = meaningOfEmpty(plan, column);
  const value = empty ? `coalesce(${own}, ${empty})` : own;
  if (!column.stored) return value;
  return column.stored({
    given: `s.${quote(`text ${column.name}`)}`,
    value,
    old,
    isNew: 't.id is null',
    through: (reference, wanted) => through.value(reference, wanted),
  });
}

const rowOf = (job: ImportJob, plan: FilePlan) => ({
  id: 's.id',
  value: (property: string) => `s.${quote(property)}`,
  old: (property: string) => `t.${plan.target.column(property)}`,
  takesAway: (name: string) => {
    const column = plan.file.columns.find((each) => each.name === name);
    if (!column || !isIn(job, plan, name)) return 'false';
    return `(${isEmpty(column)} and ${mayTakeAway(job, plan, 't.id', saysColumn(name))})`;
  },
});

/** True where a cell is empty and what is stored is not this package's to take away; undefined where that cannot be. */
function columnStays(job: ImportJob, plan: FilePlan, column: Column): string | undefined {
  if (!canBeEmpty(plan.file, column)) return undefined;
  return `${isEmpty(column)} and not ${mayTakeAway(job, plan, 't.id', saysColumn(column.name))}`;
}

/**
 * The same of what is computed from several cells. Where they say something of which nothing can be computed, what
 * another package's cells gave stays while the row still says the same.
 */
function computedStays(job: ImportJob, plan: FilePlan, { from }: ComputedColumns, own: string): string {
  const { columns } = plan.file;
  const inputs = columns.filter(({ name }) => from.includes(name) && isIn(job, plan, name));
  const says = saysAny(from);
  const isSame = inputs.flatMap((column) => {
    if (!('property' in column) || !column.property) return [];
    return `s.${quote(column.property)} is not distinct from t.${plan.target.column(column.property)}`;
  });
  const absent = from.filter((name) => !isIn(job, plan, name));
  const saidBefore = absent.length > 0 ? ownSays(job, plan, 't.id', saysAny(absent)) : 'false';
  const stays = `(${saidBefore} or not ${mayTakeAway(job, plan, 't.id', says)})`;
  const stillSaid = [othersSay(job, plan, 't.id', says), ...isSame].join(' and ');
  return `${own} is null and case when ${inputs.map(isEmpty).join(' and ')} then ${stays} else ${stillSaid} end`;
}

const isIn = ({ headers }: ImportJob, { file }: FilePlan, column: string) =>
  headers.get(file.name)?.has(column) ?? false;

/** True of a staged row whose cell of a column is empty. */
const isEmpty = (column: Column): string =>
  `s.${quote(hasText(column) ? `text ${column.name}` : 'property' in column ? `${column.property}` : column.name)} is null`;
