import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  visit,
} from 'graphql';
import { ALLOWED } from './federation-names.ts';
import { fieldsOf, isObject, type Subgraph, type TypeNode } from './subgraph.ts';

/** The directives under their own names, whatever the SDL calls them. */
const HEADER = parse(
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${ALLOWED.map((name) => `"@${name}"`)}])`,
  { noLocation: true },
).definitions;

/** Directives that say nothing to who composes. */
const LEFT_OUT = ['link', 'extends'];

/**
 * What of a subgraph is composed: what the rules have understood, and no more. What it says of a type of ours beside keys and
 * added fields, such as a description, is left out, so that nothing of ours changes by it.
 */
export function plainDocument(subgraph: Subgraph): DocumentNode {
  const types = [...subgraph.types.values()].flat().map((node) => plainType(subgraph, node));
  const { definitions } = visit({ kind: Kind.DOCUMENT, definitions: types } as DocumentNode, {
    [Kind.DIRECTIVE]: (directive: DirectiveNode) => plainDirective(subgraph, directive),
  });
  return { kind: Kind.DOCUMENT, definitions: [...HEADER, ...definitions] };
}

function plainDirective({ names }: Subgraph, directive: DirectiveNode): DirectiveNode | null {
  const value = names.meaningOf(directive.name.value);
  if (value === undefined || LEFT_OUT.includes(value)) return null;
  return { ...directive, name: { kind: Kind.NAME, value } };
}

function plainType(subgraph: Subgraph, node: TypeNode): TypeNode {
  const { kind, name } = node;
  const ours = subgraph.ourType(name.value);
  if (!ours) return node;
  if (kind === Kind.SCALAR_TYPE_DEFINITION) return { kind, name };
  if (!isObject(node)) return node;
  const fields = fieldsOf([node]).map((field) =>
    ours.fields.has(field.name.value) ? bareField(field) : field,
  );
  const { description: _, ...bare } = node as ObjectTypeDefinitionNode;
  return { ...bare, fields };
}

/** A field without description; its directives stay, for a PageInfo can be shareable by its fields. */
const bareField = ({ description: _, ...field }: FieldDefinitionNode): FieldDefinitionNode => field;
