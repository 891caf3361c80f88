import type { ActForm, Kind, Model } from '../model/model.ts';
import { PAYLOAD } from './payload.ts';

/** The document that does an act, whose payload is answered as `act`. */
export function actDocument({ mutation, declared, shows }: ActForm): string {
  const variables = declared.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const passed = declared.map(([name]) => `${name}: $${name}`).join(', ');
  return `mutation Act(${variables}) { act: ${mutation}(${passed}) { ${PAYLOAD} ${shows} } }`;
}

/** The document that reads a thing: its name, its version, and what its form shows of it, each by its place in the form. */
export function thingDocument(model: Model, kind: Kind): string {
  const fields = model.acts[kind.edit]!.fields.flatMap(({ path, read }) =>
    read ? [`${fieldAlias(path)}: ${read}`] : [],
  );
  return `query Thing($id: ID!) { node(id: $id) { ... on ${kind.type} { version ${kind.summary} ${fields.join(' ')} } } }`;
}

/** Under which name the present value of a field is read. */
export const fieldAlias = (path: readonly string[]): string => `of_${path.join('_')}`;

/** The document that reads one list of a thing. */
export const partDocument = (kind: Kind, selection: string): string =>
  `query Part($id: ID!) { node(id: $id) { ... on ${kind.type} { part: ${selection} } } }`;

/** The document that reads the names of things of any type, each under the name of its type. */
export function namesDocument({ kinds }: Model): string {
  const names = Object.values(kinds).flatMap(({ type, label }) =>
    label ? [`... on ${type} { ${type}: ${label} }`] : [],
  );
  return `query Names($ids: [ID!]!) { nodes(ids: $ids) { id __typename ${names.join(' ')} } }`;
}

/** The document that finds the id of what has a slug. */
export const slugDocument = (bySlug: string): string =>
  `query BySlug($slug: String!) { found: ${bySlug}(slug: $slug) { id } }`;
