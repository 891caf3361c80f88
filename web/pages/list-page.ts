import { html } from '@lit-labs/ssr';
import type { TemplateResult } from 'lit';
import { layoutMessages } from '../i18n/layout.ts';
import { listMessages } from '../i18n/lists.ts';
import { pageMessages } from '../i18n/pages.ts';
import { languageField } from '../layout/components.ts';
import { FILTER_PARAMETERS } from '../layout/links.ts';
import type { PageFound, Visit } from '../layout/page.ts';

/** The query parameters of the page of a list. */
export const LIST_PARAMETERS: readonly string[] = [...FILTER_PARAMETERS, 'after'];

interface ListBody {
  body: TemplateResult;
  /** For each row that is shown, whether it is synthetic. */
  synthetic: readonly boolean[];
}

/** The page of a list. Search engines index only its first page without filters. */
export const listPage = (
  { locale, searchParams }: Visit,
  path: string,
  title: string,
  description: string,
  { body, synthetic }: ListBody,
): PageFound => ({
  kind: 'found',
  title,
  description,
  path,
  unlisted: LIST_PARAMETERS.some((name) => searchParams.has(name)),
  crumbs: [
    { name: layoutMessages[locale].home, path: '/' },
    { name: title, path },
  ],
  synthetic: synthetic.length > 0 && synthetic.every(Boolean),
  body: html`<h1>${title}</h1>
    <p class="lead">${description}</p>
    ${body}`,
});

/** Whether the address filters the list. */
export const isFiltered = ({ searchParams }: Visit): boolean =>
  FILTER_PARAMETERS.some((name) => searchParams.has(name));

/** The form that filters a list; it works without JavaScript, and keeps the language of the page. */
export const searchForm = (visit: Visit, path: string, fields: readonly unknown[]) => {
  const { locale, namedLocale, to } = visit;
  return html`<form class="search filters" action=${path} method="get">
    ${fields} ${languageField(namedLocale)}
    <button type="submit">${pageMessages[locale].search}</button>
    ${isFiltered(visit) ? html`<a class="button quiet" href=${to(path)}>${listMessages[locale].clear}</a>` : ''}
  </form>`;
};

/** A field for a name. */
export const textField = ({ locale, searchParams }: Visit) =>
  html`<label>${pageMessages[locale].text} <input type="search" name="q" maxlength="200" value=${searchParams.get('q') ?? ''} /></label>`;

/** A menu with one of several values, or all of them. */
export const optionsField = (
  { searchParams }: Visit,
  name: string,
  label: string,
  any: string,
  options: readonly (readonly [value: string, text: string])[],
) =>
  html`<label>${label}
    <select name=${name}>
      <option value="">${any}</option>
      ${options.map(([value, text]) =>
        searchParams.get(name) === value
          ? html`<option value=${value} selected>${text}</option>`
          : html`<option value=${value}>${text}</option>`,
      )}
    </select>
  </label>`;
