import type { GraphQLError } from 'graphql';
import type { PartnerFailure } from '../partner-failure.ts';
import type { Ask } from './ask.ts';
import { askReferencesOf, type Reference } from './ask-references.ts';
import { asFailure, errorOf, type Failure } from './failures.ts';
import { type Crossing, type Inward, type Place, pathOf, placeIn, readInward } from './inward.ts';
import { identifiersOf } from './known.ts';
import { mergeInto } from './merge-into.ts';
import type { Names } from './names.ts';
import type { OwnField, Plan } from './plan.ts';
import { isIncluded, type Variables } from './selections.ts';
import type { Upstream } from './upstream.ts';
import type { WhoIsWho } from './who-is-who.ts';

/** How many references one request to another network has at most. */
const REFERENCES_AT_ONCE = 200;

/** What all answers of a lens have in common. */
export interface Behind {
  name: string;
  /** Whose the network is, as errors say it. */
  partner: string;
  names: Names;
  askTheirs: Ask;
  who: WhoIsWho;
  /** Told of an answer that cannot be used. */
  disagree: (failure: PartnerFailure) => void;
}

/** Something at a place of the answer: what it is, or why it is not known. */
interface At<T> {
  value: T;
  place: Place;
}

/** Answers with the things of both networks that one operation asks for. */
export class Things {
  readonly errors: GraphQLError[] = [];
  readonly behind: Behind;
  readonly context: object;
  readonly variables: Variables;
  readonly #plan: Plan;

  constructor(behind: Behind, plan: Plan, variables: Variables, context: object) {
    this.behind = behind;
    this.variables = variables;
    this.context = context;
    this.#plan = plan;
  }

  /** Things of theirs that are referred to in their language; each is asked for once, however often it is wanted. */
  async theirs(wanted: readonly At<Reference | null | Failure>[], upstream: Upstream): Promise<unknown[]> {
    const keys = wanted.map(({ value }) => (value instanceof Error ? '' : JSON.stringify(value)));
    const references = new Map(
      wanted.flatMap(({ value }, at) => (value && !(value instanceof Error) ? [[keys[at]!, value]] : [])),
    );
    const question = { ...upstream, variables: this.variablesOf(upstream), atOnce: REFERENCES_AT_ONCE };
    const asked = [...references.values()];
    const found = await askReferencesOf(this.behind.askTheirs, asked, question, this.context);
    const byKey = new Map([...references.keys()].map((key, at) => [key, found[at]]));
    const answers = wanted.map(({ value, place }, at) => ({
      value: value instanceof Error ? value : byKey.get(keys[at]!),
      place,
      type: value && !(value instanceof Error) ? String(value.__typename) : '',
    }));
    return this.read(answers, upstream);
  }

  /** Things of ours by their slugs, with what the other network knows of them. */
  async own(type: string, fields: readonly OwnField[], slugs: readonly At<string>[]): Promise<object[]> {
    const included = fields.filter((each) => isIncluded(each, this.variables));
    const columns = await Promise.all(included.map((field) => this.#ownField(type, field, slugs)));
    return slugs.map((_, at) =>
      Object.fromEntries(included.map(({ key }, which) => [key, columns[which]![at]])),
    );
  }

  async #ownField(type: string, field: OwnField, slugs: readonly At<string>[]): Promise<unknown[]> {
    if (field.kind === 'type') return slugs.map(() => type);
    if (field.kind === 'slug') return slugs.map(({ value }) => value);
    const distinct = [...new Set(slugs.map(({ value }) => value))];
    const found = await this.behind.who.theirsOf(type, distinct, this.context);
    const bySlug = new Map(distinct.map((slug, at) => [slug, found[at]!]));
    const wanted = slugs.map(({ value, place }) => {
      const slug = bySlug.get(value) ?? null;
      const reference = typeof slug === 'string' ? { __typename: type, slug } : slug;
      return { value: reference, place: placeIn(place, field.key) };
    });
    return this.theirs(wanted, field.upstream);
  }

  /** Reads answers into our language, each at its place, and follows all ways back that are in them together. */
  async read(
    answers: readonly (At<unknown> & { type: string })[],
    { shapeOf }: Upstream,
  ): Promise<unknown[]> {
    const inward: Inward = { ...this.#plan, names: this.behind.names, found: [] };
    const read = answers.map(({ value, place, type }) => {
      try {
        if (value instanceof Error) throw value;
        return value === null || value === undefined ? null : readInward(value, shapeOf(type), place, inward);
      } catch (error) {
        return this.fail(error, place);
      }
    });
    const byType = Map.groupBy(inward.found, ({ back }) => back.type);
    await Promise.all([...byType].map(([type, crossings]) => this.#cross(type, crossings)));
    return read;
  }

  async #cross(type: string, crossings: readonly Crossing[]): Promise<void> {
    const known = crossings.map(({ slug, identifiers }) => ({
      slug,
      identifiers: identifiersOf(identifiers),
    }));
    const found = await this.behind.who.oursOf(type, known, this.context);
    const shown: (Crossing & At<string>)[] = [];
    for (const [at, crossing] of crossings.entries()) {
      const [value, place] = [found[at], placeIn(crossing.place, crossing.back.key)];
      if (value instanceof Error) this.fail(value, place);
      else if (value) shown.push({ ...crossing, value, place });
    }
    const byBack = Map.groupBy(shown, ({ back }) => back);
    await Promise.all([...byBack.values()].map((all) => this.#follow(type, all)));
  }

  /** Puts the things of ours that one way back leads to where they were asked for. */
  async #follow(type: string, crossings: readonly (Crossing & At<string>)[]): Promise<void> {
    const things = await this.own(type, crossings[0]!.back.fields, crossings);
    for (const [at, { object, back }] of crossings.entries()) mergeInto(object, back.key, things[at]!);
  }

  /** Notes why there is nothing at a place. */
  fail(error: unknown, place: Place): null {
    const failure = asFailure(error);
    if (failure.code === 'PARTNER_INVALID') this.behind.disagree(failure);
    this.errors.push(errorOf(failure, this.behind, pathOf(place)));
    return null;
  }

  /** The values of the variables that a document takes over. */
  variablesOf({ variables }: Upstream): Record<string, unknown> {
    const given = variables.filter((name) => Object.hasOwn(this.variables, name));
    return Object.fromEntries(given.map((name) => [name, this.variables[name]]));
  }
}
