/** The audiences of examples, in the order in which they are shown. */
export const AUDIENCES = ['Dashboard', 'Partner site', 'Analyst'] as const;

export type Audience = (typeof AUDIENCES)[number];

/** A saved query. */
export interface Example {
  /** The name of its file, and of `?example=`. */
  name: string;
  audience: Audience;
  title: string;
  /** The name of its operation, and of the tab that shows it. */
  operation: string;
  query: string;
}

/** Parses a saved query: a comment "# Audience: title", and one named operation. Throws where either is missing. */
export function parseExample(path: string, query: string): Example {
  const [, name] = /([a-z0-9-]+)\.graphql$/.exec(path) ?? [];
  const [, audience, title] = /^# (.+?): (.+)\n/.exec(query) ?? [];
  const [, operation] = /^query (\w+)/m.exec(query) ?? [];
  if (!name || !title || !isAudience(audience) || !operation) {
    throw new Error(`${path} is not a query with a name after a line "# ${AUDIENCES.join(' | ')}: title".`);
  }
  return { name, audience, title, operation, query };
}

/** An example with its title and its comment in Spanish; the same one where there are none. */
export function inSpanish(
  example: Example,
  texts: Readonly<Record<string, readonly [title: string, note: string]>>,
): Example {
  const [title, note] = texts[example.name] ?? [];
  if (title === undefined || note === undefined) return example;
  const comment = [title, '', ...note.split('\n')].map((line) => `# ${line}`.trimEnd()).join('\n');
  return { ...example, title, query: example.query.replace(/^(?:#.*\n)+/, `${comment}\n`) };
}

const isAudience = (text: string | undefined): text is Audience => AUDIENCES.some((each) => each === text);

/** The example that a newcomer sees first. */
const FIRST = 'conveners';

/** Sorts examples by audience, then by name; the one for newcomers comes first. */
export const sortExamples = (examples: readonly Example[]): Example[] =>
  AUDIENCES.flatMap((audience) =>
    examples
      .filter((example) => example.audience === audience)
      .sort(
        (a, b) => Number(b.name === FIRST) - Number(a.name === FIRST) || a.name.localeCompare(b.name, 'en'),
      ),
  );
