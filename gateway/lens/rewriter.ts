import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { LINKED_TYPES } from '../../src/federation/lens/lens-names.ts';
import { namedType } from '../../src/federation/lens/read-sdl.ts';
import { nameNode, selectionSet, TYPENAME, typeNode } from './ast.ts';
import type { Names } from './names.ts';
import { type Fragments, keyOf } from './selections.ts';

/** A field that leads from a thing of theirs back to us. */
export interface Back {
  /** The type, as both networks call it. */
  type: string;
  /** The key in the answer. */
  key: string;
  /** What is asked of the thing of ours. */
  set: SelectionSetNode;
}

interface RewriterOptions {
  names: Names;
  /** The name of the field that leads back to us. */
  home: string;
  /** The fragments of the document, in our language. */
  fragments: Fragments;
  /** What no name in the document begins with. */
  mark: string;
}

/**
 * Rewrites the selections of a document from our language into the other network's. Type names lose their prefix, those that
 * are asked for under another name are marked, and each way back becomes the slug and the identifiers that it is found by.
 */
export class Rewriter {
  readonly #options: RewriterOptions;
  /** Their fragments, as far as selections have named them. */
  readonly fragments = new Map<string, FragmentDefinitionNode>();
  readonly backs: Back[] = [];

  constructor(options: RewriterOptions) {
    this.#options = options;
  }

  /** A selection of a type of theirs; it is never empty. */
  rewrite(set: SelectionSetNode, type: string): SelectionSetNode {
    const selections = set.selections.flatMap((node) => this.#selection(node, type));
    return selectionSet(selections.length > 0 ? selections : [TYPENAME]);
  }

  #selection(node: SelectionNode, type: string): SelectionNode[] {
    if (node.kind === Kind.FIELD) return [this.#field(node, type)];
    return node.kind === Kind.INLINE_FRAGMENT ? this.#inlineFragment(node, type) : this.#spread(node);
  }

  #field(node: FieldNode, type: string): SelectionNode {
    const { names, home, mark } = this.#options;
    const { value: name } = node.name;
    if (name === '__typename')
      return node.alias ? { ...node, alias: { ...node.alias, value: `${mark}t_${keyOf(node)}` } } : node;
    if (name === home && LINKED_TYPES.includes(type)) return this.#back(node, type);
    if (!node.selectionSet) return node;
    const inner = names.fieldType(type, name);
    return { ...node, selectionSet: this.rewrite(node.selectionSet, inner ? namedType(inner) : '') };
  }

  /** Written once as a fragment, however often it is spread: their limit of aliases counts what is written. */
  #back(node: FieldNode, type: string): FragmentSpreadNode {
    const { names, mark } = this.#options;
    const back: Back = { type, key: keyOf(node), set: node.selectionSet! };
    let at = this.backs.findIndex((each) => isSame(each, back));
    if (at < 0) at = this.backs.push(back) - 1;
    const name = `${mark}b${at}`;
    const known = names.fieldType(type, 'identifiers') ? `${mark}i${at}: identifiers { scheme value }` : '';
    const { definitions } = parse(`fragment ${name} on ${type} { ${mark}s${at}: slug ${known} }`, {
      noLocation: true,
    });
    this.fragments.set(name, definitions[0] as FragmentDefinitionNode);
    return {
      kind: Kind.FRAGMENT_SPREAD,
      name: nameNode(name),
      directives: node.directives ?? [],
    };
  }

  #inlineFragment(node: InlineFragmentNode, outer: string): InlineFragmentNode[] {
    if (!node.typeCondition) return [{ ...node, selectionSet: this.rewrite(node.selectionSet, outer) }];
    const type = this.#condition(node.typeCondition.name.value);
    return type
      ? [{ ...node, typeCondition: typeNode(type), selectionSet: this.rewrite(node.selectionSet, type) }]
      : [];
  }

  #spread(node: FragmentSpreadNode): FragmentSpreadNode[] {
    const fragment = this.#options.fragments.get(node.name.value);
    const type = fragment && this.#condition(fragment.typeCondition.name.value);
    if (!type) return [];
    const { value: name } = node.name;
    if (!this.fragments.has(name)) {
      this.fragments.set(name, fragment); // until it is rewritten, so that it is rewritten once
      const rewritten = this.rewrite(fragment.selectionSet, type);
      this.fragments.set(name, { ...fragment, typeCondition: typeNode(type), selectionSet: rewritten });
    }
    return [node];
  }

  /** The type of a condition in their language; nothing where no thing of theirs can meet it. */
  #condition(type: string): string | undefined {
    const { names } = this.#options;
    return names.isTheirs(type) || type === '_Entity' ? names.theirs(type) : undefined;
  }
}

const isSame = (one: Back, other: Back): boolean =>
  one.type === other.type && one.key === other.key && print(one.set) === print(other.set);
