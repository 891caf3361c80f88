import { html } from '@lit-labs/ssr';
import { AgendaItemList, type AgendaItemListQuery } from '../graphql/operations.ts';
import { agendaMessages } from '../i18n/agenda.ts';
import { formatDate } from '../i18n/dates.ts';
import { outcomeStatuses } from '../i18n/labels.ts';
import { formatCount } from '../i18n/numbers.ts';
import { factList, syntheticTag } from '../layout/components.ts';
import { linkTo, pager } from '../layout/links.ts';
import type { Page, PageFound, Visit } from '../layout/page.ts';
import { syntheticSeries } from '../layout/synthetic-series.ts';
import { listPage } from './list-page.ts';

type Item = AgendaItemListQuery['agendaItems']['nodes'][number];

/** The points of the agenda, each with its outcomes and the latest evidence of what became of them. */
export const agendaPage: Page = async (visit): Promise<PageFound> => {
  const { runQuery, locale, searchParams } = visit;
  const { agendaItems, invented } = await runQuery(AgendaItemList, {
    locale,
    after: searchParams.get('after'),
  });
  const messages = agendaMessages[locale];
  const isSynthetic = agendaItems.nodes.some(({ synthetic }) => synthetic);
  return listPage(visit, '/agenda', messages.title, messages.listAbout, {
    synthetic: agendaItems.nodes.map(({ synthetic }) => synthetic),
    body: html`${
      agendaItems.nodes.length === 0
        ? html`<p class="empty">${messages.none}</p>`
        : html`<ul class="plain">
            ${agendaItems.nodes.map((item) => html`<li>${itemOf(item, visit)}</li>`)}
          </ul>`
    }
    ${pager(agendaItems, '/agenda', visit)} ${isSynthetic ? '' : syntheticSeries(invented, { nodes: [] }, visit)}`,
  });
};

function itemOf(item: Item, visit: Visit) {
  const { locale } = visit;
  const messages = agendaMessages[locale];
  const { slug, title, owner, outcomes, evidence } = item;
  const editions = new Set(outcomes.map(({ edition }) => edition.slug)).size;
  const counts: [number, (count: number) => string][] = [
    [outcomes.length, messages.outcomesOf],
    [editions, messages.editionsOf],
    [evidence.totalCount, messages.evidenceOf],
  ];
  return html`<strong>${linkTo('AgendaItem', { slug, name: title }, visit)}</strong> ${syntheticTag(item, visit)}
    <div class="muted">
      ${counts
        .filter(([count]) => count > 0)
        .map(([count, nameOf]) => `${formatCount(count, locale)} ${nameOf(count)}`)
        .join(' · ')}
    </div>
    ${factList([
      [messages.owner, owner && linkTo('Organization', owner, visit)],
      [messages.latest, latestOf(item, visit)],
    ])}`;
}

/** The latest that is known of what became of its outcomes. */
function latestOf({ evidence: { nodes } }: Item, { locale }: Visit) {
  const [latest] = nodes;
  if (!latest) return agendaMessages[locale].noEvidence;
  const { on, status, note } = latest;
  return html`${formatDate(on, locale)} <span class=${`tag status ${status.toLowerCase()}`}>${outcomeStatuses[locale][status]}</span>
    ${note}`;
}
