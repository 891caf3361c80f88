import type { Example } from './example.ts';

/** What GraphiQL opens with beside what it remembers; nothing where the address asks for nothing. */
interface InitialState {
  initialQuery?: string;
  initialVariables?: string;
}

/** A query that can be asked for by its name. */
type NamedQuery = Pick<Example, 'name' | 'query'>;

/** What an address asks for: `?example=` one of ours, `?view=` what a page asks, `?query=` anyone's; with `?variables=`. */
export function initialStateOf(
  address: URLSearchParams,
  examples: readonly NamedQuery[],
  views: readonly NamedQuery[] = [],
): InitialState {
  const query =
    queryNamed(address.get('example'), examples) ??
    queryNamed(address.get('view'), views) ??
    address.get('query');
  // Without variables of its own a query would be given those that were typed last for another.
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
