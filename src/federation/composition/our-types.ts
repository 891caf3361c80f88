import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  parse,
  print,
  type TypeDefinitionNode,
} from 'graphql';

/** A type of ours, as partners may refer to it. */
export interface OurType {
  kind: Kind;
  /** The fields of its keys, such as "slug"; without one, nothing can be added to it. */
  keys: readonly string[];
  /** What stands behind the name of each field: its type, such as `String!`, after its arguments, if any. */
  fields: ReadonlyMap<string, string>;
  /** Whether it may be defined by others as it is. */
  shareable: boolean;
}

/** Our graph, as the rules need it. */
export interface OurTypes {
  document: DocumentNode;
  types: ReadonlyMap<string, OurType>;
}

/** Reads our types from our SDL. */
export function readOurTypes(sdl: string): OurTypes {
  const document = parse(sdl);
  const types = document.definitions.filter(isTypeDefinitionNode);
  return { document, types: new Map(types.map((node) => [node.name.value, readType(node)])) };
}

function readType(node: TypeDefinitionNode): OurType {
  const directives = node.directives ?? [];
  const fields = node.kind === Kind.OBJECT_TYPE_DEFINITION ? (node.fields ?? []) : [];
  return {
    kind: node.kind,
    keys: directives.filter(({ name }) => name.value === 'key').flatMap((key) => keyOf(key) ?? []),
    fields: new Map(fields.map((field) => [field.name.value, signatureOf(field)])),
    shareable: directives.some(({ name }) => name.value === 'shareable'),
  };
}

/** The fields of a key with single spaces; nothing where they are no text. */
export function keyOf(directive: DirectiveNode): string | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
  return value?.kind === Kind.STRING ? value.value.replaceAll(/[\s,]+/g, ' ').trim() : undefined;
}

/** The arguments and the type of a field, without descriptions and directives. */
export function signatureOf({ arguments: given = [], type }: FieldDefinitionNode): string {
  const list = given.map((argument) => `${argument.name.value}: ${print(argument.type)}`);
  return `${list.length > 0 ? `(${list.join(', ')}): ` : ''}${print(type)}`;
}
