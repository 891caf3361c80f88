import { iso31662 } from 'iso-3166';

const names = new Map(iso31662.map(({ code, name }) => [code, name]));

/** What a state is called where it is, by its ISO 3166-2 code; the code itself where it is none. */
export const stateName = (code: string): string => names.get(code) ?? code;
