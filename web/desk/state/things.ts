import { valueWord } from '../../i18n/desk-acts.ts';
import { slugDocument, thingDocument } from '../graph/documents.ts';
import type { Kind } from '../model/model.ts';
import type { Desk } from './desk.ts';

/** A thing as it is now. */
export interface Thing {
  id: string;
  kind: Kind;
  label: string;
  version: number;
  slug?: string;
  /** All that was read of it. */
  read: Record<string, unknown>;
}

/** Reads a thing by its id; null where there is none, it is not shown, or it is of a type that the desk does not keep. */
export async function readThing(desk: Desk, id: string): Promise<Thing | null> {
  const { node } = await desk.ask<{ node: { __typename: string } | null }>(
    'query Type($id: ID!) { node(id: $id) { __typename } }',
    { id },
  );
  const kind = node && desk.model.kinds[node.__typename];
  if (!kind) return null;
  const answer = await desk.ask<{ node: Record<string, unknown> | null }>(thingDocument(desk.model, kind), {
    id,
  });
  if (!answer.node) return null;
  const { version, slug } = answer.node as { version: number; slug?: string };
  const label = summaryText(desk, kind, answer.node);
  desk.names.note(id, label);
  return { id, kind, label, version, ...(slug && { slug }), read: answer.node };
}

/** The id of what has a slug; null where nothing has it. */
export async function idOfSlug(desk: Desk, kind: Kind, slug: string): Promise<string | null> {
  if (!kind.bySlug) return null;
  const { found } = await desk.ask<{ found: { id: string } | null }>(slugDocument(kind.bySlug), { slug });
  return found?.id ?? null;
}

/** A thing in one line: its name, else what it ties together, but for what it is shown with. */
export function summaryText(
  desk: Desk,
  kind: Kind,
  summary: Record<string, unknown>,
  within?: string,
): string {
  if (typeof summary.label === 'string' && summary.label) return summary.label;
  const { fields } = desk.model.acts[kind.edit]!;
  const told = Object.entries(summary).flatMap(([name, value]) => {
    if (['id', 'slug', 'version', 'label'].includes(name) || name.startsWith('of_')) return [];
    const of = fields.find(({ path }) => path.at(-1) === name)?.enum?.name;
    if (typeof value === 'string') return [of ? valueWord(of, value, desk.locale) : value];
    if (typeof value === 'number') return [String(value)];
    const { id, label } = (value ?? {}) as { id?: string; label?: string };
    return label && id !== within ? [label] : [];
  });
  return told.join(' · ') || String(summary.id);
}
