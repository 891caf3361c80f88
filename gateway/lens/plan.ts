import {
  type DocumentNode,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { LINKED_TYPES } from '../../src/federation/lens/lens-names.ts';
import { onType, selectionSet } from './ast.ts';
import type { Names } from './names.ts';
import { type Back, Rewriter } from './rewriter.ts';
import { fragmentsOf, type Keyed, keyedFields, mergedSelections } from './selections.ts';
import { askReferences, askRoot, type Upstream, type Written } from './upstream.ts';

/** One field of a thing of ours that the lens answers: its type, its slug, or what the other network knows of it. */
export type OwnField = Keyed & ({ kind: 'type' } | { kind: 'slug' } | { kind: 'link'; upstream: Upstream });

/** A way back to us, with what is asked of the thing of ours. */
export interface PlannedBack extends Back {
  fields: readonly OwnField[];
}

/** One field at the root of a document. */
export type RootField = Keyed &
  (
    | { kind: 'type' }
    | { kind: 'network'; upstream: Upstream }
    | {
        kind: 'references';
        references: ValueNode;
        theirs: Upstream;
        own: ReadonlyMap<string, readonly OwnField[]>;
      }
  );

/** How a document is answered. */
export interface Plan {
  mark: string;
  fields: readonly RootField[];
  backs: readonly PlannedBack[];
}

interface PlanOptions {
  /** The name of the network, which is that of its fields. */
  name: string;
  home: string;
  names: Names;
}

/** Makes the plan of an operation; throws where the lens has no answer for it. */
export function makePlan(
  document: DocumentNode,
  operationName: string | undefined,
  options: PlanOptions,
): Plan {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY)
    throw new Error('Another network answers queries alone.');
  return new Planner(document, operation, options).plan();
}

/** Plans one operation. */
class Planner {
  readonly #options: PlanOptions;
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: ReturnType<typeof fragmentsOf>;
  readonly #rewriter: Rewriter;
  readonly #written: Written;

  constructor(document: DocumentNode, operation: OperationDefinitionNode, options: PlanOptions) {
    const { names, home } = options;
    const mark = unusedMark(document);
    const fragments = fragmentsOf(document);
    this.#options = options;
    this.#operation = operation;
    this.#fragments = fragments;
    this.#rewriter = new Rewriter({ names, home, fragments, mark });
    this.#written = { operation, fragments: this.#rewriter.fragments, names, mark };
  }

  plan(): Plan {
    const asked = keyedFields(this.#operation.selectionSet, this.#fragments, (type) => type === 'Query');
    const fields = asked.map((each) => this.#rootField(each));
    const backs: PlannedBack[] = [];
    // A way back may lead to further ones, which are then appended.
    for (const back of this.#rewriter.backs)
      backs.push({ ...back, fields: this.#ownFields(back.type, back.set) });
    return { mark: this.#written.mark, fields, backs };
  }

  #rootField(keyed: Keyed): RootField {
    const [{ node }] = keyed.occurrences as [Keyed['occurrences'][number]];
    const { name, names } = this.#options;
    if (node.name.value === '__typename') return { ...keyed, kind: 'type' };
    const set = mergedSelections(keyed);
    if (node.name.value === name) {
      const upstream = askRoot(this.#rewriter.rewrite(set, names.root), this.#written);
      return { ...keyed, kind: 'network', upstream };
    }
    const [references] = node.arguments ?? [];
    if (node.name.value !== '_entities' || !references)
      throw new Error(`The field "${node.name.value}" is none of the network "${name}".`);
    return {
      ...keyed,
      kind: 'references',
      references: references.value,
      theirs: askReferences(this.#rewriter.rewrite(set, '_Entity'), this.#written),
      own: new Map(LINKED_TYPES.map((type) => [type, this.#ownFields(type, set)])),
    };
  }

  #ownFields(type: string, set: SelectionSetNode): OwnField[] {
    const asked = keyedFields(
      set,
      this.#fragments,
      (condition) => condition === type || condition === '_Entity',
    );
    return asked.map((each) => this.#ownField(type, each));
  }

  #ownField(type: string, keyed: Keyed): OwnField {
    const field = keyed.occurrences[0]!.node.name.value;
    if (field === '__typename') return { ...keyed, kind: 'type' };
    if (field === 'slug') return { ...keyed, kind: 'slug' };
    if (field !== this.#options.name)
      throw new Error(`${type}.${field} is no field of the network "${this.#options.name}".`);
    const selection = this.#rewriter.rewrite(mergedSelections(keyed), type);
    return {
      ...keyed,
      kind: 'link',
      upstream: askReferences(selectionSet([onType(type, selection)]), this.#written),
    };
  }
}

/** A beginning that no name in a document has. */
function unusedMark(document: DocumentNode): string {
  const text = print(document);
  let count = 0;
  while (text.includes(`lens${count}_`)) count++;
  return `lens${count}_`;
}
