/** How much one request may ask; each is checked before anything is executed. */
export interface Limits {
  /** Bytes of the request body. */
  bodyBytes: number;
  /** Lexical tokens of the document. */
  tokens: number;
  /** How deep the selections of an operation nest. */
  depth: number;
  /** Aliases of an operation and its fragments, as written. */
  aliases: number;
  /** Fields at the root of an operation. */
  rootFields: number;
  /** Acts of a mutation. */
  mutations: number;
  /** Directives of an operation and its fragments, as written. */
  directives: number;
  /** Fields of an operation once its fragments are expanded. */
  fields: number;
  /** Fields that each cost an SQL statement. */
  sqlFields: number;
  /** How often one selection may name the same field, as written: validation compares each with each. */
  repetitions: number;
  /** `__schema` and `__type` at the root of an operation. */
  introspectionRoots: number;
  /** How deep the values of variables nest. */
  variableDepth: number;
  /** Values within variables, lists and objects among them. */
  variableValues: number;
  /** Points of cost. */
  cost: number;
  /** Objects in the answer. */
  nodes: number;
  /** Scalars in the answer: other requests wait while it is serialized. */
  values: number;
  /** Items of a page: the most that `first` may ask for. */
  pageSize: number;
  /** Entities a federation gateway may ask for at once. */
  representations: number;
}

/** Enough for a whole programme with 300 participations (about 2,500 points) four times over. */
export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 64 * 1024,
  tokens: 2_000,
  depth: 20,
  aliases: 50,
  rootFields: 20,
  mutations: 5,
  directives: 50,
  fields: 1_000,
  sqlFields: 50,
  repetitions: 100,
  introspectionRoots: 2,
  variableDepth: 32,
  variableValues: 10_000,
  cost: 10_000,
  nodes: 10_000,
  values: 50_000,
  pageSize: 100,
  representations: 1_000,
};
