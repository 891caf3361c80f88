import { html } from 'lit';
import { aboutMessages } from '../../i18n/desk-about.ts';
import { fieldWord, typeWord } from '../../i18n/desk-words.ts';
import type { Desk } from '../state/desk.ts';
import type { ActDone, Touched } from '../state/log.ts';

/** How many fields of one thing are named. */
const MOST_FIELDS = 4;

/** What is told of each thing beside its names, and says nothing to a reader. */
const UNSAID = new Set(['version', 'updatedAt', 'sortName']);

/** What an act was about: the first things that it touched, and how many there are besides. */
export function aboutView(desk: Desk, { touched, counts }: ActDone) {
  const { nodes } = touched;
  const rest = counts.created + counts.updated + counts.removed - nodes.length;
  if (nodes.length === 0) return '';
  const more = rest > 0 ? ` · ${aboutMessages[desk.locale].more(rest)}` : '';
  return html`<p class="small">${nodes.map((each) => aboutText(desk, each)).join(' · ')}${more}</p>`;
}

/** What was done to one thing, such as "Encuentro 2027: ciudad" or "Se registra persona: Ana". */
function aboutText({ locale, names }: Desk, { kind, entityType, entityId, fields }: Touched): string {
  const [type, known] = [typeWord(entityType, locale), names.of(entityId)];
  const name = known === entityId ? undefined : known;
  const say = aboutMessages[locale];
  if (kind === 'UPDATED') return [name ?? type, fieldsText(fields, locale)].filter(Boolean).join(': ');
  return `${(say.kinds[kind] ?? say.removed)(type.toLowerCase())}${name ? `: ${name}` : ''}`;
}

function fieldsText(fields: readonly string[], locale: Desk['locale']): string {
  const told = fields.filter((field) => !UNSAID.has(field));
  const words = told.slice(0, MOST_FIELDS).map((field) => uncapitalized(fieldWord(field, locale)));
  return words.join(', ') + (told.length > MOST_FIELDS ? ', …' : '');
}

/** A word within a sentence; an acronym such as "URL" stays as it is. */
const uncapitalized = (word: string): string =>
  /^\p{Lu}\p{Lu}/u.test(word) ? word : word.slice(0, 1).toLowerCase() + word.slice(1);
