import { randomBytes } from 'node:crypto';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { PartnerSchema } from './partner-schema.ts';

/** What no client can guess, so that nobody asks for something else under the same name. */
const OWN = `tejido_${randomBytes(6).toString('hex')}`;

/** Under these names a partner is asked for what the gateway alone needs to know. */
export const MARKS = { type: `${OWN}_type`, key: `${OWN}_key_` } as const;

/** Whether a name in an answer is one of these. */
export const isMark = (name: string): boolean => name.startsWith(OWN);

/**
 * A document that also asks what an answer is checked by: wherever it leads to a thing of ours, or to one of several types,
 * of which type that is, and a key of it unless one is asked for. `given` are the keys that references in this request have.
 */
export function markedDocument(
  document: DocumentNode,
  partner: PartnerSchema,
  given: ReadonlyMap<string, readonly string[]>,
): DocumentNode {
  const typeInfo = new TypeInfo(partner.schema);
  const fragments = fragmentsOf(document);
  const marksOf = (field: FieldNode, type: GraphQLNamedType): SelectionNode[] =>
    field.name.value === '_entities'
      ? entityMarks(given)
      : referenceMarks(possibleTypes(partner, type), type, field.selectionSet!, partner, fragments);
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: {
        leave: (field) => {
          const type = typeInfo.getType();
          if (!field.selectionSet || !type) return undefined;
          const marks = marksOf(field, getNamedType(type));
          if (marks.length === 0) return undefined;
          const selections = [...field.selectionSet.selections, ...marks];
          return { ...field, selectionSet: { ...field.selectionSet, selections } };
        },
      },
    }),
  );
}

/** The fragments of a document by name. */
export const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );

function possibleTypes({ schema }: PartnerSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

/** The type of each entity, and the keys by which it was asked for. */
const entityMarks = (given: ReadonlyMap<string, readonly string[]>): SelectionNode[] => [
  TYPE_MARK,
  ...[...given].flatMap(([type, keys]) => (keys.length > 0 ? [onType(type, keys.map(keyMark))] : [])),
];

function referenceMarks(
  types: readonly GraphQLObjectType[],
  type: GraphQLNamedType,
  selected: SelectionSetNode,
  { ours, keys }: PartnerSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionNode[] {
  const marked = types.filter(({ name }) => ours.has(name));
  if (marked.length === 0) return isAbstractType(type) ? [TYPE_MARK] : [];
  const keyMarks = marked.flatMap(({ name }) => {
    const known = keys.get(name)!;
    if (!known[0] || selects(selected, known, fragments)) return [];
    return [isAbstractType(type) ? onType(name, [keyMark(known[0])]) : keyMark(known[0])];
  });
  return [TYPE_MARK, ...keyMarks];
}

/** Whether a selection asks for one of some fields, whatever it is called in the answer. */
function selects(
  { selections }: SelectionSetNode,
  names: readonly string[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  return selections.some((selection) => {
    if (selection.directives?.length) return false; // it may be left out
    if (selection.kind === Kind.FIELD) return names.includes(selection.name.value);
    const set =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments.get(selection.name.value)?.selectionSet;
    return set !== undefined && selects(set, names, fragments);
  });
}

const named = (value: string) => ({ kind: Kind.NAME, value }) as const;

const TYPE_MARK: FieldNode = { kind: Kind.FIELD, alias: named(MARKS.type), name: named('__typename') };

const keyMark = (key: string): FieldNode => ({
  kind: Kind.FIELD,
  alias: named(`${MARKS.key}${key}`),
  name: named(key),
});

const onType = (type: string, selections: SelectionNode[]): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: named(type) },
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});
