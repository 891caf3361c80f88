import { html } from '@lit-labs/ssr';
import type { HomeSeriesQuery, OutcomeStatus } from '../graphql/operations.ts';
import { formatDate } from '../i18n/dates.ts';
import { homeMessages } from '../i18n/home.ts';
import { outcomeKinds, outcomeStatuses } from '../i18n/labels.ts';
import type { Locale } from '../i18n/locale.ts';
import { spokenAs } from '../i18n/spoken-as.ts';
import { pathOf } from '../layout/addresses.ts';
import { linkTo } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';

type Item = HomeSeriesQuery['agendaItems']['nodes'][number];

/** A step on the way from what was said to what was done. */
interface Step {
  on: string | null;
  status: OutcomeStatus | 'START';
  /** What this was: a conclusion of an edition, or how things stood from then on. */
  what: string;
  text: string;
}

/** What became of a point of the agenda: where it began, and the first evidence of each new status. */
export function homeAgenda(item: Item, visit: Visit) {
  const { locale, to } = visit;
  const messages = homeMessages[locale];
  const steps = stepsOf(item, locale);
  return html`<section class="part" aria-labelledby="became">
    <h2 id="became">${messages.became}</h2>
    <p class="muted">${messages.becameOf(item.title)}</p>
    ${
      steps.length === 0
        ? html`<p class="empty">${messages.noEvidence}</p>`
        : html`<ol class="rail small-rail">
            ${steps.map(
              ({ on, status, what, text }) => html`<li class=${status.toLowerCase()}>
                <span class="place" aria-hidden="true"></span>
                <span class="muted small">${on ? html`<time datetime=${on}>${formatDate(on, locale)}</time> · ` : ''}${what}</span>
                <p lang=${spokenAs(text, locale)}>${text}</p>
              </li>`,
            )}
          </ol>`
    }
    <p>
      <a href=${to(pathOf('AgendaItem', item.slug))}>${messages.allEvidence(item.outcomes.length, item.evidence.totalCount)}</a>
    </p>
  </section>`;
}

/** The outcome of which there is the most evidence, and from then on what changed how far it had come. */
function stepsOf({ outcomes, evidence }: Item, locale: Locale): Step[] {
  const all = evidence.nodes.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const groups = [...Map.groupBy(all, ({ outcome }) => outcome.slug).entries()];
  const [slug, told] = groups.sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const outcome = outcomes.find((each) => each.slug === slug);
  if (!outcome || !told) return [];
  const { name, startsOn, year } = outcome.edition;
  const what = homeMessages[locale].outcomeOf(outcomeKinds[locale][outcome.kind], name);
  const start = startsOn ?? year?.toString() ?? null;
  const steps: Step[] = [{ on: start, status: 'START', what, text: outcome.text }];
  for (const { on, status, note } of told) {
    if (note && status !== steps.at(-1)!.status)
      steps.push({ on, status, what: outcomeStatuses[locale][status], text: note });
  }
  return steps;
}

/** Links to what else can be asked. */
export const questions = (visit: Visit) => {
  const { locale, to } = visit;
  const messages = homeMessages[locale];
  const links = [
    ['/connect', messages.connect],
    ['/sectors', messages.grow],
    ['/embeds', messages.embed],
  ] as const;
  return html`<section class="part" aria-labelledby="questions">
    <h2 id="questions">${messages.questions}</h2>
    <ul class="rows plain questions">
      ${links.map(([href, name]) => html`<li><a href=${to(href)}>${name}</a></li>`)}
    </ul>
  </section>`;
};

/** Links to series, with commas and an "and" before the last. */
export const seriesLinks = (all: readonly { slug: string; name: string }[], visit: Visit) =>
  all.map((series, at) => {
    const before = at === 0 ? '' : at === all.length - 1 ? ` ${homeMessages[visit.locale].and} ` : ', ';
    return html`${before}${linkTo('Series', series, visit)}`;
  });
