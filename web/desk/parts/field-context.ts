import type { Value } from '../form/values.ts';
import type { UserError } from '../graph/payload.ts';
import type { Field } from '../model/model.ts';
import type { Desk } from '../state/desk.ts';

/** What a field is shown with, and where what is typed goes. */
export interface FieldContext {
  desk: Desk;
  field: Field;
  value: Value;
  errors: readonly UserError[];
  /** Whether it has to be filled in. */
  isNeeded: boolean;
  /** Whether the form edits what is there, and the field cannot show it. */
  isUnread: boolean;
  /** What is to be known of what is typed; shown below it. */
  note?: unknown;
  set: (value: Value) => void;
}
