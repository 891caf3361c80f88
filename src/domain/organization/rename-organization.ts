import type { EntityManager } from '@mikro-orm/postgresql';
import { atPath } from '../../platform/acts/at-path.ts';
import { checkState } from '../../platform/acts/check-state.ts';
import { findExpected } from '../../platform/acts/edit.ts';
import type { AnyRow, ValuesOf } from '../../platform/acts/field.ts';
import { keepLists } from '../../platform/acts/record.ts';
import { Refusal } from '../../platform/errors.ts';
import { writableOrganization } from './organization.input.ts';
import { OrganizationTable } from './organization.table.ts';
import type { OrganizationNameFields } from './organization-name.input.ts';
import { writableName } from './organization-name.input.ts';
import { OrganizationNameTable } from './organization-name.table.ts';

interface Renaming {
  organization?: number | null;
  expectedVersion?: number | null;
  name?: ValuesOf<(typeof OrganizationNameFields)['fields']> | null;
}

/** Gives an organization a new name from a day on, which may be unknown; the one before stays, and ended then. */
export async function renameOrganization(em: EntityManager, input: Renaming): Promise<AnyRow> {
  const { text, from = null, to = null, kind, ...rest } = input.name ?? {};
  if (text == null) throw unnamed();
  const row = await findExpected(em, writableOrganization, input.organization!, input.expectedVersion!);
  const organization = em.getReference(OrganizationTable, row.id);
  const before = String(row.name);
  if (text === before) throw sameName(before);
  const official = { organization: row.id, kind: 'official' };
  const known = await em.findOne(
    OrganizationNameTable,
    { ...official, text: before },
    { orderBy: { from: 'desc nulls last', id: 'desc' } },
  );
  if (known?.from && from && `${from}~` < known.from) throw tooEarly(before, known.from);
  if (known) em.assign(known, { to: known.to ?? from });
  else em.create(OrganizationNameTable, { organization, text: before, kind: 'official', to: from });
  await em.flush();
  const next = { organization: row.id, text, from, to, kind: kind ?? 'official' };
  await atPath(['name'], () => checkState(em, writableName, next));
  const made = em.create(OrganizationNameTable, { ...next, organization });
  em.assign(row, { name: text } as never);
  await em.flush();
  await keepLists(em, writableName.fields, made as unknown as AnyRow, rest);
  return row;
}

const tooEarly = (name: string, since: string): Refusal =>
  new Refusal({
    code: 'INVALID',
    path: ['name', 'from'],
    messageKey: 'organization.renamed-too-early',
    message: `It is called "${name}" since ${since}. Give a later date.`,
  });

const unnamed = (): Refusal =>
  new Refusal({
    code: 'INVALID',
    path: ['name', 'text'],
    messageKey: 'field.required',
    message: 'Every name has "text": give it.',
  });

const sameName = (name: string): Refusal =>
  new Refusal({
    code: 'INVALID',
    path: ['name', 'text'],
    messageKey: 'organization.same-name',
    message: `It is called "${name}" already.`,
  });
