import type { ReadPolicy } from '../../platform/read/policy.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';
import { ofItsEdition } from '../edition/origin.ts';
import { certainZones } from './certain-zones.ts';

const ZONES = JSON.stringify(certainZones);

/** The one zone of all places where the edition meets; a place on the network has no clocks of its own. */
const sharedZone = (row: Sql): Sql => sql`(select min(s.time_zone) from venue s
  where ${row}.venue_id is null and s.edition_id = ${row}.edition_id and not s.online
  having count(*) = count(s.time_zone) and count(distinct s.time_zone) = 1)`;

/** Where the venue is, else where the edition is that has no venues; of what is held on the network nowhere. */
const placeOf = (row: Sql): Sql => sql`select v.state_code, v.city, v.country from venue v
    where v.id = ${row}.venue_id and not v.online
  union all select null, e.city, e.country from edition e
    where ${row}.venue_id is null and e.id = ${row}.edition_id and e.modality is distinct from 'VIRTUAL'
    and not exists (select from venue o where o.edition_id = e.id)`;

/** The zone of a place whose state, city or country has one alone. */
const certainZone = (row: Sql): Sql => sql`(select coalesce(known.zones ->> lower(place.state_code),
    case when lower(place.country) in ('méxico', 'mexico', 'mx', 'mex') then known.zones ->> ('mx/' || lower(place.city)) end,
    known.zones ->> lower(place.country))
  from (select ${ZONES}::text::jsonb as zones) known, (${placeOf(row)}) place)`;

/**
 * The time zone of an activity's hours: its venue's; without a venue the one that its edition's venues share, since its programme is
 * told by their clocks; else the only one of the place. A moment is exact in any zone, so none is made up: it is null where two could be meant.
 */
export const timeZoneOf = (row: Sql): Sql => sql`coalesce(
  (select z.time_zone from venue z where z.id = ${row}.venue_id), ${sharedZone(row)}, ${certainZone(row)})`;

/** Activities are known from their edition, and have the time zone of their place. */
export const activityPolicy: ReadPolicy = {
  origins: ofItsEdition,
  derived: { timeZone: timeZoneOf },
};
