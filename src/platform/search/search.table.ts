import { defineEntity, p } from '@mikro-orm/core';

/**
 * Every name by which something is found, kept by triggers: those of an entity are numbered. Of whoever is withheld there is
 * none.
 */
export const SearchNameTable = defineEntity({
  name: 'SearchName',
  tableName: 'search_name',
  properties: {
    entityType: p.text().collation('C').primary(),
    entityKey: p.integer().primary().autoincrement(false),
    nth: p.integer().primary().autoincrement(false),
    /** The name as it is written. */
    label: p.text(),
    /** Its words without case and accents. */
    words: p.text().columnType('tsvector'),
  },
  indexes: [
    {
      // What waits to be sorted into an index is read from end to end by every search, so nothing waits.
      name: 'search_name_by_word',
      expression:
        'create index "search_name_by_word" on "search_name" using gin (words) with (fastupdate = off)',
    },
  ],
});

/** Every word of these names, whole and with each of its letters left out: two that are one slip apart have one of these in common. */
export const SearchWordTable = defineEntity({
  name: 'SearchWord',
  tableName: 'search_word',
  properties: {
    form: p.text().collation('C').primary(),
    word: p.text().collation('C').primary(),
    /** Which letter is left out, from 1; 0 where the form is the word. */
    leftOut: p.integer().primary().autoincrement(false),
  },
});
