import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.ts';
import { ClientError } from '../errors.ts';
import type { NamedTypes } from '../named-types.ts';
import { articled } from '../node-id.ts';
import type { Reader } from '../read/reader.ts';
import { idOfSlug } from '../read/slug-ids.ts';

type Values = Readonly<Record<string, unknown>>;

/** Something that arguments name by its slug, and of which type it can be. */
interface Slug {
  slug: string;
  types: readonly string[];
}

/** What stands behind the argument of a field or a field of a filter: a thing that is named, or a filter with more of them. */
type Place = { types: readonly string[] } | { filter: string };

const placeOf = (
  { name, type }: GraphQLArgument | GraphQLInputField,
  owner: string,
  named: NamedTypes,
): Place | undefined => {
  const inner = getNamedType(type as GraphQLInputType);
  if (isInputObjectType(inner)) return { filter: inner.name };
  const types = inner.name === 'ID' ? (named[`${owner}.${name}`] ?? named[name]) : undefined;
  return types && { types };
};

/** The slugs among the arguments of fields: ids are replaced for them before a field is resolved. */
export class NamedArguments {
  /** By field of the graph or by filter, and then by argument. */
  readonly #places = new Map<string, Map<string, Place>>();

  constructor(schema: GraphQLSchema, named: NamedTypes) {
    for (const type of Object.values(schema.getTypeMap())) {
      if (isInputObjectType(type)) this.#add(type.name, Object.values(type.getFields()), type.name, named);
      if (!isObjectType(type) || type === schema.getMutationType()) continue; // acts read their arguments themselves
      for (const { name, args } of Object.values(type.getFields()))
        this.#add(`${type.name}.${name}`, args, name, named);
    }
  }

  #add(
    place: string,
    args: readonly (GraphQLArgument | GraphQLInputField)[],
    owner: string,
    named: NamedTypes,
  ): void {
    const places = args.flatMap((arg): [string, Place][] => {
      const found = placeOf(arg, owner, named);
      return found ? [[arg.name, found]] : [];
    });
    if (places.length > 0) this.#places.set(place, new Map(places));
  }

  /** Whether a field has arguments that can name anything. */
  has = (field: string): boolean => this.#places.has(field);

  /** The slugs in the arguments of a field. */
  slugsIn = (field: string, args: Values): Slug[] => [...this.#slugs(field, args)];

  *#slugs(place: string, values: Values): Generator<Slug> {
    for (const [name, found] of this.#places.get(place) ?? []) {
      for (const value of [values[name]].flat()) {
        if (value == null) continue;
        if ('filter' in found) yield* this.#slugs(found.filter, value as Values);
        else if (isSlug(value as string)) yield { slug: value as string, types: found.types };
      }
    }
  }

  /** The arguments of a field with ids in place of slugs. */
  replaced(place: string, values: Values, idOf: ReadonlyMap<string, string>): Values {
    const all: Record<string, unknown> = { ...values };
    for (const [name, found] of this.#places.get(place) ?? []) {
      const one = (value: unknown): unknown => {
        if (value == null) return value;
        if ('filter' in found) return this.replaced(found.filter, value as Values, idOf);
        return idOf.get(keyOf({ slug: value as string, types: found.types })) ?? value;
      };
      if (name in all) all[name] = Array.isArray(all[name]) ? all[name].map(one) : one(all[name]);
    }
    return all;
  }
}

/** Slugs have neither capitals nor `_`, and ids have both. What is neither is refused as an id. */
const isSlug = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);

const keyOf = ({ slug, types }: Slug): string => `${types.join()} ${slug}`;

type Resolve = (parent: unknown, args: Values, context: Context, info: GraphQLResolveInfo) => unknown;

/** Lets the fields of a schema take slugs where they take ids. */
export function takeSlugs(schema: GraphQLSchema, named: NamedArguments): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      const resolve = field.resolve as Resolve | undefined;
      if (!resolve || !named.has(place)) continue;
      field.resolve = (parent: unknown, args: Values, context: Context, info: GraphQLResolveInfo) => {
        const slugs = named.slugsIn(place, args);
        if (slugs.length === 0) return resolve(parent, args, context, info);
        return idsOf(slugs, context.reader).then((ids) =>
          resolve(parent, named.replaced(place, args, ids), context, info),
        );
      };
    }
  }
}

/** The id of each slug; one that names nothing, or two things, is refused. */
async function idsOf(slugs: readonly Slug[], reader: Reader): Promise<Map<string, string>> {
  const found = slugs.map(async (slug): Promise<[string, string]> => {
    const ids = await Promise.all(slug.types.map((type) => idOfSlug(slug.slug, type, reader)));
    const [id, other] = ids.filter((each) => each !== null);
    if (id && !other) return [keyOf(slug), id];
    const kinds = slug.types.map(articled).join(' or ');
    const message = other
      ? `"${slug.slug}" is the slug of several: ${id} and ${other}. Give the id.`
      : `"${slug.slug}" is neither the id nor the slug of ${kinds}.`;
    throw new ClientError('BAD_USER_INPUT', message, { slug: slug.slug });
  });
  return new Map(await Promise.all(found));
}
