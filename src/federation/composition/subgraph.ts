import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';
import { FederationNames } from './federation-names.ts';
import type { OurType, OurTypes } from './our-types.ts';

/** A type as an SDL defines or extends it. */
export type TypeNode = TypeDefinitionNode | TypeExtensionNode;

/** What partners may define as we do. */
const SHARED_SCALARS = ['DateTime', 'URL', 'JSON'];

/** The type of pages, which partners may define as we do. */
export const PAGE_INFO = 'PageInfo';

/** A subgraph that is to be judged: its SDL, beside our types. */
export class Subgraph {
  readonly name: string;
  readonly document: DocumentNode;
  readonly ours: OurTypes;
  readonly names: FederationNames;
  /** All that is said of each type, by its name. */
  readonly types: ReadonlyMap<string, readonly TypeNode[]>;
  /** What the names of its types begin with. */
  readonly prefix: string;
  readonly #isNetwork: boolean;

  constructor(name: string, document: DocumentNode, ours: OurTypes, isNetwork = false) {
    this.name = name;
    this.document = document;
    this.ours = ours;
    this.names = new FederationNames(document);
    this.types = Map.groupBy(document.definitions.filter(isTypeNode), (node) => node.name.value);
    this.prefix = capitalized(name);
    this.#isNetwork = isNetwork;
  }

  /** The type of ours with this name, if we have one. */
  ourType = (name: string): OurType | undefined => this.ours.types.get(name);

  /** Whether a type of ours may be defined again as it is. A network has all scalars that we have. */
  isShared(name: string): boolean {
    const isScalar = this.ourType(name)?.kind === Kind.SCALAR_TYPE_DEFINITION;
    return name === PAGE_INFO || (isScalar && (this.#isNetwork || SHARED_SCALARS.includes(name)));
  }

  /** What it defines as we do. */
  shared = (): (readonly [name: string, nodes: readonly TypeNode[]])[] =>
    [...this.types].filter(([name]) => this.isShared(name));

  /** The types of ours that it refers to or adds to: those with a key. */
  *stubs(): Generator<[name: string, type: OurType, nodes: readonly TypeNode[]]> {
    for (const [name, nodes] of this.types) {
      const type = this.ourType(name);
      if (type && type.keys.length > 0 && nodes.every(isObject)) yield [name, type, nodes];
    }
  }
}

const isTypeNode = (node: DefinitionNode): node is TypeNode =>
  isTypeDefinitionNode(node) || isTypeExtensionNode(node);

/** A type of objects, as an SDL defines or extends it. */
export type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

export const isObject = (node: ASTNode): node is ObjectNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;

/** The fields of a type of objects. */
export const fieldsOf = (nodes: readonly TypeNode[]): FieldDefinitionNode[] =>
  nodes.filter(isObject).flatMap(({ fields }) => fields ?? []);

/** Whether a name is the prefix alone, or goes on with another word: `Becas` and `BecasGrant`, and not `Becaspro`. */
export const beginsWith = (name: string, prefix: string): boolean =>
  name.startsWith(prefix) && /^(?:[A-Z_]|$)/.test(name.slice(prefix.length));

export const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
