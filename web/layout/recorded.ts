import { html } from '@lit-labs/ssr';
import { completenessMessages } from '../i18n/completeness.ts';
import type { LinkContext } from './page.ts';

/** How much of a published number is recorded, as queries give it. */
export interface Completeness {
  state: 'UNKNOWN' | 'PARTIAL' | 'SUFFICIENT';
  recorded: number;
  published: { value: number } | null;
}

/** A link to how to contribute what is missing. */
export const contributeLink = ({ locale, to }: LinkContext) =>
  html`<a href=${to('/contribute')}>${completenessMessages[locale].contribute}</a>`;

/** Says beside what chance would give that it is reckoned from a record known to be incomplete; nothing where it is not. */
export const chanceNote = (state: Completeness['state'] | undefined, context: LinkContext) =>
  state === 'PARTIAL'
    ? html`<p class="muted">${completenessMessages[context.locale].chance} ${contributeLink(context)}</p>`
    : '';

/** Says how many are recorded where too few are, and how to contribute; else nothing. */
export const partOf = (
  what: 'conveners' | 'experts',
  { state, recorded, published }: Completeness,
  context: LinkContext,
) =>
  state === 'PARTIAL'
    ? html`<p class="muted">
        ${completenessMessages[context.locale][what](recorded, published!.value)} ${contributeLink(context)}
      </p>`
    : '';
