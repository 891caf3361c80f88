import type { Example } from './example.ts';

/** What GraphiQL opens with beside what it remembers; nothing where the address asks for nothing. */
interface Opening {
  initialQuery?: string;
  initialVariables?: string;
}

/** What an address asks for: `?example=` one of ours, `?query=` and `?variables=` anyone's. */
export function openedWith(address: URLSearchParams, examples: readonly Example[]): Opening {
  const name = address.get('example');
  const query = name === null ? address.get('query') : queryNamed(name, examples);
  // Without variables of its own a query would be given those that were typed last for another.
  return query === null ? {} : { initialQuery: query, initialVariables: address.get('variables') ?? '' };
}

const queryNamed = (name: string, examples: readonly Example[]): string =>
  examples.find((example) => example.name === name)?.query ??
  `# There is no example called ${JSON.stringify(name)}.\n# Those that there are stand on the left, under Examples.\n`;
