/** How a field is filled in. */
export type Control =
  | 'TEXT'
  | 'LONG'
  | 'INT'
  | 'FLOAT'
  | 'BOOLEAN'
  | 'DATE'
  | 'MOMENT'
  | 'URL'
  | 'LOCALE'
  | 'ENUM'
  | 'ENUMS'
  | 'LINES'
  | 'REF'
  | 'REFS'
  | 'TEXTS'
  | 'SOURCES';

/** A field of a form: one argument of a mutation, or one field of an input within it. */
export interface Field {
  /** Where it stands in the arguments, outermost first. */
  path: readonly string[];
  control: Control;
  /** Whether the act needs it: by its type, or by what the schema says of the act. */
  required: boolean;
  /** Whether its input is not taken without it: it is sent with what was changed beside it. */
  always?: boolean;
  /** The input that it stands in, where that may be left out as a whole. */
  group?: string;
  /** Whether it is shown only with the consent of the person whom it is about. */
  consented?: boolean;
  /** What the schema says of it. */
  meaning: string;
  /** How many characters it holds at most, where that is said. */
  limit?: number;
  /** The name of its enum, and the values. */
  enum?: { name: string; values: readonly string[] };
  /** The type that it refers to, where that is known. */
  of?: string;
  /** The selection that reads its present value as `value`; without it that cannot be read. */
  read?: string;
}

/** A mutation as a form. */
export interface ActForm {
  mutation: string;
  meaning: string;
  /** The argument that says on what it is done, with the type of that; a type is missing where it may be any. */
  subject?: { arg: string; type?: string };
  isVersioned: boolean;
  needsReason: boolean;
  fields: readonly Field[];
  /** Its arguments with their types, as a document declares them. */
  declared: readonly (readonly [name: string, type: string])[];
  /** What its payload shows beside what every payload has. */
  shows: string;
}

/** A list within a thing, of what hangs on it. */
export interface Part {
  name: string;
  type: string;
  selection: string;
}

/** A type of things that are kept. */
export interface Kind {
  type: string;
  /** The query that finds one by its slug; it has none where it has no slug. */
  bySlug?: string;
  /** The selection by which one is told from others. */
  summary: string;
  /** The field that holds its name, where it has one. */
  label?: string;
  /** The enums of its fields, by field: of those too that no form takes. */
  enums: Readonly<Record<string, string>>;
  /** The mutation that edits one. */
  edit: string;
  parts: readonly Part[];
}

/** All that the desk knows of the graph: made of `schema.graphql` when the desk is built. */
export interface Model {
  acts: Readonly<Record<string, ActForm>>;
  kinds: Readonly<Record<string, Kind>>;
  /** The types that the search finds, as it names them. */
  searched: readonly string[];
}
