import { signatureOf } from '../our-types.ts';
import { type Problem, problemAt } from '../problem.ts';
import { fieldsOf, PAGE_INFO, type Subgraph } from '../subgraph.ts';

/** A PageInfo is equal to ours, and says that it is one of several. */
export function problemsOfPageInfo(subgraph: Subgraph): Problem[] {
  const nodes = subgraph.types.get(PAGE_INFO) ?? [];
  const ours = subgraph.ourType(PAGE_INFO);
  if (nodes.length === 0 || !ours) return [];
  const theirs = fieldsOf(nodes).map((field) => `${field.name.value}: ${signatureOf(field)}`);
  const expected = [...ours.fields].map(([name, signature]) => `${name}: ${signature}`);
  const directives = nodes.flatMap((node) => node.directives ?? []);
  const isShareable = directives.some(({ name }) => subgraph.names.meaningOf(name.value) === 'shareable');
  if (isShareable && theirs.toSorted().join() === expected.toSorted().join()) return [];
  const written = `type ${PAGE_INFO} @shareable { ${expected.join(' ')} }`;
  return [problemAt(nodes[0]?.name, `PageInfo is not equal to ours: write ${written}.`)];
}
