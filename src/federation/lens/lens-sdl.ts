import { Kind, OperationTypeNode } from 'graphql';
import { LINKED_TYPES, networkTypeOf, prefixOf } from './lens-names.ts';
import { MOST_BYTES, problemsOfName, problemsOfSelf, problemsOfTypes } from './lens-problems.ts';
import { lensType, type Naming } from './lens-types.ts';
import { reachedTypes } from './reached-types.ts';
import { fieldsOf, namedType, type ReadSdl, readSdl } from './read-sdl.ts';

/** Another network as a subgraph of ours. */
export interface Lens {
  sdl: string;
  /** Whether organizations and experts lead from one network to the other: both have a key "slug" there. */
  linked: boolean;
}

interface LensInput {
  /** The name of the network, such as "norte". */
  name: string;
  /** What our own network is called: the field that leads back to us. */
  home: string;
  /** Their SDL, as `{ _service { sdl } }` answers. */
  sdl: string;
  /** Our SDL. */
  ours: string;
  /** Where they are asked, and where we are. */
  url?: string | undefined;
  ourUrl?: string | undefined;
  /** What they say that their network is called. */
  network?: string | undefined;
}

/** The SDL under which another network's Tejido joins ours, or the sentences that say why it cannot. */
export function lensOf(input: LensInput): { lens: Lens } | { problems: readonly string[] } {
  const { name, home, sdl, ours } = input;
  const own = readSdl(ours);
  const wrongName = [...problemsOfName(name, home, own), ...problemsOfSelf(input)];
  if (wrongName.length > 0) return { problems: wrongName };
  const size = Buffer.byteLength(sdl);
  if (size > MOST_BYTES) return { problems: [`Its SDL has ${size} bytes; at most ${MOST_BYTES} are taken.`] };
  const theirs = readOrProblem(sdl);
  if (typeof theirs === 'string') return { problems: [theirs] };
  const problems = problemsOfTypes(theirs, name, home);
  return problems.length > 0 ? { problems } : { lens: makeLens(theirs, own, name, home) };
}

function readOrProblem(sdl: string): ReadSdl | string {
  try {
    return readSdl(sdl);
  } catch (error) {
    return (error as Error).message;
  }
}

function makeLens(theirs: ReadSdl, ours: ReadSdl, name: string, home: string): Lens {
  const root = theirs.roots.get(OperationTypeNode.QUERY)!;
  const naming: Naming = { name, root, shared: sharedScalars(theirs, ours) };
  const types = reachedTypes(theirs, root);
  const linked = LINKED_TYPES.every((type) => isNamedBySlug(types, type));
  const parts = [HEAD, rootField(name), ...types.map((part) => lensType(part, naming))];
  return { sdl: `${[...parts, ...(linked ? links(name, home) : [])].join('\n\n')}\n`, linked };
}

function sharedScalars(theirs: ReadSdl, ours: ReadSdl): Set<string> {
  const scalarsOf = ({ types }: ReadSdl) =>
    types.flatMap(({ kind, name }) => (kind === Kind.SCALAR_TYPE_DEFINITION ? [name.value] : []));
  const own = scalarsOf(ours);
  return new Set(scalarsOf(theirs).filter((name) => own.includes(name)));
}

/** Whether one can ask the other network for things of a type by their slugs. */
const isNamedBySlug = (types: ReadSdl['types'], type: string): boolean =>
  types.some(
    ({ kind, name, directives = [] }) =>
      kind === Kind.OBJECT_TYPE_DEFINITION &&
      name.value === type &&
      directives.some(
        (directive) =>
          directive.name.value === 'key' &&
          directive.arguments?.some(({ value }) => value.kind === Kind.STRING && value.value === 'slug'),
      ),
  ) && fieldsOf({ types, roots: new Map() }, type).some((field) => isText(field));

const isText = ({ name, type }: ReturnType<typeof fieldsOf>[number]): boolean =>
  name.value === 'slug' && type.kind === Kind.NON_NULL_TYPE && namedType(type) === 'String';

const HEAD = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

/** Nullable: what another network does not answer takes nothing of ours with it. */
const rootField = (name: string): string => `type Query {
  """What the network "${name}" answers by itself; null where it does not answer."""
  ${name}: ${networkTypeOf(name)}
}`;

const links = (name: string, home: string): string[] =>
  LINKED_TYPES.flatMap((type) => [
    `type ${type} @key(fields: "slug") {
  slug: String!
  """The same in the network "${name}", by an identifier that both know; null where none is known."""
  ${name}: ${prefixOf(name)}${type}
}`,
    `extend type ${prefixOf(name)}${type} {
  """The same in our network, by an identifier that both know; null where none is known."""
  ${home}: ${type}
}`,
  ]);
