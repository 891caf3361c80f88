import { valueFromASTUntyped } from 'graphql';
import type { Reference } from './ask-references.ts';
import { dataOf, isObject } from './failures.ts';
import { type Place, placeIn } from './inward.ts';
import type { OwnField, Plan, RootField } from './plan.ts';
import { isIncluded } from './selections.ts';
import type { Things } from './things.ts';

/** Answers all fields at the root of a document. */
export async function answer(plan: Plan, things: Things): Promise<Record<string, unknown>> {
  const fields = plan.fields.filter((each) => isIncluded(each, things.variables));
  const values = await Promise.all(fields.map((field) => answerField(field, things)));
  return Object.fromEntries(fields.map(({ key }, at) => [key, values[at]]));
}

function answerField(field: RootField, things: Things): Promise<unknown> | string {
  if (field.kind === 'type') return 'Query';
  return field.kind === 'network' ? answerNetwork(field, things) : answerReferences(field, things);
}

/** What the other network answers at its root. */
async function answerNetwork({ key, upstream }: RootField & { kind: 'network' }, things: Things) {
  const { behind, context } = things;
  const place = placeIn(undefined, key);
  try {
    const request = { document: upstream.document, variables: things.variablesOf(upstream) };
    const value = dataOf(await behind.askTheirs(request, context));
    const [read] = await things.read([{ value, place, type: behind.names.root }], upstream);
    return read;
  } catch (error) {
    return things.fail(error, place);
  }
}

type ReferencesField = RootField & { kind: 'references' };

/** A reference of a gateway, and where its thing stands in the answer. */
interface Referred {
  value: Reference;
  place: Place;
}

/** What a gateway refers to: things of theirs, and things of ours that are to be found there. */
async function answerReferences(field: ReferencesField, things: Things): Promise<unknown[]> {
  const given: unknown = valueFromASTUntyped(field.references, things.variables as Record<string, unknown>);
  const all: Referred[] = (Array.isArray(given) ? given : []).map((reference: unknown, at) => ({
    value: isObject(reference) ? reference : {},
    place: placeIn(placeIn(undefined, field.key), at),
  }));
  const { names } = things.behind;
  const [theirs = [], others = []] = [true, false].map((is) =>
    all.filter(({ value }) => names.isTheirs(String(value.__typename)) === is),
  );
  const byType = Map.groupBy(others, ({ value }) => String(value.__typename));
  const answered = await Promise.all([
    answerTheirs(theirs, field, things),
    ...[...byType].map(([type, own]) => answerOwn(own, field.own.get(type) ?? [], type, things)),
  ]);
  const byPlace = new Map(answered.flat());
  return all.map(({ place }) => byPlace.get(place) ?? null);
}

type Answered = [place: Place, thing: unknown][];

async function answerTheirs(
  wanted: readonly Referred[],
  field: ReferencesField,
  things: Things,
): Promise<Answered> {
  const { names } = things.behind;
  const references = wanted.map(({ value, place }) => ({
    value: { ...value, __typename: names.theirs(String(value.__typename)) },
    place,
  }));
  const found = await things.theirs(references, field.theirs);
  return wanted.map(({ place }, at) => [place, found[at]]);
}

async function answerOwn(
  wanted: readonly Referred[],
  fields: readonly OwnField[],
  type: string,
  things: Things,
): Promise<Answered> {
  const named = wanted.flatMap(({ value: { slug }, place }) =>
    typeof slug === 'string' ? [{ value: slug, place }] : [],
  );
  const found = await things.own(type, fields, named);
  return named.map(({ place }, at) => [place, found[at]]);
}
