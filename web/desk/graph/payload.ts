/** Why an act was not done. */
export interface UserError {
  code: string;
  path: string[];
  message: string;
  messageKey: string;
  currentVersion: number | null;
}

/** What a field held before and after. */
export interface ChangedValue {
  field: string;
  before: unknown;
  after: unknown;
}

/** What an act did to one thing. */
export interface Change {
  position: string;
  kind: string;
  at: string;
  entityType: string;
  entityId: string;
  fields: string[];
  values: ChangedValue[];
}

/** An act with all that it changed. */
export interface Batch {
  id: string | null;
  kind: string;
  at: string;
  actor: string;
  reason: string | null;
  counts: { created: number; updated: number; removed: number };
  changes: { nodes: Change[]; pageInfo: { hasNextPage: boolean } };
}

/** What every mutation answers, with what some answer more. */
export interface Payload {
  userErrors: UserError[];
  batch: Batch | null;
  proposal: { id: string; state: string } | null;
  secret?: string | null;
  overtaken?: Omit<Change, 'values'>[];
  places?: { kind: string; name: string }[];
  json?: unknown;
  [more: string]: unknown;
}

/** The selection on a change. */
export const CHANGE = 'position kind at entityType entityId fields values { field before after }';

/** The selection on a batch. */
export const BATCH = `id kind at actor reason counts { created updated removed } changes(first: 100) { nodes { ${CHANGE} } pageInfo { hasNextPage } }`;

/** The selection on every payload. */
export const PAYLOAD = `userErrors { code path message messageKey currentVersion } batch { ${BATCH} } proposal { id state }`;
