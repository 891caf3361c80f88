import {
  type ConstDirectiveNode,
  type DirectiveNode,
  Kind,
  type NameNode,
  print,
  specifiedScalarTypes,
  visit,
} from 'graphql';
import { networkTypeOf, prefixOf } from './lens-names.ts';
import { FEDERATION_FIELDS } from './reached-types.ts';
import type { TypePart } from './read-sdl.ts';

const BUILT_IN: readonly string[] = specifiedScalarTypes.map(({ name }) => name);

/** How types are called behind the lens. */
export interface Naming {
  /** The name of the network. */
  name: string;
  /** The type of its queries, as it calls it. */
  root: string;
  /** The scalars that both networks have, which keep their names. */
  shared: ReadonlySet<string>;
}

/** The name of a type of the other network in our graph. */
export function lensNameOf(type: string, { name, root, shared }: Naming): string {
  if (type === root) return networkTypeOf(name);
  return BUILT_IN.includes(type) || shared.has(type) ? type : prefixOf(name) + type;
}

/** A part of a type of the other network, as text, under its name in our graph. */
export function lensType(part: TypePart, naming: Naming): string {
  if (part.kind === Kind.SCALAR_TYPE_DEFINITION && naming.shared.has(part.name.value))
    return `scalar ${part.name.value}`;
  const renamed = (node: { name: NameNode }) => ({
    ...node.name,
    value: lensNameOf(node.name.value, naming),
  });
  const isRoot = part.name.value === naming.root;
  const inside = visit(part, {
    [Kind.DIRECTIVE]: (node) => keptDirective(node),
    [Kind.NAMED_TYPE]: (node) => ({ ...node, name: renamed(node) }),
    [Kind.FIELD_DEFINITION]: ({ name }) =>
      isRoot && FEDERATION_FIELDS.includes(name.value) ? null : undefined,
  });
  return print({ ...inside, name: renamed(part) });
}

/** What is said of a type or field that stays so in our graph; null for all that is dropped. */
function keptDirective(node: DirectiveNode | ConstDirectiveNode) {
  const [argument] = node.arguments ?? [];
  const text = argument?.value.kind === Kind.STRING ? argument.value.value : undefined;
  const { value: name } = node.name;
  if (name === 'deprecated' || (name === 'specifiedBy' && text)) return false;
  return name === 'key' && node.arguments?.length === 1 && /^\w+$/.test(text ?? '') ? false : null;
}
