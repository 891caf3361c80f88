import { buildASTSchema, type DocumentNode, type GraphQLObjectType, isEnumType, parse } from 'graphql';

/**
 * The fragments `SearchedLink` and `SearchedEdition` of all types that searches find: what a link to one needs with whether it
 * is synthetic, and the name of its edition in `$locale`. They are made of the enum `SearchType`, so that no query lists types.
 */
export function searchedFragments(schema: DocumentNode): DocumentNode {
  const built = buildASTSchema(schema, { assumeValidSDL: true });
  const searched = built.getType('SearchType');
  const names = isEnumType(searched) ? searched.getValues().map(({ name }) => typeNamed(name)) : [];
  const types = names.map((name) => built.getType(name) as GraphQLObjectType);
  const links = types.map((type) => `... on ${type.name} { ${linkFields(type)} }`);
  const editions = types
    .filter((type) => 'edition' in type.getFields())
    .map(({ name }) => `... on ${name} { edition { name(locale: $locale) } }`);
  return parse(`fragment SearchedLink on Node { ${links.join(' ')} }
    fragment SearchedEdition on Node { ${editions.join(' ')} }`);
}

/** The type that a value of `SearchType` stands for: `AgendaItem` for `AGENDA_ITEM`. */
const typeNamed = (value: string) =>
  value.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

function linkFields(type: GraphQLObjectType): string {
  const fields = type.getFields();
  const slug = 'slug' in fields ? 'slug' : '';
  if ('synthetic' in fields) return `${slug} synthetic`;
  if ('series' in fields) return `${slug} series { synthetic }`;
  if ('edition' in fields) return `${slug} edition { ${slug ? '' : 'slug'} series { synthetic } }`;
  throw new Error(
    `Searches find the type ${type.name}, but none of its fields is called synthetic, series or edition: no page can mark it as synthetic. Give it one of them.`,
  );
}
