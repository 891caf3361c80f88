import { html } from '@lit-labs/ssr';
import { ConnectPaths } from '../graph/operations.ts';
import { address, pathOf } from '../shell/addresses.ts';
import type { Page, Visit } from '../shell/page.ts';
import { languageField } from '../shell/parts.ts';
import { suggestingInput } from '../shell/suggesting-input.ts';
import { SHORTEST, typed } from '../shell/typed.ts';
import { searchWords } from '../words/search.ts';
import { shellWords } from '../words/shell.ts';
import { type End, type EndFound, findEnd, type Sought } from './find-end.ts';
import { pathsFound } from './paths-found.ts';

/** What is asked of the page: two names, slugs or ids, and whose deeds count for whom. */
interface Asked {
  from: Sought;
  to: Sought;
  lineage: 'AS_RECORDED' | 'AS_SUCCESSOR';
}

/** What the map calls them. */
const KINDS = { Organization: 'organizations', Expert: 'experts' };

/** How two organizations, or two experts, are connected: `?from=` and `?to=`, each a name, a slug or an id; `?from_id=` and `?to_id=` for whom was chosen among names. */
export const connectPage: Page = async (visit) => {
  const { locale } = visit;
  const words = searchWords[locale];
  const asked = readAsked(visit.words);
  const ends = await Promise.all(
    [asked.from, asked.to].map((sought) => (isGiven(sought) ? findEnd(sought, visit) : undefined)),
  );
  const [from, to] = ends.map((found) => found?.end);
  const title = from && to ? words.connectTitleOf(from.name, to.name) : words.connectTitle;
  const path = address('/connect', {
    from: from?.slug ?? asked.from.text,
    to: to?.slug ?? asked.to.text,
    ...lineageWord(asked),
  });
  return {
    kind: 'found',
    title,
    description: words.connectDescription,
    path,
    unlisted: isGiven(asked.from) || isGiven(asked.to),
    scripts: ['search/suggest.ts'],
    crumbs: [
      { name: shellWords[locale].home, path: '/' },
      { name: shellWords[locale].connect, path: '/connect' },
    ],
    body: html`<div class="connect">
      <h1>${title}</h1>
      ${formOf(asked, [from, to], visit)} ${ends.map((found) => (found ? understood(found, visit) : ''))}
      ${from && to ? await between(from, to, asked, visit) : html`<p class="empty">${words.connectDescription}</p>`}
    </div>`,
  };
};

const readAsked = (words: URLSearchParams): Asked => ({
  from: { text: typed(words, 'from'), id: typed(words, 'from_id') },
  to: { text: typed(words, 'to'), id: typed(words, 'to_id') },
  lineage: words.get('lineage') === 'AS_SUCCESSOR' ? 'AS_SUCCESSOR' : 'AS_RECORDED',
});

const isGiven = ({ text, id }: Sought): boolean => Boolean(text || id);

const lineageWord = ({ lineage }: Asked) => (lineage === 'AS_SUCCESSOR' ? { lineage } : {});

function formOf(asked: Asked, [from, to]: (End | undefined)[], { locale, named }: Visit) {
  const words = searchWords[locale];
  const types = ['ORGANIZATION', 'EXPERT'];
  return html`<form class="fields card" action="/connect" method="get">
    ${suggestingInput({ name: 'from', label: words.from, locale, types, value: from?.name ?? asked.from.text, chosen: from?.id })}
    ${suggestingInput({ name: 'to', label: words.to, locale, types, value: to?.name ?? asked.to.text, chosen: to?.id })}
    <label class="check">
      <input type="checkbox" name="lineage" value="AS_SUCCESSOR" ?checked=${asked.lineage === 'AS_SUCCESSOR'} />
      ${words.lineage}
    </label>
    ${languageField(named)}<button type="submit">${words.connect}</button>
  </form>`;
}

/** What was taken to be meant by a text that names nobody exactly. */
function understood({ text, end, others }: EndFound, { locale, to }: Visit) {
  const words = searchWords[locale];
  if (!end)
    return html`<p class="empty" role="status">${text.length < SHORTEST ? words.tooShort(text) : words.unknown(text)}</p>`;
  if (others.length === 0) return '';
  return html`<p class="muted">
    ${words.meant(text)} <strong>${end.name}</strong>. ${words.others}
    ${others.map((other) => html`<a href=${to(pathOf(other.type, other.slug))}>${other.name}</a> `)}
  </p>`;
}

async function between(from: End, to: End, { lineage }: Asked, visit: Visit) {
  const words = searchWords[visit.locale];
  if (from.id === to.id) return html`<p class="empty" role="status">${words.same}</p>`;
  if (from.type !== to.type) return html`<p class="empty" role="status">${words.twoKinds}</p>`;
  const { pathsBetween } = await visit.ask(ConnectPaths, {
    from: from.id,
    to: to.id,
    locale: visit.locale,
    filter: { channels: ['ACTIVITY', 'CONVENING', 'OUTCOME'], lineage },
  });
  const onMap = visit.to(address('/map', { from: from.id, to: to.id, kind: KINDS[from.type] }));
  return html`${pathsFound(pathsBetween, visit)}
    <p><a class="button quiet" href=${onMap}>${words.onMap}</a></p>`;
}
