import { isKnownCountry, stateCode } from './cells/state-code.ts';
import type { ComputedColumns } from './column.ts';

/** The state's ISO 3166-2 code, where what it and its country are called determines it; else a warning. */
export const stateCodeColumn: ComputedColumns = {
  properties: ['stateCode'],
  from: ['state'],
  of: ({ cell, warn }) => {
    const [state, country] = [cell('state'), cell('country')];
    const code = stateCode(state, country);
    if (state && !code)
      warn('state', `${whyUnknown(country)}: it stays as written, without an ISO 3166-2 code`);
    return { stateCode: code };
  },
};

function whyUnknown(country: string | null): string {
  if (!country) return 'no state, or more than one, is called so without a country';
  return isKnownCountry(country)
    ? `no state of ${country} is known by this name`
    : `the country ${country} is not known, so neither is its state`;
}
