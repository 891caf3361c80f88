import { html } from '@lit-labs/ssr';
import {
  TiesOfOneTable,
  type TiesOfOneTableQuery,
  TiesTable,
  type TiesTableQuery,
} from '../../graphql/operations.ts';
import { verdicts } from '../../i18n/labels.ts';
import { mapMessages } from '../../i18n/map.ts';
import { formatCount, formatDecimal, formatPercent } from '../../i18n/numbers.ts';
import { pathOf } from '../../layout/addresses.ts';
import type { Visit } from '../../layout/page.ts';
import { type Choices, tieFilterOf } from '../filters/choices.ts';
import type { Change } from '../graph/palette.ts';
import { evidencePath, type MapState, mapPath } from '../state/map-state.ts';
import { linesTable } from './lines-table.ts';
import { type Column, pager, tableHead, tableSection } from './table-parts.ts';
import { tieEvidence } from './tie-evidence.ts';

type Ties = TiesTableQuery['ties'];
type Tie = Ties['nodes'][number];

/** The ties of the map as a table, which is sorted, filtered and paged without scripts. */
export async function tiesTable(state: MapState, choices: Choices, visit: Visit) {
  if (state.kind === 'sectors' || state.kind === 'two-mode') return linesTable(state, choices, visit);
  const { ties, network, of } = await loadTies(state, choices, visit);
  const messages = mapMessages[visit.locale];
  const caption = `${messages.caption(ties.nodes.length, formatCount(ties.totalCount, visit.locale), messages.tieRows(ties.totalCount))} ${
    ties.excludedLargeActivities > 0 ? messages.excluded(ties.excludedLargeActivities) : ''
  }`;
  return tableSection({
    state,
    visit,
    network,
    intro: html`${comparedEditionsNotice(state, choices, visit)} ${of ? oneNodeNotice(of, state, visit) : ''} ${await tieEvidence(state, choices, visit)}`,
    table:
      ties.nodes.length === 0
        ? html`<p class="empty">${messages.emptyTable}</p>`
        : html`<table class=${state.compare.length > 0 ? 'ties compared' : 'ties'}>
              <caption>${caption}</caption>
              ${tableHead(columnsOf(state, messages), state, visit)}
              <tbody>
                ${ties.nodes.map((tie) => tieRow(tie, state, visit))}
              </tbody>
            </table>
            ${pager(state, ties.pageInfo.hasNextPage ? ties.pageInfo.endCursor : null, visit)}`,
  });
}

async function loadTies(state: MapState, choices: Choices, { runQuery, locale }: Visit) {
  const between = state.kind === 'experts' ? 'EXPERT' : 'ORGANIZATION';
  const variables = {
    between,
    filter: tieFilterOf(state, choices),
    orderBy: state.sort,
    after: state.after || null,
    locale,
  } as const;
  const [id, other] = state.selected;
  if (!id || other) return { ...(await runQuery(TiesTable, variables)), of: undefined };
  const { node, network } = await runQuery(TiesOfOneTable, { ...variables, id });
  const of = nodeWithTies(node);
  return of
    ? { ties: of.ties, network, of: of.name }
    : { ...(await runQuery(TiesTable, variables)), of: undefined };
}

/** A node that has ties in the graph. */
const nodeWithTies = (node: TiesOfOneTableQuery['node']) => (node && 'ties' in node ? node : undefined);

function oneNodeNotice(name: string, state: MapState, { locale, to }: Visit) {
  const messages = mapMessages[locale];
  return html`<p>
    ${messages.ofOne(name)}
    <a href=${to(mapPath({ ...state, selected: [], after: '', evidenceAfter: '' }))}>${messages.ofAll}</a>
  </p>`;
}

/** Which two editions are compared, with a link back to all. */
function comparedEditionsNotice(state: MapState, { editions }: Choices, { locale, to }: Visit) {
  if (state.compare.length === 0) return '';
  const messages = mapMessages[locale];
  const [from = '', later = ''] = state.compare.map(
    (slug) => editions.find((each) => each.slug === slug)?.name ?? slug,
  );
  return html`<p>
    ${messages.comparing(from, later)}
    <a href=${to(mapPath({ ...state, compare: [], after: '' }))}>${messages.compareNoMore}</a>
  </p>`;
}

type MapMessages = (typeof mapMessages)['es'];

const columnsOf = ({ compare }: MapState, messages: MapMessages): Column[] => [
  { name: messages.first, sort: 'NAME' },
  { name: messages.second },
  ...(compare.length > 0 ? [{ name: messages.change }] : []),
  { name: messages.shared, sort: 'SHARED', isNumber: true },
  { name: messages.expected, isNumber: true },
  { name: messages.jaccard, sort: 'JACCARD', isNumber: true },
  { name: messages.newman, sort: 'NEWMAN', isNumber: true },
  { name: messages.verdict, sort: 'SURPRISE' },
  { name: messages.firstTogether },
  { name: messages.lastTogether, sort: 'LAST_EDITION' },
  { name: messages.why },
];

function tieRow(tie: Tie, state: MapState, visit: Visit) {
  const { locale, to } = visit;
  const messages = mapMessages[locale];
  const why = evidencePath({ ...state, selected: [tie.a.id, tie.b.id] }, to);
  return html`<tr>
    <th scope="row">${tieEnd(tie.a, state, visit)}</th>
    <td>${tieEnd(tie.b, state, visit)}</td>
    ${state.compare.length > 0 ? html`<td>${messages.changed[tieChangeOf(tie, state)]}</td>` : ''}
    <td class="number">${formatCount(tie.shared, locale)}</td>
    <td class="number">${formatDecimal(tie.expected, locale)}</td>
    <td class="number">${formatPercent(tie.jaccard, locale)}</td>
    <td class="number">${formatDecimal(tie.newman, locale)}</td>
    <td>${verdicts[locale][tie.verdict]}</td>
    <td>${editionLink(tie.firstTogether, visit)}</td>
    <td>${editionLink(tie.lastTogether, visit)}</td>
    <td><a href=${why} aria-label=${messages.evidence(tie.a.name, tie.b.name)}>${messages.why}</a></td>
  </tr>`;
}

/** How a tie changed between the compared editions, by the editions of its first and last event. */
function tieChangeOf({ firstTogether, lastTogether }: Tie, { compare: [from, to] }: MapState): Change {
  const at = [firstTogether?.slug, lastTogether?.slug];
  if (!at.includes(to)) return 'lapsed';
  return at.includes(from) ? 'kept' : 'new';
}

function tieEnd({ __typename, id, slug, name }: Tie['a'], state: MapState, { locale, to }: Visit) {
  const only = mapMessages[locale].onlyOf(name);
  return html`<a href=${to(pathOf(__typename, slug))}>${name}</a>
    <a
      class="only"
      href=${to(mapPath({ ...state, selected: [id], after: '', evidenceAfter: '' }))}
      aria-label=${only}
      title=${only}
      >${ONLY_THIS_NODE_SIGN}</a
    >`;
}

/** A node with its ties. */
const ONLY_THIS_NODE_SIGN = html`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"
  ><path d="M8 8L3 3M8 8L13 4M8 8L12 13M8 8L3 12" stroke="currentColor" stroke-width="1.2" /><circle cx="8" cy="8" r="2.6" fill="currentColor"
/></svg>`;

const editionLink = (each: Tie['firstTogether'], { to }: Visit) =>
  each ? html`<a href=${to(pathOf('Edition', each.slug))}>${each.year ?? each.name}</a>` : '';
