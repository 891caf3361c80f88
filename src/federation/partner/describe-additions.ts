import {
  type DefinitionNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  print,
  type TypeDefinitionNode,
  type TypeExtensionNode,
  type TypeNode,
} from 'graphql';
import type { SubgraphSource } from '../composition/index.ts';
import { readSdl } from '../composition/read-sdl.ts';

/** What a schema says of one thing that it adds. */
export interface Described {
  /** The type of a field as the schema writes it; null of a type. */
  type: string | null;
  description: string | null;
  /** How a field is asked for in short; null of a type, and where that needs arguments. */
  selection: string | null;
}

/** What a schema says of what it adds, by coordinate. */
export type DescribedAdditions = Record<string, Described>;

/** How many things that a subgraph adds are described. */
export const MOST_DESCRIBED = 500;

/** How many characters of a description are kept. */
const LONGEST = 300;

/** How many values of an object a short query asks for. */
const MOST_VALUES = 3;

/** Reads what a schema says of what it adds: nothing of a network, which adds it under other names, or where it cannot be read. */
export function describeAdditions(
  { sdl, network }: Pick<SubgraphSource, 'sdl' | 'network'>,
  adds: readonly string[],
): DescribedAdditions {
  const document = network ? undefined : readSdl('sdl', sdl);
  if (!document || !('definitions' in document)) return {};
  const types = Map.groupBy(document.definitions.filter(isType), (node) => node.name.value);
  const described = adds.slice(0, MOST_DESCRIBED).map((coordinate): [string, Described] => {
    const [type = '', field] = coordinate.split('.');
    const nodes = types.get(type) ?? [];
    if (field === undefined) return [coordinate, ofType(nodes)];
    const found = nodes.flatMap(fieldsOf).find(({ name }) => name.value === field);
    return [coordinate, found ? ofField(found, types) : NOTHING];
  });
  return Object.fromEntries(described);
}

const NOTHING: Described = { type: null, description: null, selection: null };

type Types = ReadonlyMap<string, readonly Type[]>;
type Type = TypeDefinitionNode | TypeExtensionNode;

const isType = (node: DefinitionNode): node is Type =>
  isTypeDefinitionNode(node) || isTypeExtensionNode(node);

const fieldsOf = (node: Type): readonly FieldDefinitionNode[] =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
    ? (node.fields ?? [])
    : [];

const ofType = (nodes: readonly Type[]): Described => ({
  ...NOTHING,
  description: inShort(
    nodes.map((node) => ('description' in node ? node.description?.value : undefined)).find(Boolean),
  ),
});

const ofField = (field: FieldDefinitionNode, types: Types): Described => ({
  type: print(field.type),
  description: inShort(field.description?.value),
  selection: selectionOf(field, types),
});

/** A description in one line, cut where it is long. */
function inShort(text: string | undefined): string | null {
  const line = text?.replaceAll(/\s+/g, ' ').trim() ?? '';
  if (line === '') return null;
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}

/** The shortest right way to ask for a field: with a few of its plain values, and a few of a list. */
function selectionOf(field: FieldDefinitionNode, types: Types): string | null {
  if (needsArguments(field)) return null;
  const name = field.name.value;
  const asked = field.arguments?.some((argument) => argument.name.value === 'first')
    ? `${name}(first: 3)`
    : name;
  const nodes = types.get(nameOf(field.type)) ?? [];
  if (nodes.every(isLeaf)) return asked;
  const values = nodes.flatMap(fieldsOf).filter((each) => !needsArguments(each) && isPlain(each, types));
  const names = values.slice(0, MOST_VALUES).map((each) => each.name.value);
  return `${asked} { ${names.join(' ') || '__typename'} }`;
}

const needsArguments = ({ arguments: given = [] }: FieldDefinitionNode): boolean =>
  given.some(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue);

/** Scalars of GraphQL itself are defined nowhere. */
const isPlain = ({ type }: FieldDefinitionNode, types: Types): boolean =>
  (types.get(nameOf(type)) ?? []).every(isLeaf);

const LEAVES: ReadonlySet<string> = new Set([
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_EXTENSION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_TYPE_EXTENSION,
]);

const isLeaf = ({ kind }: Type): boolean => LEAVES.has(kind);

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
