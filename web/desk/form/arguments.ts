import type { ActForm, Field } from '../model/model.ts';
import {
  changedFields,
  keyOf,
  type Reference,
  type SourceRow,
  type TextIn,
  type Value,
  type Values,
} from './values.ts';

type Tree = { [name: string]: unknown };

/**
 * The arguments that a form sends: what was changed, in its place; what was emptied is null. What an input is not taken without
 * is sent too, once something of that input is.
 */
export function argumentsOf(form: ActForm, base: Values, values: Values): Tree {
  const args: Tree = {};
  for (const [name, type] of form.declared) if (isInput(form, name) && type.endsWith('!')) args[name] = {};
  for (const field of sentFields(form, base, values))
    put(args, field.path, sentValue(field, values[keyOf(field)]!));
  return args;
}

/** The fields that were changed, and those without which the inputs of these are not taken. */
function sentFields(form: ActForm, base: Values, values: Values): Field[] {
  const changed = changedFields(form, base, values);
  const inputs = new Set(changed.map(inputOf));
  return form.fields.filter(
    (field) => changed.includes(field) || (field.always && inputs.has(inputOf(field))),
  );
}

/** The input that a field stands in, by its path; arguments stand in none. */
const inputOf = ({ path }: Field): string => path.slice(0, -1).join('.');

const isInput = ({ fields }: ActForm, name: string): boolean =>
  fields.some(({ path }) => path.length > 1 && path[0] === name);

function put(into: Tree, [first, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[first!] = value;
  else {
    into[first!] ??= {};
    put(into[first!] as Tree, rest, value);
  }
}

function sentValue({ control }: Field, value: Value): unknown {
  switch (control) {
    case 'INT':
    case 'FLOAT':
      return numberOf(String(value));
    case 'BOOLEAN':
      return value === '' ? null : value === 'true';
    case 'REF':
      return value && { id: (value as Reference).id };
    case 'REFS':
      return (value as readonly Reference[]).map(({ id }) => ({ id }));
    case 'TEXTS':
      return (value as readonly TextIn[]).filter(({ text }) => text.trim());
    case 'SOURCES':
      return (value as readonly SourceRow[]).map(sentSource).filter((each) => Object.keys(each).length > 0);
    case 'LINES':
      return String(value)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    case 'ENUMS':
      return value;
    default:
      return String(value).trim() || null;
  }
}

/** A number as it was typed; what is none is sent as it is, so that the graph says what is wrong. */
function numberOf(text: string): number | string | null {
  if (text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** What is recorded is named by its id; else what was typed. */
function sentSource({ id, ...typed }: SourceRow): object {
  if (id) return { id };
  return Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim()));
}
