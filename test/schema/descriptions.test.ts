import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ASTNode, Kind, type NameNode, parse, visit } from 'graphql';
import { expect, it } from 'vitest';
import { rootFolder } from '../support/root-folder.ts';

/** TypeGraphQL makes this one type itself, and takes no description for it. */
const UNDESCRIBED = ['Query', 'Mutation'];

/** Scalars of graphql-scalars, in its words. */
const IN_OTHER_WORDS = ['Locale', 'DateTime'];

const DESCRIBED: string[] = [
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
];

type Described = ASTNode & { name: NameNode; description?: { value: string } };

function definitions(sdl: string): { place: string; description: string | undefined }[] {
  const found: { place: string; description: string | undefined }[] = [];
  const path: string[] = [];
  const isDefinition = (node: ASTNode): node is Described => DESCRIBED.includes(node.kind);
  visit(parse(sdl), {
    enter: (node) => {
      if (!isDefinition(node)) return;
      path.push(node.name.value);
      found.push({ place: path.join('.'), description: node.description?.value });
    },
    leave: (node) => void (isDefinition(node) && path.pop()),
  });
  return found;
}

const all = definitions(readFileSync(join(rootFolder, 'schema.graphql'), 'utf8')).filter(
  ({ place }) => !UNDESCRIBED.includes(place),
);

it('describes every type, field, argument, enum value and input', () => {
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter(({ description }) => !description).map(({ place }) => place)).toEqual([]);
});

it('describes in sentences, with a full stop', () => {
  const fragments = all
    .filter(({ place }) => !IN_OTHER_WORDS.includes(place))
    .filter(({ description }) => description && !description.endsWith('.'));
  expect(fragments.map(({ place, description }) => `${place}: ${description}`)).toEqual([]);
});
