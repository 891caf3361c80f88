import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUDIENCES, parseExample, sortExamples } from '../../web/graphiql/example.ts';
import { rootFolder } from '../support/root-folder.ts';
import { shippedServer } from '../support/shipped.ts';

const folder = join(rootFolder, 'web/graphiql/examples');
const examples = sortExamples(
  readdirSync(folder).map((name) => parseExample(name, readFileSync(join(folder, name), 'utf8'))),
);

/** What the shipped data leaves empty, though the example rightly asks for it. */
const EMPTY: Record<string, string[]> = {
  'between-editions': ['editionDiff.unknownBecause'], // all is told of the demo
  coverage: ['edition.coverage.statesWithoutConvener'], // it shows why
  expert: ['expert.affiliations.to'],
  speakers: ['edition.experts.nodes.bio', 'edition.experts.nodes.photo'],
};

const shipped = shippedServer();

describe('the examples', () => {
  it('serve the dashboard, the partner site and the analyst alike', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    for (const audience of AUDIENCES) {
      expect(examples.filter((example) => example.audience === audience).length).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(examples)(
    '$name: every field it asks for has something to show in the shipped data',
    async ({ name, query }) => {
      const response = await fetch(`${shipped.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as { data: object; errors?: object[] };
      expect(errors).toBeUndefined();
      expect(emptyIn(data)).toEqual(EMPTY[name] ?? []);
    },
  );
});

/** The paths, without positions in lists, at which an answer holds nothing but nulls and empty lists. */
function emptyIn(answer: unknown): string[] {
  const filled = new Map<string, boolean>();
  const visit = (value: unknown, path: string) => {
    const values = Array.isArray(value) ? value : [value];
    const isFilled = values.some((each) => each !== null);
    filled.set(path, filled.get(path) || isFilled);
    for (const each of values) {
      if (typeof each !== 'object') continue;
      for (const [field, inner] of Object.entries(each ?? {}))
        visit(inner, path ? `${path}.${field}` : field);
    }
  };
  visit(answer, '');
  return [...filled].filter(([, isFilled]) => !isFilled).map(([path]) => path);
}
