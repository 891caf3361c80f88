import { html } from '@lit-labs/ssr';
import { CommunityMap, type CommunityMapQuery } from '../../graphql/operations.ts';
import { mapMessages } from '../../i18n/map.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { Visit } from '../../layout/page.ts';
import { type Choices, mapKindOf, tieFilterOf } from '../filters/choices.ts';
import type { MapState } from '../state/map-state.ts';
import { type Column, pager, tableHead, tableSection } from './table-parts.ts';

type CommunityMapData = CommunityMapQuery['communityMap'];

/** How many lines a page has. */
const PAGE_SIZE = 50;

interface Line {
  one: string;
  other: string;
  shared: number;
  first: number | null;
  last: number | null;
}

/** The lines of a map of sectors, or of organizations and activities, as a table: the graph has no list of these ties. */
export async function linesTable(state: MapState, choices: Choices, visit: Visit) {
  const { locale } = visit;
  const messages = mapMessages[locale];
  const { communityMap } = await visit.runQuery(CommunityMap, {
    between: mapKindOf(state),
    filter: tieFilterOf(state, choices),
    locale,
  });
  const lines = sortLines(linesOf(communityMap, messages.activity), state);
  const start = Math.min(Number.parseInt(state.after, 10) || 0, lines.length);
  const page = lines.slice(start, start + PAGE_SIZE);
  const next = start + PAGE_SIZE < lines.length ? String(start + PAGE_SIZE) : null;
  const caption = messages.caption(
    page.length,
    formatCount(lines.length, locale),
    messages.tieRows(lines.length),
  );
  const { summary, revision } = communityMap;
  return tableSection({
    state,
    visit,
    network: { narrative: summary.narrative, run: { permalink: summary.run.permalink, revision } },
    intro: communityMap.truncated
      ? html`<p class="map-notice" role="status">${truncationNotice(communityMap, visit)} ${messages.wholeIn[state.kind]}</p>`
      : '',
    table:
      page.length === 0
        ? html`<p class="empty">${messages.emptyTable}</p>`
        : html`<table class="ties">
              <caption>${caption}</caption>
              ${tableHead(columnsOf(state, messages), state, visit)}
              <tbody>
                ${page.map((line) => lineRow(line, state, locale))}
              </tbody>
            </table>
            ${pager(state, next, visit)}`,
  });
}

function truncationNotice({ nodes, ties, summary }: CommunityMapData, { locale }: Visit): string {
  const [some, lines, all, allLines] = [nodes.length, ties.length, summary.actors, summary.ties].map((each) =>
    formatCount(each, locale),
  );
  return mapMessages[locale].truncated(some!, lines!, all!, allLines!);
}

function linesOf({ nodes, ties }: CommunityMapData, nameless: string): Line[] {
  const names = new Map(nodes.map(({ id, label }) => [id, label ?? nameless]));
  return ties.map(({ source, target, shared, firstTogether, lastTogether }) => ({
    one: names.get(source) ?? '',
    other: names.get(target) ?? '',
    shared,
    first: firstTogether,
    last: lastTogether,
  }));
}

/** Sorts by name, by ties or by last edition; else the order of the map stays. */
function sortLines(lines: Line[], { sort }: MapState): Line[] {
  if (sort === 'NAME')
    return lines.toSorted((a, b) => a.one.localeCompare(b.one, 'es') || a.other.localeCompare(b.other, 'es'));
  if (sort === 'SHARED') return lines.toSorted((a, b) => b.shared - a.shared);
  return sort === 'LAST_EDITION' ? lines.toSorted((a, b) => (b.last ?? 0) - (a.last ?? 0)) : lines;
}

type MapMessages = (typeof mapMessages)['es'];

const showsSectors = ({ kind }: MapState) => kind === 'sectors';

const columnsOf = (state: MapState, messages: MapMessages): Column[] =>
  showsSectors(state)
    ? [
        { name: messages.first, sort: 'NAME' },
        { name: messages.second },
        { name: messages.ties, sort: 'SHARED', isNumber: true },
        { name: messages.firstTogether },
        { name: messages.lastTogether, sort: 'LAST_EDITION' },
      ]
    : [
        { name: messages.organization, sort: 'NAME' },
        { name: messages.activity },
        { name: messages.lastTogether, sort: 'LAST_EDITION' },
      ];

const lineRow = ({ one, other, shared, first, last }: Line, state: MapState, locale: Visit['locale']) =>
  showsSectors(state)
    ? html`<tr>
        <th scope="row">${one}</th>
        <td>${other}</td>
        <td class="number">${formatCount(shared, locale)}</td>
        <td>${first ?? ''}</td>
        <td>${last ?? ''}</td>
      </tr>`
    : html`<tr>
        <th scope="row">${one}</th>
        <td>${other}</td>
        <td>${last ?? ''}</td>
      </tr>`;
