import { type FieldDefinitionNode, Kind, print } from 'graphql';
import { keyed, keysOf } from '../describe-ours.ts';
import { keyOf, type OurType, signatureOf } from '../our-types.ts';
import { type Problem, problemAt } from '../problem.ts';
import { fieldsOf, isObject, type Subgraph, type TypeNode } from '../subgraph.ts';

/** To a type of ours a partner adds fields that may be null, by a key of ours; all else of it stays as it is. */
export const problemsOfOurTypes = (subgraph: Subgraph): Problem[] =>
  [...subgraph.stubs()].flatMap(([name, type, nodes]) => [
    ...problemsOfKeys(subgraph, name, type, nodes),
    ...nodes
      .filter(isObject)
      .flatMap(({ interfaces = [] }) =>
        interfaces.map((node) =>
          problemAt(node, `${name} is ours and implements what we say: leave ${node.name.value} out.`),
        ),
      ),
    ...fieldsOf(nodes).flatMap((field) => problemOfField(name, type, field) ?? []),
  ]);

function problemsOfKeys(
  { names }: Subgraph,
  name: string,
  type: OurType,
  nodes: readonly TypeNode[],
): Problem[] {
  const keys = nodes
    .flatMap(({ directives }) => directives ?? [])
    .filter((each) => names.meaningOf(each.name.value) === 'key');
  if (keys.length === 0)
    return [
      problemAt(
        nodes[0]?.name,
        `${name} is ours and stands here without its key: write ${keyed(name, type)}.`,
      ),
    ];
  const given = fieldsOf(nodes).map((field) => field.name.value);
  return keys.flatMap((key) => {
    const fields = keyOf(key) ?? '';
    if (!type.keys.includes(fields))
      return [problemAt(key, `${name} has no key "${fields}": write ${keysOf(type)}.`)];
    if (given.includes(fields)) return [];
    return [
      problemAt(key, `${name} lacks the field of its key: write ${fields}: ${type.fields.get(fields)}.`),
    ];
  });
}

function problemOfField(name: string, type: OurType, field: FieldDefinitionNode): Problem | undefined {
  const [called, signature] = [field.name.value, signatureOf(field)];
  const coordinate = `${name}.${called}`;
  const ours = type.fields.get(called);
  if (ours && !type.keys.includes(called))
    return problemAt(
      field.name,
      `${coordinate} is a field of ours: leave it out. Whoever asks for it is answered by us.`,
    );
  if (ours)
    return signature === ours
      ? undefined
      : problemAt(
          field.name,
          `${coordinate} is a key of ours, and another in the SDL: write ${called}: ${ours}.`,
        );
  return field.type.kind === Kind.NON_NULL_TYPE
    ? problemAt(
        field.name,
        `${coordinate} is never null, so whenever it fails the whole ${name} is taken away: write ${print(field.type.type)}.`,
      )
    : undefined;
}
