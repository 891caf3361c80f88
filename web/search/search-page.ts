import { html } from '@lit-labs/ssr';
import { SearchPage, type SearchPageQuery, SyntheticCount } from '../graphql/operations.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { type FoundType, searchMessages } from '../i18n/search.ts';
import { address, PAGE_FOLDERS, type PageType, pathOf } from '../layout/addresses.ts';
import { languageField, syntheticTag } from '../layout/components.ts';
import type { Page, Visit } from '../layout/page.ts';
import { suggestionInput } from '../layout/suggestion-input.ts';
import { MIN_SEARCH_LENGTH, textParameter } from '../layout/text-parameter.ts';
import { isSynthetic } from './is-synthetic.ts';

type SearchResult = SearchPageQuery['search'];
type Hit = SearchResult['nodes'][number];

/** Searches the network for `?q=`; `?after=` is the cursor, `?synthetic=1` searches what is synthetic in place of what is real. */
export const searchPage: Page = async (visit) => {
  const { runQuery, locale, searchParams } = visit;
  const messages = searchMessages[locale];
  const text = textParameter(searchParams, 'q');
  const isLongEnough = text.length >= MIN_SEARCH_LENGTH;
  const synthetic = searchParams.get('synthetic') === '1';
  const found = isLongEnough
    ? (await runQuery(SearchPage, { text, locale, after: searchParams.get('after'), synthetic })).search
    : undefined;
  const alsoSynthetic = found && !synthetic ? await syntheticLink(found, text, visit) : '';
  const path = address('/search', { q: text });
  return {
    kind: 'found',
    title: messages.title(text),
    description: messages.description,
    path,
    unlisted: true,
    synthetic: isAllSynthetic(found?.nodes ?? []),
    scripts: ['search/suggest.ts'],
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: messages.search, path },
    ],
    body: html`<h1>${messages.title(text)}</h1>
      ${searchForm(text, visit)} ${found ? resultList(found, text, visit) : html`<p class="empty" role="status">${text ? messages.tooShort(text) : messages.hint}</p>`} ${alsoSynthetic}`,
  };
};

const searchForm = (text: string, { locale, namedLocale }: Visit) =>
  html`<form class="search" role="search" action="/search" method="get">
    ${suggestionInput({ name: 'q', label: searchMessages[locale].label, locale, value: text, type: 'search' })}
    ${languageField(namedLocale)}<button type="submit">${searchMessages[locale].search}</button>
  </form>`;

/** A link to what is called so among synthetic data, which stays apart from what is real. */
async function syntheticLink({ nodes }: SearchResult, text: string, { runQuery, locale, to }: Visit) {
  if (isAllSynthetic(nodes)) return '';
  const { editions, search } = await runQuery(SyntheticCount, { text });
  const { totalCount } = search;
  // Without synthetic data both searches are the same.
  if (totalCount === 0 || !editions.nodes.some(({ series }) => series.synthetic)) return '';
  const href = to(address('/search', { q: text, synthetic: '1' }));
  return html`<p class="muted"><a href=${href}>${searchMessages[locale].alsoSynthetic(totalCount)}</a></p>`;
}

const isAllSynthetic = (hits: readonly Hit[]) =>
  hits.length > 0 && hits.every(({ node }) => isSynthetic(node));

function resultList({ nodes, totalCount, pageInfo }: SearchResult, text: string, visit: Visit) {
  const { locale, to } = visit;
  const messages = searchMessages[locale];
  if (nodes.length === 0) return html`<p class="empty" role="status">${messages.none(text)}</p>`;
  const synthetic = visit.searchParams.get('synthetic');
  const more = to(address('/search', { q: text, synthetic, after: pageInfo.endCursor }));
  return html`<p class="muted" role="status">${messages.found(totalCount)}</p>
    <ul class="plain">
      ${nodes.map(
        (hit) => html`<li>
          ${linkOf(hit, to)} <span class="tag">${messages.kinds[hit.node.__typename as FoundType]}</span>
          ${hit.matches.some(({ how }) => how === 'SLIP') ? html`<span class="tag">${messages.similar}</span>` : ''}
          ${contextOf(hit)}
          ${syntheticTag({ synthetic: isSynthetic(hit.node) }, visit)}
        </li>`,
      )}
    </ul>
    ${pageInfo.hasNextPage ? html`<p><a class="button quiet" href=${more}>${messages.more}</a></p>` : ''}`;
}

/** What tells a hit from others that are called alike: its edition; of an organization found by another name, the one it has. */
function contextOf({ label, node }: Hit) {
  const context =
    'edition' in node ? node.edition.name : 'name' in node && node.name !== label ? node.name : undefined;
  return context ? html`<span class="muted">${context}</span>` : '';
}

/** A link to what was found; what has no slug, as a venue, has no page but that of its edition. */
function linkOf({ label, node }: Hit, to: Visit['to']) {
  if (!('slug' in node))
    return 'edition' in node ? html`<a href=${to(pathOf('Edition', node.edition.slug))}>${label}</a>` : label;
  if (!(node.__typename in PAGE_FOLDERS)) return label;
  return html`<a href=${to(pathOf(node.__typename as PageType, node.slug))}>${label}</a>`;
}
