import type { Ledger } from './ledger.ts';

/** What acts about leaving need to know beside the database. */
export interface LeavingSetting {
  ledger: Ledger;
  /** For how many days what is kept of whoever left is not erased, so that a mistake can be taken back; 0 erases at once. */
  blockingDays: number;
  /** Today as a day in UTC, such as `2026-12-01`; the clock's unless given. */
  today?: string;
}

/** The day of the clock, in UTC. */
export const dayOf = ({ today }: Pick<LeavingSetting, 'today'>): string =>
  today ?? new Date().toISOString().slice(0, 10);

/** The day that is so many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
