import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from 'graphql';
import { isObject } from './subgraph.ts';

/** What libraries for subgraphs define beside what a partner has written: by kind, what its names are. */
const MACHINERY: Partial<Record<Kind, RegExp>> = {
  [Kind.SCALAR_TYPE_DEFINITION]: /^(_Any|_?FieldSet|(?:federation|link)__\w+)$/,
  [Kind.ENUM_TYPE_DEFINITION]: /^link__\w+$/,
  [Kind.OBJECT_TYPE_DEFINITION]: /^_Service$/,
  [Kind.UNION_TYPE_DEFINITION]: /^_Entity$/,
};

/** The root queries by which a gateway asks a subgraph, and the types of their answers. */
const ROOT_FIELDS = new Map([
  ['_service', '_Service'],
  ['_entities', '_Entity'],
]);

/**
 * The SDL without what a library for subgraphs adds by itself so that the server can be asked as one. Many tell it with their
 * SDL, as the specification allows; nobody has written it, and nothing of it is composed.
 */
export const withoutFederation = (document: DocumentNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.flatMap(withoutMachinery),
});

function withoutMachinery(node: DefinitionNode): DefinitionNode[] {
  if ('name' in node && node.name && MACHINERY[node.kind]?.test(node.name.value)) return [];
  if (!isObject(node) || node.name.value !== 'Query') return [node];
  return withoutRootFields(node);
}

function withoutRootFields(node: ObjectTypeDefinitionNode | ObjectTypeExtensionNode): DefinitionNode[] {
  const fields = node.fields?.filter((field) => !isRootField(field)) ?? [];
  if (fields.length === node.fields?.length) return [node];
  return fields.length > 0 ? [{ ...node, fields }] : [];
}

const isRootField = ({ name, type }: FieldDefinitionNode): boolean =>
  ROOT_FIELDS.has(name.value) && ROOT_FIELDS.get(name.value) === namedTypeOf(type);

const namedTypeOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
