import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import { ClientError } from '../../src/platform/errors.ts';
import type { Question } from '../question.ts';
import type { Reference, Show } from './checked-answer.ts';

/** Asks our server, as somebody without a credential. */
export type AskPublic = (question: Question) => Promise<ExecutionResult>;

/** A thing of ours as our server knows it. */
type Entity = Readonly<Record<string, string>>;

/** By which of its keys a thing is asked for: the first that the partner gives. */
const askedBy = ({ type, keys }: Reference) => {
  const [key] = Object.entries(keys);
  return key && `${type} ${key[0]} ${key[1]}`;
};

/**
 * Asks our server which things that a partner names may be shown, in one request. What it does not know is not shown, nor what
 * the partner gives several keys that are not of one thing.
 */
export async function whichAreShown(
  references: readonly Reference[],
  keys: ReadonlyMap<string, readonly string[]>,
  ask: AskPublic,
): Promise<Show> {
  const unique = new Map(
    references.flatMap((each) => (askedBy(each) ? [[askedBy(each)!, each] as const] : [])),
  );
  const entities = await askFor([...unique.values()], keys, ask);
  const found = new Map([...unique.keys()].map((name, at) => [name, entities[at]]));
  return (reference) => {
    const entity = found.get(askedBy(reference) ?? '');
    return entity && isSame(entity, reference) ? entity : undefined;
  };
}

async function askFor(
  references: readonly Reference[],
  keys: ReadonlyMap<string, readonly string[]>,
  ask: AskPublic,
): Promise<(Entity | null)[]> {
  if (references.length === 0) return [];
  const representations = references.map(({ type, keys: given }) => {
    const [[name, value]] = Object.entries(given) as [[string, string]];
    return { __typename: type, [name]: value };
  });
  const types = new Set(references.map(({ type }) => type));
  const { data, errors } = await ask({
    document: documentFor([...types], keys),
    variables: { representations },
  });
  const entities = data?._entities;
  if (errors || !Array.isArray(entities) || entities.length !== references.length)
    throw new ClientError('SERVICE_UNAVAILABLE', NOT_SAID);
  return entities;
}

const NOT_SAID =
  'The server did not say whether what a partner names may be shown, so it is not. Try again in a few seconds.';

const documents = new Map<string, DocumentNode>();

function documentFor(types: readonly string[], keys: ReadonlyMap<string, readonly string[]>): DocumentNode {
  const parts = types.map((type) => `... on ${type} { ${keys.get(type)!.join(' ')} }`);
  const text = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { __typename ${parts.join(' ')} }
  }`;
  const document = documents.get(text) ?? parse(text);
  documents.set(text, document);
  return document;
}

/** The first key was asked by, and may be one that the thing had earlier; all others are to be its own. */
const isSame = (entity: Entity, { type, keys }: Reference): boolean =>
  entity.__typename === type &&
  Object.entries(keys).every(([key, value], at) => at === 0 || entity[key] === value);
