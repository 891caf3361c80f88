import { html } from '@lit-labs/ssr';
import { ConnectPaths, SyntheticSeriesOfConnection } from '../graphql/operations.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { searchMessages } from '../i18n/search.ts';
import { address } from '../layout/addresses.ts';
import { CHANNELS } from '../layout/channels.ts';
import { languageField, syntheticTag } from '../layout/components.ts';
import { linkTo } from '../layout/links.ts';
import type { Page, Visit } from '../layout/page.ts';
import { suggestionInput } from '../layout/suggestion-input.ts';
import { MIN_SEARCH_LENGTH, textParameter } from '../layout/text-parameter.ts';
import { type Actor, type ActorMatch, type ActorQuery, findActor } from './find-actor.ts';
import { actorsOf, type Paths, pathList } from './path-list.ts';

/** The parameters of the page: both ends by name, slug or id, and the lineage. */
interface ConnectRequest {
  from: ActorQuery;
  to: ActorQuery;
  lineage: 'AS_RECORDED' | 'AS_SUCCESSOR';
}

/** The kinds of the map by type. */
const MAP_KINDS = { Organization: 'organizations', Expert: 'experts' };

/** How two organizations, or two experts, are connected. `?from=` and `?to=` are names, slugs or ids; `?from_id=` and `?to_id=` the ids of chosen suggestions. */
export const connectPage: Page = async (visit) => {
  const { locale } = visit;
  const messages = searchMessages[locale];
  const request = parseConnectRequest(visit.searchParams);
  const ends = await Promise.all(
    [request.from, request.to].map((actorQuery) =>
      isGiven(actorQuery) ? findActor(actorQuery, visit) : undefined,
    ),
  );
  const [from, to] = ends.map((found) => found?.end);
  const series = from?.synthetic && to?.synthetic ? await syntheticSeries(visit) : [];
  const paths = from && to && (await pathsBetween(from, to, { ...request, series }, visit));
  const title = from && to ? messages.connectTitleOf(from.name, to.name) : messages.connectTitle;
  const path = address('/connect', {
    from: from?.slug ?? request.from.text,
    to: to?.slug ?? request.to.text,
    ...lineageParameter(request),
  });
  return {
    kind: 'found',
    title,
    description: messages.connectDescription,
    path,
    unlisted: isGiven(request.from) || isGiven(request.to),
    synthetic: isAllSynthetic([from, to], paths),
    scripts: ['search/suggest.ts'],
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: layoutMessages[locale].connect, path: '/connect' },
    ],
    body: html`<div class="connect">
      <h1>${title}</h1>
      ${connectForm(request, [from, to], visit)} ${ends.map((found) => (found ? matchNote(found, visit) : ''))}
      ${from && to ? pathsSection({ from, to, series }, paths, visit) : html`<p class="empty">${messages.connectDescription}</p>`}
    </div>`,
  };
};

const parseConnectRequest = (searchParams: URLSearchParams): ConnectRequest => ({
  from: { text: textParameter(searchParams, 'from'), id: textParameter(searchParams, 'from_id') },
  to: { text: textParameter(searchParams, 'to'), id: textParameter(searchParams, 'to_id') },
  lineage: searchParams.get('lineage') === 'AS_SUCCESSOR' ? 'AS_SUCCESSOR' : 'AS_RECORDED',
});

const isGiven = ({ text, id }: ActorQuery): boolean => Boolean(text || id);

const lineageParameter = ({ lineage }: ConnectRequest) => (lineage === 'AS_SUCCESSOR' ? { lineage } : {});

function connectForm(
  request: ConnectRequest,
  [from, to]: (Actor | undefined)[],
  { locale, namedLocale }: Visit,
) {
  const messages = searchMessages[locale];
  const types = ['ORGANIZATION', 'EXPERT'];
  return html`<form class="fields card" action="/connect" method="get">
    ${suggestionInput({ name: 'from', label: messages.from, locale, types, value: from?.name ?? request.from.text, chosenId: from?.id })}
    ${suggestionInput({ name: 'to', label: messages.to, locale, types, value: to?.name ?? request.to.text, chosenId: to?.id })}
    <label class="check">
      <input type="checkbox" name="lineage" value="AS_SUCCESSOR" ?checked=${request.lineage === 'AS_SUCCESSOR'} />
      ${messages.lineage}
    </label>
    ${languageField(namedLocale)}<button type="submit">${messages.connect}</button>
  </form>`;
}

/** Whom an inexact text was taken for, and who else it could mean; also whether the actor is synthetic. */
function matchNote({ text, end, others }: ActorMatch, visit: Visit) {
  const messages = searchMessages[visit.locale];
  if (!end)
    return html`<p class="empty" role="status">${text.length < MIN_SEARCH_LENGTH ? messages.tooShort(text) : messages.unknown(text)}</p>`;
  if (others.length === 0)
    return end.synthetic
      ? html`<p class="muted">${linkTo(end.type, end, visit)} ${syntheticTag(end, visit)}</p>`
      : '';
  return html`<p class="muted">
    ${messages.meant(text)} <strong>${end.name}</strong> ${syntheticTag(end, visit)}. ${messages.others}
    ${others.map((other) => html`${linkTo(other.type, other, visit)} ${syntheticTag(other, visit)} `)}
  </p>`;
}

/** The series that ties between synthetic actors rest on: graphs are of what is real, unless they name others. */
async function syntheticSeries({ runQuery }: Visit) {
  const { editions } = await runQuery(SyntheticSeriesOfConnection, {});
  return [...new Map(editions.nodes.map(({ series }) => [series.id, series])).values()];
}

/** The series that a connection is of; empty for all that are real. */
type InSeries = { series: readonly { id: string; slug: string }[] };

/** The paths between two actors; undefined for the same actor or different types. */
async function pathsBetween(
  from: Actor,
  to: Actor,
  { lineage, series }: ConnectRequest & InSeries,
  { runQuery, locale }: Visit,
) {
  if (from.id === to.id || from.type !== to.type) return undefined;
  const ids = series.map(({ id }) => id);
  const filter = { channels: [...CHANNELS], lineage, ...(ids.length > 0 && { series: ids }) };
  return (await runQuery(ConnectPaths, { from: from.id, to: to.id, locale, filter })).pathsBetween;
}

/** Whether all actors of the page are synthetic: both ends, and those between. */
function isAllSynthetic(ends: (Actor | undefined)[], paths: Paths | undefined): boolean {
  const shown = [...ends.filter((end) => end !== undefined), ...(paths ? actorsOf(paths) : [])];
  return shown.length > 0 && shown.every(({ synthetic }) => synthetic);
}

function pathsSection(
  { from, to, series }: { from: Actor; to: Actor } & InSeries,
  paths: Paths | undefined,
  visit: Visit,
) {
  const messages = searchMessages[visit.locale];
  if (!paths)
    return html`<p class="empty" role="status">${from.id === to.id ? messages.same : messages.twoKinds}</p>`;
  const onMap = visit.to(
    address('/map', {
      from: from.id,
      to: to.id,
      kind: MAP_KINDS[from.type],
      series: series.map(({ slug }) => slug),
    }),
  );
  return html`${pathList(paths, visit)}
    <p><a class="button quiet" href=${onMap}>${messages.onMap}</a></p>`;
}
