import { Kind, parse } from 'graphql';
import { OUR_NAME, type OurGraph } from '../composition/index.ts';

/** Why a subgraph cannot have a name, beside ours and those of others; nothing where it can. */
export function problemOfName(
  name: string,
  { sdl, home }: Pick<OurGraph, 'sdl' | 'home'>,
  others: readonly string[],
): string | undefined {
  if (name === OUR_NAME || name === home) return `"${name}" is the name of our own network: give another.`;
  const near = others.find((other) => name.startsWith(other) || other.startsWith(name));
  if (near) return `"${name}" and "${near}", which another subgraph has, begin alike: give another.`;
  const own = ourNames(sdl).find((each) => each.startsWith(name) || each.startsWith(prefixOf(name)));
  return own && `"${name}" begins "${own}", which is ours: give another.`;
}

/** What the types of a subgraph begin with. */
const prefixOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The names of our types and of our root fields. */
const ourNames = (sdl: string): string[] =>
  parse(sdl, { noLocation: true }).definitions.flatMap((definition) => {
    if (!('name' in definition) || !definition.name) return [];
    const { kind, name } = definition;
    const isRoot = kind === Kind.OBJECT_TYPE_DEFINITION && name.value === 'Query';
    return [name.value, ...(isRoot ? (definition.fields ?? []).map((field) => field.name.value) : [])];
  });
