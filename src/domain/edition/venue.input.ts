import { groupOf } from '../../platform/acts/fields/group.ts';
import { name, text } from '../../platform/acts/fields/text.ts';
import { degrees, flag, timeZone } from '../../platform/acts/fields/values.ts';
import { freeSlug } from '../../platform/acts/free-slug.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { stateCode } from '../../platform/package/cells/state-code.ts';
import { reference } from '../source/reference.field.ts';
import { sources } from '../source/sources.field.ts';
import { refuseOtherEdition } from './refuse-other-edition.ts';
import { VenueCitation, VenueTable } from './venue.table.ts';
import { MOST_VENUES } from './venue.ts';

const fields = {
  edition: reference('Edition', 'The edition that meets there.'),
  name: name('Its name.', { property: 'givenName' }),
  city: text('The city.'),
  state: text('The state or province.'),
  country: text('The country.'),
  timeZone: timeZone('Its time zone.'),
  latitude: degrees('How far north it is, by WGS 84.', 90),
  longitude: degrees('How far east it is, by WGS 84.', 180),
  online: flag('Whether it is a place on the network only; no unless given.'),
  host: reference('Organization', 'The organization whose place it is.'),
  sources: sources(() => VenueCitation),
};

export const VenueFields = groupOf('VenueFields', 'What is recorded of a venue.', fields);

/** How venues are recorded and edited. */
export const writableVenue: Writable<typeof fields> = {
  type: 'EditionVenue',
  table: VenueTable,
  fields,
  needs: ['edition'],
  atMost: { edition: MOST_VENUES },
  defaults: { online: false },
  complete: async (em, state, given, before) => {
    if (given.state !== undefined || given.country !== undefined)
      state.stateCode = stateCode((state.state as string) ?? null, (state.country as string) ?? null);
    await refuseOtherEdition(em, writableVenue, state, before);
    if (before) return;
    const place = state.givenName ?? state.city ?? state.state ?? state.country ?? 'venue';
    state.slug = await freeSlug(em, writableVenue, String(place));
  },
};
