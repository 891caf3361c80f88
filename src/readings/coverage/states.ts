import { iso31662 } from 'iso-3166';
import { convenes } from '../../domain/activity/figure.policy.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';

/** A state of an edition's venues and conveners, and whether one of the conveners is from there. */
export interface StateRow {
  code: string;
  convened: boolean;
}

export const statesOf = (editions: readonly unknown[]): Sql => sql`
  select parent, code, bool_or(convened) as convened from (
    select c.edition_id as parent, o.state_code as code, true as convened from convening c
    join organization o on o.id = c.organization_id where c.edition_id = any(${editions}) and ${convenes('c')}
    union all select v.edition_id, v.state_code, false from venue v where v.edition_id = any(${editions})
  ) known where code is not null group by 1, 2`;

/** All states of some countries, given by their ISO 3166-1 codes. */
export const statesOfCountries = (countries: ReadonlySet<string>) =>
  iso31662.filter(({ code }) => countries.has(code.slice(0, 2)));

/** The states without a convener, of the countries that occur. */
export function statesWithout(states: readonly StateRow[]): string[] {
  const countries = new Set(states.map(({ code }) => code.slice(0, 2)));
  const convened = new Set(states.filter((state) => state.convened).map(({ code }) => code));
  return statesOfCountries(countries)
    .map(({ code }) => code)
    .filter((code) => !convened.has(code));
}
