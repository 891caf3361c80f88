import { fieldAlias } from '../graph/documents.ts';
import type { ActForm, Field } from '../model/model.ts';

/** A thing that is referred to. */
export interface Reference {
  id: string;
  label: string;
}

/** A text in a language. */
export interface TextIn {
  locale: string;
  text: string;
}

/** A source: one that is recorded has an id. */
export interface SourceRow {
  id?: string;
  url: string;
  title: string;
  publisher: string;
  publishedOn: string;
}

/** What stands in a control. */
export type Value =
  | string
  | readonly string[]
  | Reference
  | null
  | readonly Reference[]
  | readonly TextIn[]
  | readonly SourceRow[];

/** What stands in a form, by the place of each field. */
export type Values = Readonly<Record<string, Value>>;

/** The name of a field within its form. */
export const keyOf = ({ path }: Pick<Field, 'path'>): string => path.join('.');

const LISTS = ['ENUMS', 'LINES', 'REFS', 'TEXTS', 'SOURCES'];

/** What stands in a control that nothing was filled into. */
export function emptyValue({ control }: Field): Value {
  if (control === 'REF') return null;
  return LISTS.includes(control) && control !== 'LINES' ? [] : '';
}

/** What a form holds that nothing was filled into. */
export const emptyValues = ({ fields }: ActForm): Values =>
  Object.fromEntries(fields.map((field) => [keyOf(field), emptyValue(field)]));

/** What a form holds of a thing as it was read; what cannot be read stays empty. */
export function valuesOf(form: ActForm, read: Record<string, unknown>): Values {
  return Object.fromEntries(
    form.fields.map((field) => [
      keyOf(field),
      field.read ? valueRead(field, read[fieldAlias(field.path)]) : emptyValue(field),
    ]),
  );
}

function valueRead(field: Field, read: unknown): Value {
  if (read === null || read === undefined) return emptyValue(field);
  if (field.control === 'SOURCES') return (read as { nodes: Partial<SourceRow>[] }).nodes.map(sourceRow);
  if (field.control === 'LINES') return (read as (Reference | string)[]).map(lineOf).join('\n');
  if (Array.isArray(read) || typeof read === 'object') return read as Value;
  return String(read);
}

const lineOf = (each: Reference | string): string => (typeof each === 'string' ? each : each.label);

const sourceRow = ({ id, url, title, publisher, publishedOn }: Partial<SourceRow>): SourceRow => ({
  ...(id && { id }),
  url: url ?? '',
  title: title ?? '',
  publisher: publisher ?? '',
  publishedOn: publishedOn ?? '',
});

/** Whether nothing stands in a control. */
export const isEmpty = (value: Value | undefined): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'string' && value.trim() === '');

/** Whether a field has to be filled in: one of a group that may be left out, once something of that is. */
export const isNeeded = ({ fields }: ActForm, { required, group }: Field, values: Values): boolean =>
  required &&
  (group === undefined || fields.some((each) => each.group === group && !isEmpty(values[keyOf(each)])));

/** Whether two controls hold the same. */
export const isSame = (one: Value | undefined, other: Value | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The fields that hold something else than before. */
export const changedFields = ({ fields }: ActForm, base: Values, values: Values): Field[] =>
  fields.filter((field) => !isSame(base[keyOf(field)], values[keyOf(field)]));
