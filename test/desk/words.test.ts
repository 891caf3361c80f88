import { describe, expect, it } from 'vitest';
import { fieldWord } from '../../web/i18n/desk-words.ts';

describe('the words of the desk', () => {
  it('call the name of a person full, so that nobody takes it for the given name', () => {
    const words = (name: string) => [fieldWord(name, 'es'), fieldWord(name, 'en')];
    expect(words('displayName')).toEqual(['Nombre completo, como se muestra', 'Full name, as shown']);
    expect(words('familyName')).toEqual(['Apellidos, para ordenar', 'Family name, for sorting']);
  });
});
