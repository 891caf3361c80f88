import { iso31661, iso31662 } from 'iso-3166';
import { mexicanStates } from './mexican-states.ts';
import { fold } from './slug.ts';

/** What people call states whose official name is longer, or that were renamed. */
const otherNames: Record<string, string> = {
  'MX-CMX': 'CDMX,Distrito Federal,Mexico City,México DF',
  'MX-COA': 'Coahuila',
  'MX-MEX': 'Estado de México,Edomex,State of Mexico',
  'MX-MIC': 'Michoacán',
  'MX-QUE': 'Querétaro de Arteaga',
  'MX-VER': 'Veracruz,Veracruz Llave',
};

const otherCountries: Record<string, string> = {
  US: 'USA,EUA,EEUU,United States of America,Estados Unidos de América',
  GB: 'UK,Inglaterra,England,Gran Bretaña',
  MX: 'Estados Unidos Mexicanos,República Mexicana,Méjico',
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

/** The codes of states by what they are called; a code without its country, or an abbreviation, only within one country. */
const [byName, withinCountry] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];

function learn(ways: Map<string, Set<string>>, way: string, code: string): void {
  const key = fold(way);
  ways.set(key, (ways.get(key) ?? new Set()).add(code));
}

for (const { code, name } of iso31662) {
  for (const way of [code, name, ...(otherNames[code]?.split(',') ?? [])]) learn(byName, way, code);
  learn(withinCountry, code.slice(3), code);
}
for (const { code, abbreviations, key } of mexicanStates) {
  for (const way of [...abbreviations.split(','), key, String(Number(key))]) learn(withinCountry, way, code);
}

/** "Estado de Jalisco" is Jalisco; of the State of Mexico this is the name itself. */
const withoutTitle = (text: string) =>
  text.replace(/^\s*(estado|edo\.?)(\s+libre\s+y\s+soberano)?\s+de(l?)\s+/i, '');

/** The ISO 3166-1 code of a country by its name in Spanish or English, or by a code; undefined where none is known. */
export const countryCode = (country: string): string | undefined => countries.get(fold(country));

/** Whether a country's name or code is known here. */
export const isKnownCountry = (country: string): boolean => countryCode(country) !== undefined;

/**
 * The ISO 3166-2 code of a state by its name, abbreviation or code; without a country by its name or whole code alone, of
 * the one state in the world so called. Null when there is none, or when it could mean several.
 */
export function stateCode(state: string | null, country: string | null): string | null {
  if (!state) return null;
  if (!country) return theOne(byName.get(fold(state)) ?? []);
  const known = countries.get(fold(country));
  const inCountry = [state, withoutTitle(state)].map((name) =>
    [byName, withinCountry]
      .flatMap((ways) => [...(ways.get(fold(name)) ?? [])])
      .filter((code) => code.startsWith(`${known}-`)),
  );
  return theOne(inCountry.find((codes) => codes.length > 0) ?? []);
}

/** States as a reader names them, with the code of each whose name only one state in the world has. */
export const withStateCodes = (states: readonly string[]): string[] => [
  ...new Set(states.flatMap((state) => [state, stateCode(state, null) ?? state])),
];

function theOne(codes: Iterable<string>): string | null {
  const [code, ...others] = new Set(codes);
  return code && others.length === 0 ? code : null;
}
