/** A function, trigger or view of the database: as PostgreSQL's catalogue is asked for it, and the statement that makes it. */
export interface DatabaseObject {
  /** Such as `function private.open_batch` or `trigger organization.record_insert`. */
  name: string;
  /** Replaces what has the name. */
  sql: string;
  /** Whether tables need it, so that it is made before them. */
  early?: boolean;
}
