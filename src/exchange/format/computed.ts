import { stateCode } from '../cells/state-code.ts';
import type { Computed } from './column.ts';

/** A missing year comes from the dates, or stays unknown. */
export const yearOf: Computed = {
  properties: ['year'],
  from: ['year', 'starts_on', 'ends_on'],
  of: ({ cell, raw, warn }) => {
    if (raw('year')) return { year: cell('year') };
    const year = (cell('starts_on') ?? cell('ends_on'))?.slice(0, 4) ?? null;
    warn(
      'year',
      year
        ? `no year is given: ${year} is taken from the dates`
        : 'no year is given, nor a date: it stays unknown',
    );
    return { year };
  },
};

/** The state's ISO 3166-2 code, where its name and country tell it. */
export const stateCodeOf: Computed = {
  properties: ['stateCode'],
  from: ['state'],
  of: ({ cell }) => ({ stateCode: stateCode(cell('state'), cell('country')) }),
};

/** A sector's name in each language given; the Spanish one leads. */
export const namesOf: Computed = {
  properties: ['name', 'nameTranslations'],
  from: ['name_es', 'name_en', 'name'],
  of: ({ cell, raw, warn }) => {
    const [es, en] = [cell('name_es'), cell('name_en')];
    const name = es ?? en ?? cell('name');
    if (!name) warn('name_es', 'no name is given: its id stands for it');
    const translations = { ...(es && { es }), ...(en && { en }) };
    return { name: name ?? raw('id'), nameTranslations: es || en ? JSON.stringify(translations) : null };
  },
};
