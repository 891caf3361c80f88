/** How Table Schema describes the values of a column. */
export type FieldType =
  | 'text'
  | 'word'
  | 'date'
  | 'time'
  | 'time-zone'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'url';

/** The fields of Table Schema that say so. */
export const tableSchemaFields: Record<FieldType, object> = {
  text: { type: 'string' },
  word: { type: 'string' },
  date: { type: 'string', description: 'A date, which may stop at the year or the month.' },
  time: { type: 'datetime', format: 'any', description: 'A moment; a day where no time is known.' },
  'time-zone': { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  url: { type: 'string', format: 'uri' },
};
