import { html } from 'lit';
import { deskTimes } from '../../i18n/desk-times.ts';
import type { FormSession } from '../form/form-session.ts';
import { editionIn, hourWithoutVenue } from '../form/without-venue.ts';
import type { Field } from '../model/model.ts';
import type { Desk } from '../state/desk.ts';
import { hashOf } from '../state/route.ts';

/** What an hour without a venue is by UTC, and by which clocks pages tell it; undefined of any other field. */
export function hourNote({ locale }: Desk, field: Field, { form, values }: FormSession) {
  const hour = hourWithoutVenue(form, field, values);
  if (!hour) return undefined;
  const say = deskTimes[locale];
  const edition = editionIn(form, values);
  const record = hashOf(['act', 'venueRecord'], edition ? { 'fields.edition': edition } : {});
  return html`${say.is(hour.typed, hour.universal)} ${say.noVenue} <a href=${record}>${say.record}</a>`;
}

/** The same of all hours of a form that was tried. */
export function hourNotes(desk: Desk, session: FormSession) {
  const notes = session.form.fields.flatMap((field) => hourNote(desk, field, session) ?? []);
  return notes.length === 0
    ? ''
    : html`<div class="desk-note bad">${notes.map((note) => html`<p>${note}</p>`)}</div>`;
}
