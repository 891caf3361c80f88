// What the composer says, as sentences about the partner's SDL.
import type { DocumentNode, GraphQLError } from 'graphql';
import { coordinateAround, coordinateIn, coordinatesOf } from './coordinates.ts';
import { keyed } from './describe-ours.ts';
import type { OurTypes } from './our-types.ts';
import { type Problem, problemAt } from './problem.ts';

/** How many letters of the composer's own words are told. */
const MAX_LENGTH = 400;

/** How many of the composer's errors are read. */
const MAX_ERRORS = 200;

/** What a sentence is made of: the composer's words, the coordinate that they are about, the others, and our types. */
interface Said {
  text: string;
  coordinate: string;
  others: readonly string[];
  ours: OurTypes;
}

/** All that is said of a field that others have too comes to the same. */
const sharedField = ({ text, coordinate, others }: Said): string => {
  const having = others.filter((name) => text.includes(`"${name}"`));
  return `${coordinate} is a field of ${having.join(' and ') || 'others'} too: choose another name.`;
};

/** Sentences for what the composer says, by its codes. */
const SENTENCES: Record<string, (said: Said) => string | undefined> = {
  INVALID_FIELD_SHARING: sharedField,
  FIELD_TYPE_MISMATCH: sharedField,
  FIELD_ARGUMENT_TYPE_MISMATCH: sharedField,
  FIELD_ARGUMENT_DEFAULT_MISMATCH: sharedField,
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH: sharedField,
  SATISFIABILITY_ERROR: ({ coordinate }) =>
    `${coordinate} cannot be reached from the other subgraphs: give its type a @key without "resolvable: false".`,
  INVALID_GRAPHQL: (said) => definedTwice(said) ?? unknownType(said),
  EXTENSION_WITH_NO_BASE: ({ coordinate }) => `${coordinate} extends nothing: leave "extend" out.`,
  KEY_INVALID_FIELDS: ({ text, coordinate }) => {
    const field = /Cannot query field "(\w+)"/.exec(text)?.[1];
    return field && `${coordinate} has no field "${field}", which its @key names: add it.`;
  },
  EXTERNAL_UNUSED: ({ coordinate }) => `${coordinate} is @external and used nowhere: leave it out.`,
  EXTERNAL_MISSING_ON_BASE: ({ coordinate }) =>
    `${coordinate} is @external, and no other subgraph has it: leave @external out.`,
};

/** What the composer speaks of: the coordinates of an SDL, all other subgraphs, and our types. */
export interface Spoken {
  document: DocumentNode;
  others: readonly string[];
  ours: OurTypes;
}

/** Says what keeps a subgraph from being composed, with the lines of its SDL. */
export function reword(errors: readonly GraphQLError[], { document, others, ours }: Spoken): Problem[] {
  const coordinates = coordinatesOf(document);
  const byName = new Map(coordinates.toReversed().map((each) => [each.name, each]));
  return errors.slice(0, MAX_ERRORS).map((error) => {
    const text = error.message
      .replace(/^\[\w+\] /, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    const node = error.nodes?.find((each) => coordinateAround(coordinates, each));
    const around = (node && coordinateAround(coordinates, node)) ?? coordinateIn(byName, text);
    const coordinate = around?.name ?? 'The subgraph';
    const sentence = SENTENCES[String(error.extensions.code)]?.({ text, coordinate, others, ours });
    return problemAt(node ?? around?.node, sentence ?? inTheirWords(text, coordinate));
  });
}

function inTheirWords(text: string, coordinate: string): string {
  const cut = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  return `${coordinate} does not compose: ${cut.replace(/\.$/, '')}.`;
}

const definedTwice = ({ text, coordinate }: Said): string | undefined =>
  text.startsWith('There can be only one type')
    ? `${coordinate} is defined twice: define it once, and write "extend" before what is added to it.`
    : undefined;

function unknownType({ text, ours: { types } }: Said): string | undefined {
  const name = /^Unknown type "?(\w+)"?/.exec(text)?.[1];
  if (!name) return undefined;
  const type = types.get(name);
  if (!type) return `${name} is not defined: define it, or leave out what uses it.`;
  const written = type.keys.length > 0 ? keyed(name, type) : undefined;
  return written
    ? `${name} is a type of ours: to refer to it, write ${written}.`
    : `${name} is a type of ours that a partner cannot use: write one of your own.`;
}
