import { html } from '@lit-labs/ssr';
import { type Choice, EMBEDS } from '../embeds/lines.ts';
import { asWritten } from '../embeds/wish.ts';
import type { Visit } from '../shell/page.ts';
import { builderWords } from '../words/builder.ts';
import { LOCALES } from '../words/locale.ts';
import { shellWords } from '../words/shell.ts';
import { activityKinds, participationRoles } from '../words/vocabulary.ts';

export interface Option {
  slug: string;
  name: string;
}

/** What can be chosen for an edition. */
export interface Options {
  editions: Option[];
  organizations: Option[];
  sectors: Option[];
  venues: Option[];
}

/** The words of a vocabulary as addresses write them, with what they are called. */
export const written = (texts: Record<string, string>): Option[] =>
  Object.entries(texts).map(([value, name]) => ({ slug: asWritten(value), name }));

/** The form by which an embed is chosen. A field shows for the embeds that know its word. */
export function fieldsOf(choice: Choice, options: Options, { locale, words }: Visit) {
  const say = builderWords[locale];
  const all = (name: string, those: Option[]) => [{ slug: '', name }, ...those];
  const embeds = EMBEDS.map((slug) => ({ slug, name: say.embeds[slug] }));
  const languages = LOCALES.map((slug) => ({ slug, name: shellWords[slug].language }));
  const themes = Object.entries(say.themes).map(([slug, name]) => ({ slug, name }));
  const field = (name: keyof Choice, those: Option[]) => select(name, say[name], those, choice[name]);
  return html`<form class="fields" id="choice" method="get" action="/embeds">
    ${words.has('lang') ? html`<input type="hidden" name="lang" value=${locale} />` : ''}
    ${field('embed', embeds)} ${field('edition', options.editions)}
    ${field('organization', all(say.anyOf, options.organizations))}
    ${field('sector', all(say.any, options.sectors))}
    ${field('role', all(say.any, written(participationRoles[locale])))}
    ${field('venue', all(say.anyOf, options.venues))}
    ${field('kind', all(say.any, written(activityKinds[locale])))} ${field('locale', languages)}
    ${field('theme', themes)}
    <button type="submit">${say.show}</button>
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
