import type { ReferenceColumn, ValueColumn } from '../../platform/package/column.ts';
import { UNKNOWN_AT_TIME } from '../../platform/package/columns.ts';
import { stagedAs } from '../reading/staged-row.ts';
import { quote } from '../sql.ts';
import { finalValue, hasText, isInKey, meaningOfEmpty } from './final-value.ts';
import { findById, isNamed, numberNew } from './identify.ts';
import type { FilePlan, ImportJob } from './import-job.ts';
import { ReferenceLookup } from './reference-lookup.ts';

/**
 * Writes down a file's rows as they shall be, in the types of their table: what the file says, with references found,
 * and what is stored already where the file has no such column.
 */
export async function makePlan(job: ImportJob, plan: FilePlan): Promise<void> {
  const { file, target, whole } = plan;
  const given = givenProperties(job, plan);
  const final = (property: string): string => finalValue(job, plan, property, given.has(property), through);
  const through = new ReferenceLookup(job, plan, final);
  const values = target.properties.map((property) => `${final(property)} as ${quote(property)}`);
  const known = isNamed(file) ? 't.id = s.row' : sameKey(plan);
  const identity = isNamed(file) ? 's.row, s.fresh' : 't.id as row, t.id is null as fresh';
  await job.sql(
    `create temp table ${plan.plan} on commit drop as
     select s.n, s.line, s.faulty or s.missing <> '{}' as faulty, s.implied, s.missing, false as changed,
       ${identity}, ${values.join(', ')}
     from (${resolved(job, plan)}) s left join ${whole} t on ${known} ${through.joins.join(' ')}`,
  );
  if (masksBy(plan)) await keepOneMatch(job, plan);
  await numberNew(job, plan, plan.plan, placeOfAppearances(plan));
  await job.sql(`analyze ${plan.plan}`);
}

/** Notes which rows differ from what is stored. */
export async function markChanged({ sql }: ImportJob, { plan, target, whole }: FilePlan): Promise<void> {
  const differs = target.properties.map(
    (each) => `t.${target.column(each)} is distinct from p.${quote(each)}`,
  );
  await sql(
    `update ${plan} p set changed = true from ${whole} t
     where t.id = p.row and not p.fresh and not p.implied and (${differs.join(' or ')})`,
  );
}

/** The properties that this package says something about. */
function givenProperties({ headers }: ImportJob, { file }: FilePlan): Set<string> {
  const names = headers.get(file.name) ?? new Set();
  const given = file.columns
    .filter((column) => names.has(column.name) || ('always' in column && column.always))
    .flatMap((column) => ('property' in column && column.property) || []);
  const computed = (file.computed ?? []).filter(({ from }) => from.some((name) => names.has(name)));
  return new Set([...given, ...computed.flatMap(({ properties }) => properties)]);
}

/** The staged rows with their values in their types, and the ids of other rows replaced by their keys. */
function resolved(job: ImportJob, plan: FilePlan): string {
  const { file, target, stage } = plan;
  const references = file.columns.filter((column) => column.is === 'reference');
  const found = new Map(
    references.map((each) => [each.name, findById(job, each.to, `s.${quote(each.name)}`, each.name)]),
  );
  const missing = references.map(
    (column) => `case when ${isMissing(column, found.get(column.name)!.row)} then '${column.name}' end`,
  );
  const values = target.properties.map((property) => {
    const reference = references.find((each) => each.property === property);
    const value = reference ? found.get(reference.name)!.row : typedValue(plan, property);
    return `${value} as ${quote(property)}`;
  });
  const texts = file.columns
    .filter(hasText)
    .map((column) => `s.${quote(stagedAs(column))} as ${quote(`text ${column.name}`)}`);
  const person = file.columns.find(({ name }) => name === masksBy(plan)) as ReferenceColumn | undefined;
  const isMasked = person && job.filled.has(person.to);
  const masked = isMasked ? `coalesce(${quote(`staged ${person.name}`)}.implied, false)` : 'false';
  return `select s.n, s.line, s.faulty, coalesce(s.implied, false) or ${masked} as implied, ${masked} as masked,
      s.id, s.row, s.fresh, array_remove(array[${missing.join(', ')}]::text[], null) as missing,
      ${[...values, ...texts].join(', ')}
    from ${stage} s ${[...found.values()].map(({ joins }) => joins).join(' ')}`;
}

function isMissing(column: ReferenceColumn, row: string): string {
  const text = `s.${quote(column.name)}`;
  return `${text} is not null and ${row} is null${column.stored ? ` and ${text} <> '${UNKNOWN_AT_TIME}'` : ''}`;
}

function typedValue(plan: FilePlan, property: string): string {
  const { file, target } = plan;
  if (property === 'slug') return 's.slug';
  const column = file.columns.find((each) => each.is === 'value' && each.property === property) as
    | ValueColumn
    | undefined;
  const computed = file.computed?.some(({ properties }) => properties.includes(property));
  if (!column && !computed && file.fromText !== property) return `null::${target.type(property)}`;
  if (column?.type === 'time') return 'null::timestamptz';
  const value = `s.${quote(property)}::${target.type(property)}`;
  const empty = column && isInKey(file, column) && meaningOfEmpty(plan, column);
  return empty ? `coalesce(${value}, ${empty})` : value;
}

function sameKey(plan: FilePlan): string {
  const { file, target } = plan;
  const kept = masksBy(plan) ? (file.whenWithheld?.keeps ?? []) : null;
  const conditions = (file.key ?? []).map((property) => {
    const [stored, own] = [`t.${target.column(property)}`, `s.${quote(property)}`];
    if (!target.isOptional(property)) return `${stored} = ${own}`;
    const column = file.columns.find((each) => 'property' in each && each.property === property);
    const hidden = kept && !kept.includes(column?.name ?? '');
    return `(${stored} is not distinct from ${own}${hidden ? ' or s.masked' : ''})`;
  });
  return conditions.join(' and ');
}

/** The column that says whom a row is about, where an export writes such rows with parts left out. */
const masksBy = ({ file }: FilePlan) =>
  file.whenWithheld?.keeps.length ? file.whenWithheld.personColumn : undefined;

/**
 * Where people appeared: in its order rows about them are numbered. In that of a file which has one person after the other,
 * neighbours would tell who a withheld one is.
 */
const placeOfAppearances = (plan: FilePlan): string[] => {
  const who = masksBy(plan);
  const { key = [], columns, whenWithheld } = plan.file;
  if (!who) return [];
  return columns.flatMap((column) =>
    column.is === 'reference' &&
    column.name !== who &&
    whenWithheld!.keeps.includes(column.name) &&
    key.includes(column.property)
      ? quote(column.property)
      : [],
  );
};

/** A row with its organization left out may stand for several that are stored. */
const keepOneMatch = ({ sql }: ImportJob, { plan }: FilePlan) =>
  sql(`delete from ${plan} p using ${plan} first where first.n = p.n and first.row < p.row`);
