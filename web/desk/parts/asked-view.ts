import { html } from 'lit';
import { fieldWord } from '../../i18n/desk-words.ts';
import { httpUrl } from '../../layout/addresses.ts';
import type { Desk } from '../state/desk.ts';
import { hashOf } from '../state/route.ts';
import { valueText } from './value-text.ts';

interface Asked {
  mutation: string;
  input: Record<string, unknown>;
}

/** What a proposal asks for: its arguments, field by field; of a correction what somebody says of what. */
export function askedView(desk: Desk, { mutation, input }: Asked) {
  if (mutation === 'correctionSubmit') return correctionView(desk, input);
  const form = desk.model.acts[mutation];
  const subject = form?.subject && input[form.subject.arg];
  const rows = form?.fields.flatMap((field) => {
    const value = field.path.reduce<unknown>(
      (within, name) => (within as Record<string, unknown> | undefined)?.[name],
      input,
    );
    return value === undefined
      ? []
      : [[fieldWord(field.path.at(-1)!, desk.locale), valueText(desk, value, field)]];
  });
  return html`${subject ? html`<p>${thingLink(desk, String(subject))}</p>` : ''}
    <dl class="desk-values">
      ${(rows ?? []).map(([word, text]) => html`<div><dt>${word}</dt><dd>${text}</dd></div>`)}
    </dl>`;
}

function correctionView(desk: Desk, { node, says, sourceUrl }: Record<string, unknown>) {
  const { say } = desk;
  const href = httpUrl(sourceUrl as string | null | undefined);
  return html`<p>${say.correctionOf} ${thingLink(desk, String(node))}:</p>
    <blockquote class="desk-says">${says}</blockquote>
    ${href ? html`<p>${say.source}: <a href=${href} rel="noopener nofollow ugc">${href}</a></p>` : ''}`;
}

const thingLink = ({ names }: Desk, id: string) =>
  html`<a href=${hashOf(['things', id])}>${names.isId(id) ? names.of(id) : id}</a>`;
