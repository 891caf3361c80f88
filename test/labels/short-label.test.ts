import { describe, expect, it } from 'vitest';
import { shorten, shortLabel, wrapName } from '../../web/labels/short-label.ts';
import { textWidth } from '../../web/labels/text-width.ts';

const label = (name: string, acronym: string | null = null) => shortLabel({ label: name, acronym }, 18);

describe('what is written on the map', () => {
  it.each([
    ['an acronym', label('Instituto Mexicano para la Competitividad', 'IMCO'), ['IMCO']],
    ['an acronym in brackets', label('Universidad Nacional Autónoma de México (UNAM)'), ['UNAM']],
    ['a short name', label('Codeando México A.C.'), ['Codeando México']],
    ['a name without its legal form', label('Datos Abiertos, S.A. de C.V.'), ['Datos Abiertos']],
    ['a name on two lines', label('Sociedad de Datos Abiertos'), ['Sociedad de Datos', 'Abiertos']],
    [
      'a name cut at a word, never after "de"',
      label('Secretaría de Infraestructura, Comunicaciones y Transportes'),
      ['Secretaría de', 'Infraestructura…'],
    ],
    ['a very long word', label('Donaudampfschifffahrtsgesellschaft'), ['Donaudampfschifffa…']],
    ['a name that is nothing but a legal form', label('A.C.'), ['A.C.']],
    ['a name all in brackets', label('(sin nombre)'), ['(sin nombre)']],
  ])('is %s', (_what, written, expected) => {
    expect(written).toEqual(expected);
  });

  it('is the whole name where one points at it', () => {
    const name = 'Secretaría de Infraestructura, Comunicaciones y Transportes';
    expect(wrapName(name, 34).join(' ')).toBe(name);
    expect(wrapName(name, 34)).toHaveLength(2);
  });

  it('is cut at a word where there is little room', () => {
    expect(shorten('Fundación Ciudadano Inteligente', 22)).toBe('Fundación Ciudadano…');
    expect(shorten('Academia', 22)).toBe('Academia');
  });
});

describe('the width of a text', () => {
  it('is about what Source Sans 3 takes, with accents, bold, and letters that it does not have', () => {
    expect(textWidth('Instituto Mexicano para la', 10, false)).toBeCloseTo(108, 0);
    expect(textWidth('Gobierno de la Ciudad', 10, true)).toBeCloseTo(97, 0);
    expect(textWidth('ñandú', 13, false)).toBe(textWidth('nandu', 13, false));
    expect(textWidth('数据', 10, false)).toBe(20);
    expect(textWidth('…', 10, false)).toBeGreaterThan(9);
  });
});
