import { type DocumentNode, Kind, print } from 'graphql';

/** The fields of each object type of an SDL, with their arguments and types, by the names of the types; all sorted. */
export function signaturesOf({ definitions }: DocumentNode): Record<string, string[]> {
  const types = definitions
    .filter((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.OBJECT_TYPE_EXTENSION)
    .map(({ name, fields = [] }) => {
      const signatures = fields.map(({ name, arguments: given = [], type }) => {
        const list = given
          .map((each) => `${each.name.value}: ${print(each.type)}`)
          .sort()
          .join(', ');
        return `${name.value}${list && `(${list})`}: ${print(type)}`;
      });
      return [name.value, signatures.sort()] as const;
    });
  return Object.fromEntries(types);
}
