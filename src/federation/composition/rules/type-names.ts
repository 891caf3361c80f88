import { Kind } from 'graphql';
import { keyed } from '../describe-ours.ts';
import { type Problem, problemAt } from '../problem.ts';
import { beginsWith, isObject, type Subgraph, type TypeNode } from '../subgraph.ts';

/** Names that federation and introspection keep for themselves. */
const RESERVED = /^(__|_Any$|_Entity$|_Service$|_?FieldSet$|(?:federation|join|link|core)__)/;

/** Types with a rule of their own. */
const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** A type is the partner's own and has its prefix, or it is a type of ours with a key, or one that everybody has. */
export const problemsOfTypeNames = (subgraph: Subgraph): Problem[] =>
  [...subgraph.types].flatMap(([name, nodes]) => {
    if (ROOTS.includes(name)) return [];
    const message = problemOfType(subgraph, name, nodes);
    return message ? [problemAt(nodes[0]?.name, message)] : [];
  });

function problemOfType(subgraph: Subgraph, name: string, nodes: readonly TypeNode[]): string | undefined {
  if (RESERVED.test(name)) return `${name} is federation's own: leave it out of the SDL.`;
  const ours = subgraph.ourType(name);
  if (!ours)
    return beginsWith(name, subgraph.prefix)
      ? undefined
      : `${name} lacks the prefix of ${subgraph.name}: call it ${prefixed(subgraph, name)}.`;
  if (subgraph.isShared(name)) return problemOfShared(name, ours.kind, nodes);
  if (ours.keys.length === 0)
    return `${name} is a type of ours and has no key, so nothing can be added to it: write one of your own, such as ${prefixed(subgraph, name)}.`;
  return nodes.every(isObject) ? undefined : `${name} is a type of ours: write ${keyed(name, ours)}.`;
}

const problemOfShared = (name: string, kind: Kind, nodes: readonly TypeNode[]): string | undefined => {
  if (nodes.length === 1 && nodes[0]?.kind === kind) return undefined;
  const word = kind === Kind.SCALAR_TYPE_DEFINITION ? 'scalar' : 'type';
  return `${name} is a ${word} of ours: define it once, as ${word} ${name}.`;
};

const prefixed = ({ prefix }: Subgraph, name: string): string =>
  `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
