import { AgendaItemCard, OutcomeCard } from '../graphql/operations.ts';
import { outcomeKinds, outcomeStatuses } from '../i18n/labels.ts';
import type { MakeCard } from './card.ts';
import { figuresOf } from './figures.ts';
import { cardOf, taglineOf } from './find-card.ts';

/** The card of an outcome: its text, where it was agreed, how far it is, and who stands behind it. */
export const outcomeCard: MakeCard = async (visit) => {
  const { runQuery, locale, slug } = visit;
  const { outcome } = await runQuery(OutcomeCard, { slug, locale });
  return cardOf(outcome, 'OUTCOME', visit, ({ kind, status, text, edition, ...lists }) => ({
    title: text,
    subtitle: [outcomeKinds[locale][kind], edition.name, status && outcomeStatuses[locale][status]]
      .filter(Boolean)
      .join(' · '),
    figures: figuresOf(
      [
        ['proposedBy', lists.proposedBy.length],
        ['responsible', lists.responsible.length],
        ['evidence', lists.evidence.length],
      ],
      locale,
    ),
    tagline: taglineOf(edition.series.synthetic, locale),
  }));
};

/** The card of a point of the agenda: who looks after it, what it comes from, and what is known of how it went. */
export const agendaItemCard: MakeCard = async (visit) => {
  const { runQuery, locale, slug } = visit;
  const { agendaItem } = await runQuery(AgendaItemCard, { slug, locale });
  return cardOf(agendaItem, 'AGENDA_ITEM', visit, ({ title, owner, outcomes, evidence, synthetic }) => ({
    title,
    subtitle: owner?.name,
    figures: figuresOf(
      [
        ['outcomes', outcomes.length],
        ['fromEditions', new Set(outcomes.map(({ edition }) => edition.slug)).size],
        ['evidence', evidence.totalCount],
      ],
      locale,
    ),
    tagline: taglineOf(synthetic, locale),
  }));
};
