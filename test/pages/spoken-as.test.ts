import { nothing } from 'lit';
import { expect, it } from 'vitest';
import { spokenAs } from '../../web/i18n/spoken-as.ts';

it.each([
  ['Mejorar y ampliar lo existente mediante una política nacional', 'en', 'es'],
  ['Mejorar y ampliar lo existente mediante una política nacional', 'es', nothing],
  ['What comes of the data', 'es', 'en'],
  ['What comes of the data', 'en', nothing],
  ['DATACON 2021', 'en', nothing],
  ['', 'es', nothing],
] as const)('a text is marked with its language where the page has another: %s, %s', (text, page, lang) => {
  expect(spokenAs(text, page)).toBe(lang);
});
