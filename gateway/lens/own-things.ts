import { type DocumentNode, parse } from 'graphql';
import type { Ask } from './ask.ts';
import { askReferencesOf } from './ask-references.ts';
import { type Failure, isObject } from './failures.ts';
import { KeptLoader } from './kept-loader.ts';
import { type Known, knownOf } from './known.ts';

/** How many of our things are asked for at once. */
const AT_ONCE = 1_000;

/** A thing of ours. */
export interface Named {
  type: string;
  slug: string;
}

const IDENTIFIED = parse(
  `query ($references: [_Any!]!) { _entities(representations: $references) {
    ... on Organization { slug identifiers { scheme value } }
    ... on Expert { slug identifiers { scheme value } }
  } }`,
  { noLocation: true },
);

const SHOWN = parse(
  'query ($references: [_Any!]!) { _entities(representations: $references) { __typename } }',
  { noLocation: true },
);

/** Knows our things by their slugs, with their identifiers; null where there is none that is shown. */
export const ownThingsOf = (ask: Ask, keep: number, now: () => number): KeptLoader<Named, Known | null> =>
  new KeptLoader({
    keyOf: ({ type, slug }) => `${type} ${slug}`,
    load: async (things, context) => {
      const found = await askOf(ask, IDENTIFIED, things, context);
      return found.map((each) => (each instanceof Error ? each : (knownOf(each) ?? null)));
    },
    atOnce: AT_ONCE,
    keep,
    now,
  });

/** Which of our things are shown at this moment; nothing is kept of that. */
export async function areShown(
  ask: Ask,
  things: readonly Named[],
  context: object,
): Promise<(boolean | Failure)[]> {
  const found = await askOf(ask, SHOWN, things, context);
  return found.map((each) => (each instanceof Error ? (each as Failure) : isObject(each)));
}

function askOf(ask: Ask, document: DocumentNode, things: readonly Named[], context: object) {
  const references = things.map(({ type, slug }) => ({ __typename: type, slug }));
  const question = { document, references: 'references', variables: {}, atOnce: AT_ONCE };
  return askReferencesOf(ask, references, question, context);
}
