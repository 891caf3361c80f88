import { fieldsOf, type Subgraph } from './subgraph.ts';

/** What a subgraph adds to the graph: types of its own, and fields of types of ours. */
export function additionsOf(subgraph: Subgraph): string[] {
  const types = [...subgraph.types].flatMap(([name, nodes]) => {
    const ours = subgraph.ourType(name);
    if (!ours && name !== 'Query') return [name];
    return fieldsOf(nodes)
      .filter((field) => !ours?.fields.has(field.name.value))
      .map((field) => `${name}.${field.name.value}`);
  });
  return types.sort();
}
