import { html } from '@lit-labs/ssr';
import { OutcomeList, type OutcomeListQuery } from '../graphql/operations.ts';
import { formatDate } from '../i18n/dates.ts';
import { outcomeKinds, outcomeStatuses } from '../i18n/labels.ts';
import { listMessages } from '../i18n/lists.ts';
import { formatCount } from '../i18n/numbers.ts';
import { pageMessages } from '../i18n/pages.ts';
import { commaSeparated, linkTo, pager } from '../layout/links.ts';
import type { Page, Visit } from '../layout/page.ts';
import { outcomeSummary } from './edition-sections.ts';
import { isFiltered, listPage, optionsField, searchForm } from './list-page.ts';

type Outcome = OutcomeListQuery['outcomes']['nodes'][number];

/** The choice of those outcomes whose status nobody has recorded. */
const NO_STATUS = 'NONE';

/** The outcomes of all editions, filtered by kind and status. */
export const outcomesPage: Page = async (visit) => {
  const { runQuery, locale, searchParams } = visit;
  const kind = enumFilter(outcomeKinds.es, searchParams.get('kind'));
  const status = enumFilter(outcomeStatuses.es, searchParams.get('status'));
  const { outcomes } = await runQuery(OutcomeList, {
    locale,
    after: searchParams.get('after'),
    kind,
    status,
    hasStatus: searchParams.get('status') === NO_STATUS ? false : null,
  });
  const [messages, labels] = [listMessages[locale], pageMessages[locale]];
  return listPage(visit, '/outcomes', labels.outcomes, messages.outcomesAbout, {
    synthetic: outcomes.nodes.map(({ edition }) => edition.series.synthetic),
    body: html`${searchForm(visit, '/outcomes', [
      optionsField(visit, 'kind', labels.kind, labels.anyKind, Object.entries(outcomeKinds[locale])),
      optionsField(visit, 'status', labels.status, labels.anyStatus, [
        ...Object.entries(outcomeStatuses[locale]),
        [NO_STATUS, labels.noStatus],
      ]),
    ])}
    ${
      outcomes.nodes.length === 0
        ? html`<p class="empty">${isFiltered(visit) ? messages.noOutcomes : messages.noOutcomesAtAll}</p>`
        : html`<p class="muted">${messages.found(formatCount(outcomes.totalCount, locale))}</p>
            <ul class="plain">
              ${outcomes.nodes.map((each) => html`<li>${outcomeRow(each, visit)}</li>`)}
            </ul>`
    }
    ${pager(outcomes, '/outcomes', visit)}`,
  });
};

/** A filter with one value of an enum; null for any other text. */
const enumFilter = <Value extends string>(
  labels: Record<Value, string>,
  text: string | null,
): Value[] | null => (text !== null && Object.hasOwn(labels, text) ? [text as Value] : null);

function outcomeRow(outcome: Outcome, visit: Visit) {
  const { locale } = visit;
  const { edition, responsible, dueOn } = outcome;
  return html`${outcomeSummary(outcome, visit)}
    <div class="muted">
      ${linkTo('Edition', edition, visit)}${
        responsible.length > 0
          ? html` · ${commaSeparated(responsible.map((each) => linkTo('Organization', each, visit)))}`
          : ''
      }${dueOn ? ` · ${listMessages[locale].due} ${formatDate(dueOn, locale)}` : ''}
    </div>`;
}
