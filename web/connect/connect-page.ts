import { html } from '@lit-labs/ssr';
import { ConnectPaths } from '../graph/operations.ts';
import { address } from '../shell/addresses.ts';
import { CHANNELS } from '../shell/channels.ts';
import { linkTo } from '../shell/links.ts';
import type { Page, Visit } from '../shell/page.ts';
import { languageField, syntheticTag } from '../shell/parts.ts';
import { suggestingInput } from '../shell/suggesting-input.ts';
import { SHORTEST, typed } from '../shell/typed.ts';
import { searchWords } from '../words/search.ts';
import { shellWords } from '../words/shell.ts';
import { type End, type EndFound, findEnd, type Sought } from './find-end.ts';
import { actorsOf, type Paths, pathsFound } from './paths-found.ts';

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
  const paths = from && to && (await pathsBetween(from, to, asked, visit));
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
    synthetic: isAllMadeUp([from, to], paths),
    scripts: ['search/suggest.ts'],
    crumbs: [
      { name: shellWords[locale].home, path: '/' },
      { name: shellWords[locale].connect, path: '/connect' },
    ],
    body: html`<div class="connect">
      <h1>${title}</h1>
      ${formOf(asked, [from, to], visit)} ${ends.map((found) => (found ? understood(found, visit) : ''))}
      ${from && to ? between(from, to, paths, visit) : html`<p class="empty">${words.connectDescription}</p>`}
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

/** What was taken to be meant by a text that names nobody exactly; and of whom it is said that they are invented. */
function understood({ text, end, others }: EndFound, visit: Visit) {
  const words = searchWords[visit.locale];
  if (!end)
    return html`<p class="empty" role="status">${text.length < SHORTEST ? words.tooShort(text) : words.unknown(text)}</p>`;
  if (others.length === 0)
    return end.synthetic
      ? html`<p class="muted">${linkTo(end.type, end, visit)} ${syntheticTag(end, visit)}</p>`
      : '';
  return html`<p class="muted">
    ${words.meant(text)} <strong>${end.name}</strong> ${syntheticTag(end, visit)}. ${words.others}
    ${others.map((other) => html`${linkTo(other.type, other, visit)} ${syntheticTag(other, visit)} `)}
  </p>`;
}

/** The ways between two; undefined where it cannot be asked for them. */
async function pathsBetween(from: End, to: End, { lineage }: Asked, { ask, locale }: Visit) {
  if (from.id === to.id || from.type !== to.type) return undefined;
  const filter = { channels: [...CHANNELS], lineage };
  return (await ask(ConnectPaths, { from: from.id, to: to.id, locale, filter })).pathsBetween;
}

/** Whether all that the page shows is invented: whoever was found, and whoever stands between. */
function isAllMadeUp(ends: (End | undefined)[], paths: Paths | undefined): boolean {
  const shown = [...ends.filter((end) => end !== undefined), ...(paths ? actorsOf(paths) : [])];
  return shown.length > 0 && shown.every(({ synthetic }) => synthetic);
}

function between(from: End, to: End, paths: Paths | undefined, visit: Visit) {
  const words = searchWords[visit.locale];
  if (!paths)
    return html`<p class="empty" role="status">${from.id === to.id ? words.same : words.twoKinds}</p>`;
  const onMap = visit.to(address('/map', { from: from.id, to: to.id, kind: KINDS[from.type] }));
  return html`${pathsFound(paths, visit)}
    <p><a class="button quiet" href=${onMap}>${words.onMap}</a></p>`;
}
