import { iso31661, iso31662 } from 'iso-3166';
import { fold } from './slug.ts';

/** What people call states whose official name is longer, or that were renamed. */
const otherNames: Record<string, string> = {
  'MX-CMX': 'CDMX,Distrito Federal,Mexico City,México DF',
  'MX-COA': 'Coahuila',
  'MX-MEX': 'Estado de México,Edomex,State of Mexico',
  'MX-MIC': 'Michoacán',
  'MX-QUE': 'Querétaro de Arteaga',
  'MX-VER': 'Veracruz',
};

const otherCountries: Record<string, string> = {
  US: 'USA,EUA,EEUU,United States of America,Estados Unidos de América',
  GB: 'UK,Inglaterra,England,Gran Bretaña',
  MX: 'Estados Unidos Mexicanos',
  ES: 'Reino de España',
};

const countries = new Map<string, string>();
for (const { alpha2, alpha3 } of iso31661) {
  const names = ['es', 'en'].map(
    (locale) => new Intl.DisplayNames([locale], { type: 'region' }).of(alpha2) ?? '',
  );
  for (const name of [alpha2, alpha3, ...names, ...(otherCountries[alpha2]?.split(',') ?? [])]) {
    countries.set(fold(name), alpha2);
  }
}

const states = new Map<string, string[]>();
for (const { code, name } of iso31662) {
  for (const way of [code, code.slice(3), name, ...(otherNames[code]?.split(',') ?? [])]) {
    const key = fold(way);
    states.set(key, [...(states.get(key) ?? []), code]);
  }
}

/**
 * The ISO 3166-2 code of a state by its name or code; without a country, of the one state in the world so called.
 * Null when there is none, or when the name could mean several.
 */
export function stateCode(state: string | null, country: string | null): string | null {
  if (!state) return null;
  const known = country && countries.get(fold(country));
  if (country && !known) return null;
  const codes = new Set(
    (states.get(fold(state)) ?? []).filter((code) => !known || code.startsWith(`${known}-`)),
  );
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}
