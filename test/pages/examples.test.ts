import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUDIENCES, inSpanish, parseExample, sortExamples } from '../../web/graphiql/example.ts';
import { examplesInSpanish } from '../../web/i18n/examples.ts';
import { rootFolder } from '../support/root-folder.ts';
import { seededServer } from '../support/shipped.ts';

const folder = join(rootFolder, 'web/graphiql/examples');
const examples = sortExamples(
  readdirSync(folder).map((name) => parseExample(name, readFileSync(join(folder, name), 'utf8'))),
);

/** What the data of a first start leaves empty, though the example rightly asks for it. */
const EMPTY: Record<string, string[]> = {
  // Nobody recorded dates, nor a status or who is responsible where there is no evidence.
  agreements: [
    'withoutEvidence.nodes.status',
    'withoutEvidence.nodes.dueOn',
    'withoutEvidence.nodes.responsible',
    'overdue.nodes',
  ],
  // Too little is recorded to tell, and they show why.
  'between-editions': ['newTies', 'lapsedTies', 'newcomers', 'returned', 'absent'].map(
    (list) => `editionDiff.${list}`,
  ),
  coverage: ['gaps', 'statesWithoutConvener', 'sectorsMissingByActivity'].map(
    (list) => `edition.coverage.${list}`,
  ),
  'map-of-the-community': ['communityMap.summary.retention', 'communityMap.summary.newcomerShare'],
  'next-edition': ['next.nodes'], // none is announced
  outcomes: ['outcomes.nodes.dueOn', 'outcomes.nodes.evidence.verifiedBy'],
  programme: [
    'edition.activities.nodes.startsAt',
    'edition.activities.nodes.endsAt',
    'edition.activities.nodes.participants.nodes.withheld',
  ],
  search: ['search.nodes.node.status'], // nobody recorded one
  'what-changed': ['changes.nodes.values.before'], // nothing was edited yet
  // Nothing was published of these editions, so that no share is told.
  'who-stayed': ['organizations', 'experts'].flatMap((kind) =>
    ['retention', 'newcomerShare', 'returnerShare'].map((share) => `series.turnover.${kind}.${share}`),
  ),
  speakers: ['edition.experts.nodes.bio', 'edition.experts.nodes.photo'],
  'speakers-with-their-parts': ['participations.nodes.expert.bio', 'participations.nodes.expert.photo'],
};

const seeded = seededServer();

describe('the examples', () => {
  it('say what they ask in Spanish too, and ask the same', () => {
    expect(Object.keys(examplesInSpanish).sort()).toEqual(examples.map(({ name }) => name).sort());
    for (const example of examples) {
      const { title, query } = inSpanish(example, examplesInSpanish);
      const asked = (text: string) => text.replace(/^(?:#.*\n)+/, '');
      expect(asked(query)).toBe(asked(example.query));
      expect(query.startsWith(`# ${title}\n#\n# `)).toBe(true);
    }
  });

  it('serve the dashboard, the partner site and the analyst alike', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    for (const audience of AUDIENCES) {
      expect(examples.filter((example) => example.audience === audience).length).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(examples)(
    '$name: every field it asks for has something to show in the data of a first start',
    async ({ name, query }) => {
      const response = await fetch(`${seeded.url}/graphql`, {
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
