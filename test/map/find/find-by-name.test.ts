import { describe, expect, it } from 'vitest';
import { findByName, normalizeText } from '../../../web/map/find/find-by-name.ts';

describe('finding a node by its name', () => {
  const all = ['Instituto Ágil', 'Agencia Digital', 'Red de Datos Agrícolas', 'Universidad'].map(
    (label, at) => ({
      id: String(at),
      label,
    }),
  );
  const found = (text: string) => findByName(all, text).map(({ label }) => label);

  it('knows acronyms', () => {
    const short = [
      { id: '1', label: 'Instituto Nacional de Transparencia', acronym: 'INAI' },
      { id: '2', label: 'Inaicidad', acronym: null },
    ];
    expect(findByName(short, 'inai').map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('ignores case and accents, and has names that begin with the text first', () => {
    expect(found('AG')).toEqual(['Agencia Digital', 'Instituto Ágil', 'Red de Datos Agrícolas']);
    expect(found('agil')).toEqual(['Instituto Ágil']);
    expect(found('agrícolas red')).toEqual(['Red de Datos Agrícolas']);
  });

  it('finds nothing for an empty text, and takes any text literally', () => {
    for (const text of ['', '  ', '.*', '(((', '\u0000', 'x'.repeat(100_000)])
      expect(found(text)).toEqual([]);
    expect(normalizeText('  ¡Ñandú,  S.A.! ')).toBe('nandu s a');
  });
});
