import { Column } from '../arrays/column.ts';

/** The rows of one kind as they arrived: four numbers, and a text where the kind has one. */
export interface Rows {
  a: Column;
  b: Column;
  c: Column;
  d: Column;
  texts: string[];
}

export const newRows = (): Rows => ({
  a: new Column(),
  b: new Column(),
  c: new Column(),
  d: new Column(),
  texts: [],
});
