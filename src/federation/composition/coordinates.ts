import type { ASTNode, DocumentNode } from 'graphql';

/** A place in an SDL that has a name: a type, or one of its fields or values. */
export interface Coordinate {
  name: string;
  node: ASTNode;
}

/** All coordinates of an SDL, those of fields after that of their type. */
export const coordinatesOf = ({ definitions }: DocumentNode): Coordinate[] =>
  definitions.flatMap((node) => {
    if (!('name' in node) || !node.name) return [];
    const type = node.name.value;
    const fields = [
      ...('fields' in node ? (node.fields ?? []) : []),
      ...('values' in node ? (node.values ?? []) : []),
    ];
    return [
      { name: type, node },
      ...fields.map((field) => ({ name: `${type}.${field.name.value}`, node: field })),
    ];
  });

/** The innermost coordinate that a node of the same SDL stands in. */
export function coordinateAround(coordinates: readonly Coordinate[], node: ASTNode): Coordinate | undefined {
  const [start, end] = [node.loc?.start ?? -1, node.loc?.end ?? -1];
  return coordinates.findLast(
    ({ node: { loc } }) => loc && loc.source === node.loc?.source && loc.start <= start && end <= loc.end,
  );
}

/** The coordinate that a text names first, or the first of fields where it names some. */
export function coordinateIn(
  coordinates: ReadonlyMap<string, Coordinate>,
  text: string,
): Coordinate | undefined {
  const words = text.match(/[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?/g) ?? [];
  const found = words.flatMap((word) => coordinates.get(word) ?? []);
  return found.find(({ name }) => name.includes('.')) ?? found[0];
}
