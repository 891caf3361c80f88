import { byLocale, type Locale } from './locale.ts';

/** The four time zones of Mexico as its law names them, with the places whose clocks show them. */
const MEXICO: Record<string, 'centre' | 'pacific' | 'southeast' | 'northwest'> = {
  'America/Mexico_City': 'centre',
  'America/Monterrey': 'centre',
  'America/Merida': 'centre',
  'America/Chihuahua': 'centre',
  'America/Bahia_Banderas': 'centre',
  'America/Hermosillo': 'pacific',
  'America/Mazatlan': 'pacific',
  'America/Cancun': 'southeast',
  'America/Tijuana': 'northwest',
};

const names = byLocale(
  {
    centre: 'hora del centro',
    pacific: 'hora del Pacífico',
    southeast: 'hora del sureste',
    northwest: 'hora del noroeste',
  },
  {
    centre: 'Central Mexico time',
    pacific: 'Pacific Mexico time',
    southeast: 'Southeast Mexico time',
    northwest: 'Northwest Mexico time',
  },
);

/** What people in Mexico call the time of one of its zones, such as "hora del centro"; undefined of others. */
export const mexicanTime = (zone: string, locale: Locale): string | undefined => {
  const known = MEXICO[zone];
  return known && names[locale][known];
};
