import {
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql';

/** Fields that hold a name, the best first. */
const NAMES = ['displayName', 'name', 'title', 'text', 'label'];

/** The scalars that tell things without a name apart. */
const TELLING = ['value', 'on', 'effectiveOn'];

/** The field of a type that holds its name; undefined where it has none. */
export const labelOf = (type: GraphQLObjectType): string | undefined =>
  NAMES.find((name) => name in type.getFields());

/** The selection that gives a thing as others refer to it. */
export function referenceOf(type: GraphQLObjectType): string {
  const label = labelOf(type);
  return label ? `id label: ${label}` : 'id';
}

/** The selection by which one thing is told from others: its name, else what it ties together and what kind it is. */
export function summaryOf(type: GraphQLObjectType): string {
  const slug = 'slug' in type.getFields() ? ' slug' : '';
  if (labelOf(type)) return `${referenceOf(type)}${slug}`;
  const telling = Object.values(type.getFields())
    .filter(({ name, type: of }) => !isListType(getNullableType(of)) && !name.endsWith('AtTime'))
    .flatMap(({ name, type: of }) => {
      const named = getNamedType(of);
      if (isEnumType(named) || TELLING.includes(name)) return [name];
      return isObjectType(named) && labelOf(named) ? [`${name} { ${referenceOf(named)} }`] : [];
    });
  return `id ${telling.join(' ')}`;
}
