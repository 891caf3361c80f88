import { IntColumn } from '../arrays/int-column.ts';

/** The rows of one kind as they were read: four numbers, and a text where the kind has one. */
export interface RawRows {
  a: IntColumn;
  b: IntColumn;
  c: IntColumn;
  d: IntColumn;
  texts: string[];
}

export const newRawRows = (): RawRows => ({
  a: new IntColumn(),
  b: new IntColumn(),
  c: new IntColumn(),
  d: new IntColumn(),
  texts: [],
});
