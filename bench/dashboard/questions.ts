import { readFileSync } from 'node:fs';

/** What the dashboard asks: examples of GraphiQL, with the variables that they have by themselves. */
export const QUESTIONS = [
  'map-of-the-community',
  'organizations',
  'experts',
  'editions',
  'activities',
  'sectors',
  'states',
  'conveners-of-every-edition',
  'agreements',
  'search',
] as const;

/** The bodies to post, one a question. */
export const bodies = (): string[] =>
  QUESTIONS.map((name) => {
    const file = new URL(`../../web/graphiql/examples/${name}.graphql`, import.meta.url);
    return JSON.stringify({ query: readFileSync(file, 'utf8') });
  });
