import { valueWord } from '../../i18n/desk-acts.ts';
import type { Field } from '../model/model.ts';
import type { Desk } from '../state/desk.ts';

/** A value as people read it: ids as names, enums as words, nothing as nothing. */
export function valueText(desk: Desk, value: unknown, field?: Field): string {
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

/** The field of the form of a type that shows what a change calls by the same name. */
export function fieldOfChange({ model }: Desk, type: string, name: string): Field | undefined {
  const kind = model.kinds[type];
  return kind && model.acts[kind.edit]?.fields.find(({ path }) => path.at(-1) === name);
}
