import { html } from '@lit-labs/ssr';
import { SearchPage, type SearchPageQuery } from '../graph/operations.ts';
import { address, FOLDERS, type PageType, pathOf } from '../shell/addresses.ts';
import type { Page, Visit } from '../shell/page.ts';
import { languageField, syntheticTag } from '../shell/parts.ts';
import { suggestingInput } from '../shell/suggesting-input.ts';
import { SHORTEST, typed } from '../shell/typed.ts';
import { searchWords } from '../words/search.ts';
import { shellWords } from '../words/shell.ts';
import { isMadeUp } from './made-up.ts';

type Found = SearchPageQuery['search'];
type Hit = Found['nodes'][number];

/** What in the network resembles a text: `?q=`, and `?after=` for more of it. */
export const searchPage: Page = async (visit) => {
  const { ask, locale, words: asked } = visit;
  const words = searchWords[locale];
  const text = typed(asked, 'q');
  const canBeFound = text.length >= SHORTEST;
  const found = canBeFound ? (await ask(SearchPage, { text, after: asked.get('after') })).search : undefined;
  const path = address('/search', { q: text });
  return {
    kind: 'found',
    title: words.title(text),
    description: words.description,
    path,
    unlisted: true,
    synthetic: isAllMadeUp(found?.nodes ?? []),
    scripts: ['search/suggest.ts'],
    crumbs: [
      { name: shellWords[locale].home, path: '/' },
      { name: words.search, path },
    ],
    body: html`<h1>${words.title(text)}</h1>
      ${formOf(text, visit)} ${found ? listOf(found, text, visit) : html`<p class="empty" role="status">${text ? words.tooShort(text) : words.hint}</p>`}`,
  };
};

const formOf = (text: string, { locale, named }: Visit) =>
  html`<form class="search" role="search" action="/search" method="get">
    ${suggestingInput({ name: 'q', label: searchWords[locale].label, locale, value: text, type: 'search' })}
    ${languageField(named)}<button type="submit">${searchWords[locale].search}</button>
  </form>`;

const isAllMadeUp = (hits: readonly Hit[]) => hits.length > 0 && hits.every(({ node }) => isMadeUp(node));

function listOf({ nodes, totalCount, pageInfo }: Found, text: string, visit: Visit) {
  const { locale, to } = visit;
  const words = searchWords[locale];
  if (nodes.length === 0) return html`<p class="empty" role="status">${words.none(text)}</p>`;
  const more = to(address('/search', { q: text, after: pageInfo.endCursor }));
  return html`<p class="muted" role="status">${words.found(totalCount)}</p>
    <ul class="plain">
      ${nodes.map(
        (hit) => html`<li>
          ${linkOf(hit, to)} <span class="tag">${words.kinds[hit.node.__typename]}</span>
          ${syntheticTag({ synthetic: isMadeUp(hit.node) }, visit)}
        </li>`,
      )}
    </ul>
    ${pageInfo.hasNextPage ? html`<p><a class="button quiet" href=${more}>${words.more}</a></p>` : ''}`;
}

function linkOf({ label, node }: Hit, to: Visit['to']) {
  if (!('slug' in node) || !(node.__typename in FOLDERS)) return label;
  return html`<a href=${to(pathOf(node.__typename as PageType, node.slug))}>${label}</a>`;
}
