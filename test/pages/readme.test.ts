import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rootFolder } from '../support/root-folder.ts';
import { seededServer } from '../support/shipped.ts';

const documents = ['README.md', 'README.es.md', 'docs/community-graph.md', 'docs/embedding.md'].map(
  (path) => ({
    path,
    text: readFileSync(join(rootFolder, path), 'utf8'),
  }),
);

const seeded = seededServer();

/** What follows a pattern in the documents, each once. */
const found = (pattern: RegExp): string[] => [
  ...new Set(documents.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, match]) => match!))),
];

describe('the documents lead to real things:', () => {
  it.each(found(/```graphql\n([\s\S]*?)```/g))('the question %s has an answer', async (query) => {
    const response = await fetch(`${seeded.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    expect(errors).toBeUndefined();
    expect(Object.values(data)).not.toContain(null);
  });

  it.each(found(/edition="([a-z0-9-]+)"/g))('the edition %s has a page', async (slug) => {
    expect((await fetch(`${seeded.url}/editions/${slug}`)).status).toBe(200);
  });

  it.each(found(/`(\/export\/[^`\s{}<>[\]*]*\.[a-z.]+(?:\?[^`\s]*)?)`/g))(
    'the address %s has a file',
    async (path) => {
      expect((await fetch(seeded.url + path)).status).toBe(200);
    },
  );

  it('there are some of each', () => {
    expect(found(/```graphql\n([\s\S]*?)```/g).length).toBeGreaterThan(1);
    expect(found(/edition="([a-z0-9-]+)"/g).length).toBeGreaterThan(0);
    expect(found(/`(\/export\/[a-z-]+\.gexf)/g).length).toBeGreaterThan(0);
  });
});
