import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { refuseShape } from './refusals.ts';

/** The nodes of a field under one response key, and the type they are selected on. */
export interface Selected {
  parent: GraphQLCompositeType;
  nodes: FieldNode[];
}

/** Fields by response key. */
export type Selections = Map<string, Selected>;

/** What a selection comes to: fields of every object, and those of only some types, of which an object has one. */
export interface Expansion {
  shared: Selections;
  byType: Map<string, Selections>;
}

/** Fragments cost steps even where they hold no field; so many for each allowed field is never needed. */
const STEPS_PER_FIELD = 20;

interface Place {
  type: GraphQLCompositeType;
  group: Selections;
  expansion: Expansion;
  visited: Set<string>;
}

/** Expands fragments as execution does, and stops as soon as an operation turns out to have too many fields. */
export class FragmentExpander {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Record<string, unknown>;
  readonly #maxFields: number;
  #fields = 0;
  #steps = 0;

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Record<string, unknown>,
    maxFields: number,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#variables = variables;
    this.#maxFields = maxFields;
  }

  expand(type: GraphQLCompositeType, nodes: readonly { selectionSet?: SelectionSetNode }[]): Expansion {
    const expansion: Expansion = { shared: new Map(), byType: new Map() };
    const place = { type, group: expansion.shared, expansion, visited: new Set<string>() };
    for (const { selectionSet } of nodes) this.#collect(selectionSet, place);
    return expansion;
  }

  #collect(set: SelectionSetNode | undefined, place: Place) {
    for (const selection of set?.selections ?? []) {
      this.#count();
      if (this.#isExcluded(selection)) continue;
      if (selection.kind === Kind.FIELD) this.#addField(selection, place);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#collect(selection.selectionSet, this.#narrow(place, selection.typeCondition));
      } else this.#spread(selection.name.value, place);
    }
  }

  #addField(node: FieldNode, { type, group }: Place) {
    refuseShape('fields', 'fields once its fragments are expanded', ++this.#fields, this.#maxFields, true);
    const key = (node.alias ?? node.name).value;
    const selected = group.get(key);
    if (selected) selected.nodes.push(node);
    else group.set(key, { parent: type, nodes: [node] });
  }

  #spread(name: string, place: Place) {
    const fragment = this.#fragments.get(name);
    if (!fragment) return;
    const narrowed = this.#narrow(place, fragment.typeCondition);
    const once = `${narrowed.type.name} ${name}`;
    if (place.visited.has(once)) return;
    place.visited.add(once);
    this.#collect(fragment.selectionSet, narrowed);
  }

  #narrow(place: Place, condition: NamedTypeNode | undefined): Place {
    const type =
      condition && (this.#schema.getType(condition.name.value) as GraphQLCompositeType | undefined);
    if (!type || type === place.type || isObjectType(place.type)) return place;
    return { ...place, type, group: isObjectType(type) ? groupOf(place.expansion, type.name) : place.group };
  }

  #isExcluded({ directives = [] }: SelectionNode): boolean {
    return directives.some(({ name, arguments: [condition] = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return false;
      return this.#isTrue(condition?.value) === (name.value === 'skip');
    });
  }

  #isTrue(value: { kind: string; value?: unknown; name?: { value: string } } | undefined): boolean {
    return value?.kind === Kind.VARIABLE
      ? this.#variables[value.name!.value] === true
      : value?.value === true;
  }

  #count() {
    const allowed = this.#maxFields * STEPS_PER_FIELD;
    refuseShape('fields', 'fields and fragments once they are expanded', ++this.#steps, allowed, true);
  }
}

function groupOf({ byType }: Expansion, name: string): Selections {
  const group: Selections = byType.get(name) ?? new Map();
  byType.set(name, group);
  return group;
}
