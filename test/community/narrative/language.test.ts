import { describe, expect, it } from 'vitest';
import { languageOf, numberLocaleOf } from '../../../src/community/narrative/language.ts';
import { formatShare, isKnown, numberFormatsOf } from '../../../src/community/narrative/number-formats.ts';

describe('the language of a text', () => {
  it.each(['en', 'en-US', 'en-GB', 'EN', 'en_US'])('is English for %s', (locale) => {
    expect(languageOf(locale)).toBe('en');
  });

  it.each(['es', 'es-MX', 'nah', 'fr', 'enm', 'pt-BR', 'und', '', 'not a tag', null, undefined])(
    'is Spanish for %s',
    (locale) => {
      expect(languageOf(locale)).toBe('es');
    },
  );
});

describe('the numbers of a text', () => {
  it.each([
    [undefined, 'es-MX'],
    ['es', 'es-MX'],
    ['es-ES', 'es-ES'],
    ['fr-FR', 'es-MX'],
    ['es_AR', 'es-MX'],
    ['en', 'en'],
    ['en-IN', 'en-IN'],
    ['en-', 'en'],
  ])('are, for %s, written as in %s', (locale, tag) => {
    expect(numberLocaleOf(locale)).toBe(tag);
  });

  it('are grouped and pointed as the place does it', () => {
    const written = (locale: string) => {
      const { count, amount, index } = numberFormatsOf(locale);
      return [count(1_234_567), amount(7.44), index(-0.349)].join(' ');
    };
    expect(written('es')).toBe('1,234,567 7.4 -0.35');
    expect(written('en')).toBe('1,234,567 7.4 -0.35');
    expect(written('es-ES')).toBe('1.234.567 7,4 -0,35');
  });

  it('have two digits where they need not be whole, and no more than they have before the point', () => {
    expect([0, 0.041, 1, 9.96, 12.3, 123.4].map(numberFormatsOf('en').amount)).toEqual([
      '0',
      '0.041',
      '1',
      '10',
      '12',
      '123',
    ]);
  });

  it('know no negative nothing', () => {
    expect(numberFormatsOf('en').index(-0.001)).toBe('0');
  });

  it('are as fine as a share is small', () => {
    expect([0, 0.004, 0.0996, 0.12, 0.989, 1].map(numberFormatsOf('en').percent)).toEqual([
      '0%',
      '0.4%',
      '10%',
      '12%',
      '99%',
      '100%',
    ]);
  });

  it('call nothing none or all that is not', () => {
    const words = {
      exactly: (percent: string) => percent,
      below: (percent: string) => `< ${percent}`,
      above: (percent: string) => `> ${percent}`,
    };
    const described = (share: number) => formatShare(numberFormatsOf('en'), share, words);
    expect([0, 0.0001, 0.001, 0.5, 0.99, 0.9999, 1].map(described)).toEqual([
      '0%',
      '< 0.1%',
      '0.1%',
      '50%',
      '99%',
      '> 99%',
      '100%',
    ]);
  });

  it('are known or not', () => {
    expect([0, -1, null, undefined, Number.NaN, Number.POSITIVE_INFINITY].map(isKnown)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
