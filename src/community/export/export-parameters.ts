import type { TieFilter } from '../filter/tie.filter.ts';

const ONE = 'as in TieFilter';
const SEVERAL = `${ONE}; several with commas between`;

/** The parameters of an export, and what each takes: the fields of TieFilter, and a language. */
export const exportParameters: Record<keyof TieFilter | 'locale', string> = {
  channels: SEVERAL,
  series: SEVERAL,
  editions: SEVERAL,
  topics: SEVERAL,
  roles: SEVERAL,
  lineage: ONE,
  maxActivitySize: ONE,
  maxConveningSize: ONE,
  withSector: SEVERAL,
  withScope: SEVERAL,
  withState: SEVERAL,
  betweenSectors: SEVERAL,
  firstTogether: SEVERAL,
  lastTogether: SEVERAL,
  minShared: ONE,
  verdict: SEVERAL,
  locale: 'the language of names, such as en',
};
