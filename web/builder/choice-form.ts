import { html } from '@lit-labs/ssr';
import { toKebabCase } from '../embeds/embed-request.ts';
import { type Choice, EMBED_NAMES } from '../embeds/snippets.ts';
import { builderMessages } from '../i18n/builder.ts';
import { activityKinds, participationRoles } from '../i18n/labels.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { LOCALES } from '../i18n/locale.ts';
import type { Visit } from '../layout/page.ts';

export interface Option {
  slug: string;
  name: string;
}

/** The options of the menus for an edition. */
export interface ChoiceOptions {
  editions: Option[];
  organizations: Option[];
  sectors: Option[];
  venues: Option[];
}

/** Enum values as parameters write them, with their labels. */
export const enumOptions = (texts: Record<string, string>): Option[] =>
  Object.entries(texts).map(([value, name]) => ({ slug: toKebabCase(value), name }));

/** The form of the builder. The script hides fields that the chosen embed does not have. */
export function choiceForm(choice: Choice, options: ChoiceOptions, { locale, searchParams }: Visit) {
  const messages = builderMessages[locale];
  const all = (name: string, those: Option[]) => [{ slug: '', name }, ...those];
  const embeds = EMBED_NAMES.map((slug) => ({ slug, name: messages.embeds[slug] }));
  const languages = LOCALES.map((slug) => ({ slug, name: layoutMessages[slug].language }));
  const themes = Object.entries(messages.themes).map(([slug, name]) => ({ slug, name }));
  const sizes = Object.entries(messages.sizes).map(([slug, name]) => ({ slug, name }));
  const field = (name: keyof Choice, those: Option[]) => select(name, messages[name], those, choice[name]);
  return html`<form class="fields" id="choice" method="get" action="/embeds">
    ${searchParams.has('lang') ? html`<input type="hidden" name="lang" value=${locale} />` : ''}
    ${field('embed', embeds)} ${field('edition', options.editions)}
    ${field('organization', all(messages.anyOf, options.organizations))}
    ${field('sector', all(messages.any, options.sectors))}
    ${field('role', all(messages.any, enumOptions(participationRoles[locale])))}
    ${field('venue', all(messages.anyOf, options.venues))}
    ${field('kind', all(messages.any, enumOptions(activityKinds[locale])))} ${field('locale', languages)}
    ${field('theme', themes)} ${field('size', sizes)}
    <button type="submit">${messages.show}</button>
  </form>`;
}

const select = (
  name: string,
  label: string,
  options: Option[],
  chosen: string,
) => html`<label data-field=${name}>
  ${label}
  <select name=${name}>
    ${options.map(({ slug, name: text }) =>
      slug === chosen
        ? html`<option value=${slug} selected>${text}</option>`
        : html`<option value=${slug}>${text}</option>`,
    )}
  </select>
</label>`;
