import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteTitle, shortenTitle } from '../../../src/community/narrative/title.ts';

const LONG =
  'La evolución de la agenda de datos abiertos en México, sus instituciones y las personas que la sostienen';

describe('a title', () => {
  it('stands in the quotation marks of the language', () => {
    expect(quoteTitle('es', 'Datos y género')).toBe('«Datos y género»');
    expect(quoteTitle('en', 'Data and gender')).toBe('“Data and gender”');
  });

  it('keeps the quotation marks, and the direction, that it has itself', () => {
    expect(quoteTitle('es', '«Datos» y "más"')).toBe('««Datos» y "más"»');
    expect(quoteTitle('en', 'البيانات المفتوحة')).toBe('“البيانات المفتوحة”');
  });

  it.each([null, '', '  ', '\n'])('is none where it is %j', (title) => {
    expect(quoteTitle('es', title)).toBeNull();
  });

  it('is cut after a word, without what would hang before the ellipsis', () => {
    expect(shortenTitle(LONG)).toBe(
      'La evolución de la agenda de datos abiertos en México, sus instituciones y las…',
    );
    expect(shortenTitle(`${'a'.repeat(70)}, ${'b'.repeat(20)}`)).toBe(`${'a'.repeat(70)}…`);
  });

  it('is kept whole at 80 characters', () => {
    const just = `${'palabra '.repeat(9)}palabras`;
    expect(just).toHaveLength(80);
    expect(shortenTitle(just)).toBe(just);
    expect(shortenTitle(`${'a'.repeat(79)} b`)).toBe(`${'a'.repeat(79)}…`);
    expect(shortenTitle(`${just}s`)).toBe(`${'palabra '.repeat(9).trim()}…`);
  });

  it('is cut within a word only where there is but one, and never within a character', () => {
    expect(shortenTitle('a'.repeat(100))).toBe(`${'a'.repeat(79)}…`);
    expect(shortenTitle(`${'a'.repeat(78)}${'👩🏽‍💻'.repeat(5)}`)).toBe(`${'a'.repeat(78)}…`);
    expect(shortenTitle('é'.normalize('NFD').repeat(60))).toBe(`${'é'.normalize('NFD').repeat(39)}…`);
  });

  it('is never longer than 80 characters, and always the start of what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const short = shortenTitle(title);
        expect(Array.from(short).length).toBeLessThanOrEqual(80);
        if (short !== title) {
          expect(short.endsWith('…')).toBe(true);
          expect(title.startsWith(short.slice(0, -1))).toBe(true);
        }
      }),
    );
  });
});
