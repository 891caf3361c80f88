import { iso31662 } from 'iso-3166';

const names = new Map(iso31662.map(({ code, name }) => [code, name]));

/** The local name of a state by its ISO 3166-2 code; the code itself where it is not valid. */
export const stateName = (code: string): string => names.get(code) ?? code;
