import { valueWord } from '../../i18n/desk-acts.ts';
import type { Control } from '../model/model.ts';
import { formName } from '../model/stored.ts';
import type { Desk } from '../state/desk.ts';

/** What tells how a value is to be read: the control of its field, and its enum. */
interface Shown {
  control?: Control;
  enum?: { name: string };
}

/** A value as people read it: ids as names, enums as words, nothing as nothing. */
export function valueText(desk: Desk, value: unknown, field?: Shown): string {
  const { say, names, locale } = desk;
  if (value === null || value === undefined || value === '') return say.nothing;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (Array.isArray(value))
    return value.length === 0 ? say.nothing : value.map((each) => valueText(desk, each, field)).join('; ');
  if (names.isId(value)) return names.of(value);
  if (field?.enum && typeof value === 'string') return valueWord(field.enum.name, value, locale);
  if (field?.control === 'BOOLEAN') return value === 'true' ? say.yes : say.no;
  if (typeof value === 'object') return objectText(desk, value as Record<string, unknown>);
  return String(value);
}

/** A reference by its name, a text after its language, a source by its title. */
function objectText(desk: Desk, value: Record<string, unknown>): string {
  const { label, locale, text, title, url, id, slug } = value;
  if (locale && text) return `${locale}: ${text}`;
  const named = label ?? title ?? (id ? desk.names.of(String(id)) : (slug ?? url));
  return named ? String(named) : JSON.stringify(value);
}

/** How a form of a type shows what a change calls so: its name there, its place among the fields, and its enum. */
export function fieldOfChange({ model }: Desk, type: string, stored: string) {
  const [kind, name] = [model.kinds[type], formName(type, stored)];
  const fields = (kind && model.acts[kind.edit]?.fields) ?? [];
  const at = fields.findIndex(({ path }) => path[1] === name);
  const ofType = kind?.enums[stored];
  const shown: Shown | undefined = fields[at] ?? (ofType ? { enum: { name: ofType } } : undefined);
  return { name, place: at < 0 ? fields.length : at, ...(shown && { shown }) };
}
