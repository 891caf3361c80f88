import { type GraphQLObjectType, type GraphQLResolveInfo, isObjectType, type StringValueNode } from 'graphql';
import type { Context } from '../context.ts';
import { ClientError } from '../errors.ts';
import { parseNodeId, withoutNetwork } from '../node-id.ts';
import { lookupByKey } from '../read/lookup.ts';
import type { Row } from '../read/plan.ts';
import { computedNodeOf } from './computed-node.ts';
import type { Federation } from './federation.ts';

/** Finds what another subgraph refers to, each by one of its keys; what is unknown is null. */
export const resolveReferences =
  (references: Federation['references']) =>
  (
    _: unknown,
    { representations }: { representations: readonly unknown[] },
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<Row | null>[] =>
    representations.map((reference) => readReference(context, info, reference, references));

async function readReference(
  context: Context,
  info: GraphQLResolveInfo,
  reference: unknown,
  references: Federation['references'],
) {
  const { __typename, ...given } = Object(reference) as Record<string, unknown>;
  const type = typeof __typename === 'string' ? info.schema.getType(__typename) : undefined;
  const keys = isObjectType(type) ? keysOf(type) : [];
  if (!type || keys.length === 0) {
    throw refused('A reference is an object with a "__typename" that has a key, and with that key.');
  }
  const find = references[type.name];
  if (find && keys.some((fields) => holds(given, fields))) return find(given, context);
  const key = keys.find((name) => typeof given[name] === 'string');
  if (!key || find) throw refused(`A reference to ${type.name} gives its ${keys.join(' or its ')}, as text.`);
  return key === 'slug'
    ? context.reader.named(info, type.name, given.slug as string)
    : readById(context, info, type.name, given.id as string);
}

function readById(context: Context, info: GraphQLResolveInfo, type: string, id: string) {
  const compute = computedNodeOf(id);
  if (compute) return withoutNetwork(id).startsWith(`${type}_`) ? compute(id, context) : null;
  const ref = parseNodeId(id);
  return ref?.type === type ? context.reader.one(info, lookupByKey(type), ref.key) : null;
}

/** Whether a reference has all fields of a key, whatever is within them. */
const holds = (given: Record<string, unknown>, fields: string): boolean =>
  (fields.replaceAll(/\{[^}]*\}/g, '').match(/\w+/g) ?? []).every((name) => given[name] != null);

/** The fields that a type is referred to by: of those that can stand in a reference, the ones it declares. */
const keysOf = ({ astNode }: GraphQLObjectType): string[] =>
  (astNode?.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .flatMap((key) => key.arguments?.filter(({ name }) => name.value === 'fields') ?? [])
    .map(({ value }) => (value as StringValueNode).value);

const refused = (message: string) => new ClientError('BAD_USER_INPUT', message);
