import type { ActForm, Field } from '../model/model.ts';
import { keyOf, type Values } from './values.ts';

/** A moment as it is typed: its day, its clock and how far that is from UTC. */
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i;

/** An hour as it was typed and by UTC, with the day of UTC where that is another. */
export interface TypedHour {
  typed: string;
  universal: string;
}

/** The hour of a moment that was typed whole; undefined of anything else. */
export function hourOf(text: string): TypedHour | undefined {
  const [moment, day, clock, offset] = MOMENT.exec(text.trim()) ?? [];
  if (!moment || !offset || Number.isNaN(Date.parse(moment))) return undefined;
  const [universalDay, universalClock = ''] = new Date(moment).toISOString().split('T');
  const hour = universalClock.slice(0, 5);
  const universal = universalDay === day ? hour : `${universalDay} ${hour}`;
  return { typed: offset.toUpperCase() === 'Z' ? `${clock}Z` : `${clock} (${offset})`, universal };
}

/** The hour of a field of a form that names no venue, which would say its time zone. */
export function hourWithoutVenue(form: ActForm, field: Field, values: Values): TypedHour | undefined {
  if (field.control !== 'MOMENT') return undefined;
  const venue = form.fields.find(({ of, control }) => control === 'REF' && of === 'EditionVenue');
  return venue && !values[keyOf(venue)] ? hourOf(String(values[keyOf(field)] ?? '')) : undefined;
}

/** The edition that a form names; undefined where it names none. */
export function editionIn(form: ActForm, values: Values): string | undefined {
  const edition = form.fields.find(({ of, control }) => control === 'REF' && of === 'Edition');
  const value = edition && values[keyOf(edition)];
  return value && typeof value === 'object' && 'id' in value ? value.id : undefined;
}
