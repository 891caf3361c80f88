import type { Example } from './example.ts';

/** The query and variables with which GraphiQL opens; nothing where the address has none. */
export interface InitialState {
  initialQuery?: string;
  initialVariables?: string;
}

/** A query that an address can name. */
type NamedQuery = Pick<Example, 'name' | 'query'>;

/** The query of an address: `?example=` an example, `?view=` a query of a page, or `?query=` any text; with `?variables=`. */
export function initialStateOf(
  address: URLSearchParams,
  examples: readonly NamedQuery[],
  views: readonly NamedQuery[] = [],
): InitialState {
  const query =
    queryNamed(address.get('example'), examples) ??
    queryNamed(address.get('view'), views) ??
    address.get('query');
  // Without variables of its own, GraphiQL would give the query those that were last typed.
  return query === null
    ? {}
    : { initialQuery: query, initialVariables: formatVariables(address.get('variables') ?? '') };
}

const queryNamed = (name: string | null, among: readonly NamedQuery[]): string | undefined =>
  name === null
    ? undefined
    : (among.find((each) => each.name === name)?.query ??
      `# There is no query called ${JSON.stringify(name)}.\n# Those that there are stand on the left, under Examples.\n`);

function formatVariables(variables: string): string {
  try {
    return JSON.stringify(JSON.parse(variables), null, 2);
  } catch {
    return variables;
  }
}
