import type { AgendaItemEvidenceQuery, AgendaItemPageQuery, OutcomeStatus } from '../graphql/operations.ts';

export type AgendaItem = NonNullable<AgendaItemPageQuery['agendaItem']>;
export type AgendaOutcome = AgendaItem['outcomes'][number];
export type AgendaEvidence = NonNullable<AgendaItemEvidenceQuery['agendaItem']>['evidence']['nodes'][number];

/** Something that is told on the time line of an agenda item: that an outcome was reached, or what became of it. */
export interface Moment {
  /** A partial date; null where the time of the edition is not known. */
  on: string | null;
  outcome: AgendaOutcome;
  /** What says what became of the outcome; undefined at its start. */
  evidence?: AgendaEvidence;
}

/** How far an outcome has come at a moment. */
export type Level = OutcomeStatus | 'START';

/** How far the outcome of a moment has come. */
export const levelOf = ({ evidence }: Moment): Level => evidence?.status ?? 'START';

/** The moments of an agenda item by date: the start of each outcome of which there is evidence, and all evidence. */
export function momentsOf(outcomes: readonly AgendaOutcome[], evidence: readonly AgendaEvidence[]): Moment[] {
  const bySlug = new Map(outcomes.map((outcome) => [outcome.slug, outcome]));
  const told = new Set(evidence.map(({ outcome }) => outcome.slug));
  const starts = outcomes
    .filter(({ slug }) => told.has(slug))
    .map((outcome): Moment => ({ on: dateOf(outcome.edition), outcome }));
  const later = evidence.flatMap((each): Moment[] => {
    const outcome = bySlug.get(each.outcome.slug);
    return outcome ? [{ on: each.on, outcome, evidence: each }] : [];
  });
  const place = ({ on }: Moment) => on ?? '';
  return [...starts, ...later].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/** When an edition was, as far as that is known. */
export const dateOf = ({ startsOn, year }: AgendaOutcome['edition']): string | null =>
  startsOn ?? year?.toString() ?? null;
