import { describe, expect, it } from 'vitest';
import { stored } from '../../src/tables.ts';
import { formName } from '../../web/desk/model/stored.ts';
import { fieldWord, hasFieldWord } from '../../web/i18n/desk-words.ts';

describe('the words of the desk', () => {
  it('call the name of a person full, so that nobody takes it for the given name', () => {
    const words = (name: string) => [fieldWord(name, 'es'), fieldWord(name, 'en')];
    expect(words('displayName')).toEqual(['Nombre completo, como se muestra', 'Full name, as shown']);
    expect(words('familyName')).toEqual(['Apellidos, para ordenar', 'Family name, for sorting']);
  });

  it('call what the log tells as forms call it', () => {
    const untold = /^(id|version|updatedAt|changedAt|withheld|tieConsent|embedConsent|familySort)$/;
    const logged = stored.flatMap(({ tables, unrecorded = [] }) =>
      tables.filter((table) => !unrecorded.includes(table) && table.meta.className !== 'Snapshot'),
    );
    const wordless = logged.flatMap(({ meta: { className, properties } }) =>
      Object.keys(properties)
        .filter((name) => !untold.test(name))
        .map((name) => formName(className, name))
        .filter((name) => !hasFieldWord(name)),
    );
    const advice =
      'Add them to web/i18n/desk-fields.ts, or to STORED_AS of web/desk/model/stored.ts where forms call them otherwise.';
    expect(wordless, advice).toEqual([]);
    expect(fieldWord(formName('EditionVenue', 'givenName'), 'es')).toBe('Nombre');
  });
});
