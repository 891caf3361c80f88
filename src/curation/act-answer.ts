/** What an act came to, as keys: the fields that are selected are read anew each time. */
export interface ActAnswer {
  /** The row that the payload shows. */
  row: number | null;
  /** The batch that it left in the log; none where nothing changed. */
  batch: number | null;
  /** The proposal that it became. */
  proposal: number | null;
  /** Further values of the payload. */
  values?: Record<string, unknown>;
}
