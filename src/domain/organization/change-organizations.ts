import type { InferEntity } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { emptyEdit, findExpected } from '../../platform/acts/edit.ts';
import type { AnyRow, ValuesOf } from '../../platform/acts/field.ts';
import { keepLists } from '../../platform/acts/record.ts';
import { remove } from '../../platform/changes/remove.ts';
import { Refusal } from '../../platform/errors.ts';
import { type ChangeOfOrganizations, type Line, linesOf } from './change-lines.ts';
import { OrganizationTable } from './organization.table.ts';
import { changeFields } from './organization-change.input.ts';
import { OrganizationChangeTable } from './organization-change.table.ts';
import { refuseCircle, refuseKnown } from './refuse-succession.ts';
import { sameChange } from './succession.ts';

type Given = ValuesOf<typeof changeFields>;
type Row = InferEntity<typeof OrganizationChangeTable>;

/** A change with all that is kept of it. */
interface Change extends ChangeOfOrganizations {
  legalBasis: string | null;
  note: string | null;
}

/** Records what became of organizations; answers with the first that it happened to. */
export async function recordChange(
  em: EntityManager,
  { fields }: { fields?: Given | null },
): Promise<AnyRow> {
  const given = fields ?? {};
  return keepChange(em, merged({ from: [], to: [], legalBasis: null, note: null }, given), [], given);
}

interface Edit {
  change?: number | null;
  expectedVersion?: number | null;
  fields?: Given | null;
}

/** Edits a change: its lines become those that follow from it. */
export async function editChange(em: EntityManager, input: Edit): Promise<AnyRow> {
  const given = input.fields ?? {};
  if (Object.keys(given).length === 0) throw emptyEdit();
  const rows = await rowsOfChange(em, input.change!);
  const which = { table: OrganizationChangeTable, type: 'OrganizationChange' };
  await findExpected(em, which, rows[0]!.id, input.expectedVersion!);
  const { kind, effectiveOn, legalBasis = null, note = null } = rows[0]!;
  const from = [...new Set(rows.map((row) => row.from.id))];
  const to = [...new Set(rows.flatMap((row) => row.to?.id ?? []))];
  const changed = merged({ kind, effectiveOn, legalBasis, note, from, to }, given);
  const first = await keepChange(em, changed, rows, given);
  await em.execute('update organization_change set updated_at = act_time() where id = ?', [rows[0]!.id]);
  return first;
}

/** The lines of the change that a line is of; the first of them stands for it. */
async function rowsOfChange(em: EntityManager, line: number): Promise<Row[]> {
  const found = await em.execute<{ id: number }[]>(
    `select m.id from organization_change o join organization_change m
     on ${sameChange.compile().text} and (m.from_id = o.from_id or m.to_id = o.to_id) where o.id = ?`,
    [line],
  );
  const keys = found.map(({ id }) => id);
  return em.find(OrganizationChangeTable, { id: { $in: keys } }, { orderBy: { id: 'asc' } });
}

/** A change as it is about to be; refuses one without a kind or a date. */
function merged(before: Partial<Change>, { sources: _, ...given }: Given): Change {
  const change = { ...before, ...given };
  for (const name of ['kind', 'effectiveOn'] as const) if (change[name] == null) throw lacking(name);
  return { ...change, from: change.from ?? [], to: change.to ?? [] } as Change;
}

const lacking = (name: string): Refusal =>
  new Refusal({
    code: 'INVALID',
    path: ['fields', name],
    messageKey: 'field.required',
    message: `Every change has "${name}": give it.`,
  });

/** Makes the lines of a change hold what it says; the first of them, which stands for it, stays. */
async function keepChange(em: EntityManager, change: Change, rows: Row[], given: Given): Promise<AnyRow> {
  const lines = linesOf(change);
  await refuseKnown(
    em,
    change,
    rows.map(({ id }) => id),
  );
  for (const row of rows.splice(lines.length)) await remove(em, row);
  await em.flush();
  const { kind, effectiveOn, legalBasis, note } = change;
  const kept = pairUp(rows, lines).map(([line, row]) => {
    const values = { kind, effectiveOn, legalBasis, note, ...line } as never;
    return row ? em.assign(row, values) : em.create(OrganizationChangeTable, values);
  });
  await em.flush();
  await refuseCircle(em, change);
  const first = rows[0] ?? kept[0]!;
  await keepLists(em, { sources: changeFields.sources }, first as unknown as AnyRow, given);
  return (await em.findOneOrFail(OrganizationTable, change.from[0]!)) as unknown as AnyRow;
}

/** Each line with the row that holds it already, or with one that is free, or with none. */
function pairUp(rows: readonly Row[], lines: readonly Line[]): [line: Line, row: Row | undefined][] {
  const holds = (row: Row, line: Line) => row.from.id === line.from && (row.to?.id ?? null) === line.to;
  const free = rows.filter((row) => !lines.some((line) => holds(row, line)));
  return lines.map((line) => [line, rows.find((row) => holds(row, line)) ?? free.shift()]);
}
