import { html } from '@lit-labs/ssr';
import { MAX_ENTRIES, OMISSIONS, SORTS } from '../embeds/choices.ts';
import { toKebabCase } from '../embeds/parameters.ts';
import { ANY_EDITION, type Choice, EMBED_NAMES } from '../embeds/snippets.ts';
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
  /** The series of the edition. */
  series: Option;
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
  const scopes = [
    { slug: '', name: messages.onlyEdition },
    { slug: options.series.slug, name: messages.wholeSeries(options.series.name) },
    { slug: ANY_EDITION, name: messages.anyEdition },
  ];
  const views = [
    { slug: '', name: messages.viewNames.cards },
    { slug: 'wall', name: messages.viewNames.wall },
  ];
  const sizes = Object.entries(messages.sizes).map(([slug, name]) => ({ slug, name }));
  const field = (name: keyof Choice, those: Option[]) => select(name, messages[name], those, choice[name]);
  return html`<form class="fields" id="choice" method="get" action="/embeds" data-series=${options.series.name}>
    ${searchParams.has('lang') ? html`<input type="hidden" name="lang" value=${locale} />` : ''}
    ${field('embed', embeds)} ${field('edition', options.editions)} ${field('series', scopes)}
    ${moreEditions(choice, options.editions, messages.also)}
    ${field('organization', all(messages.anyOf, options.organizations))}
    ${field('sector', all(messages.any, options.sectors))}
    ${field('role', all(messages.any, enumOptions(participationRoles[locale])))}
    ${field('venue', all(messages.anyOf, options.venues))}
    ${field('kind', all(messages.any, enumOptions(activityKinds[locale])))} ${field('locale', languages)}
    ${field('view', views)} ${field('sort', all(messages.usualSort, named(SORTS, messages.sortNames)))}
    ${input('limit', messages.limit, html`<input name="limit" type="number" min="1" max=${MAX_ENTRIES} value=${choice.limit} />`)}
    ${field('without', all(messages.nothing, named(OMISSIONS, messages.omissions)))}
    ${input('links', messages.links, html`<input name="links" type="url" placeholder="https://…/{slug}" value=${choice.links} />`)}
    ${field('theme', themes)} ${field('size', sizes)}
    <button type="submit">${messages.show}</button>
  </form>`;
}

/** Boxes to tick for further editions. */
function moreEditions({ edition, also }: Choice, editions: Option[], label: string) {
  const others = editions.filter(({ slug }) => slug !== edition);
  if (others.length === 0) return '';
  const ticked = new Set(also.split(','));
  return html`<details ?open=${also !== ''}>
    <summary>${label}</summary>
    <div class="boxes" role="group" aria-label=${label}>
      ${others.map(({ slug, name }) => html`<label><input type="checkbox" name="also" value=${slug} ?checked=${ticked.has(slug)} /> ${name}</label>`)}
    </div>
  </details>`;
}

/** The choices of a list with their names. */
const named = <Slug extends string>(slugs: readonly Slug[], names: Record<Slug, string>): Option[] =>
  slugs.map((slug) => ({ slug, name: names[slug] }));

const input = (name: string, label: string, field: unknown) =>
  html`<label data-field=${name}>${label} ${field}</label>`;

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
