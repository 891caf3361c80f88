import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Change } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

// Required, not imported: it then shares the one copy of graphql that tests and server use.
const { diff, CriticalityLevel } = createRequire(import.meta.url)(
  '@graphql-inspector/core',
) as typeof import('@graphql-inspector/core');

const federation = readFileSync(new URL('federation.graphql', import.meta.url), 'utf8');

/** The schema behind the text of a subgraph. */
export const readSchema = (sdl: string): GraphQLSchema =>
  buildSchema(sdl + federation, { assumeValidSDL: true });

/** What can be added without asking: who handles what is not known yet loses nothing. */
const ADDITIONS =
  /^(DIRECTIVE_USAGE_|DIRECTIVE_ADDED|OBJECT_TYPE_INTERFACE_ADDED|ENUM_VALUE_ADDED|UNION_MEMBER_ADDED|FIELD_ARGUMENT_ADDED)/;

/** Every change from one schema to the next that could break a client, by the place it is at. */
export async function breakingChanges(before: string, after: string): Promise<Record<string, string>> {
  const [old, current] = [readSchema(before), readSchema(after)];
  const changes = (await diff(old, current)).filter((change) => !isUsualPageSize(change, current));
  return Object.fromEntries(changes.filter(isBreaking).map((change) => [change.path, change.message]));
}

/**
 * Whether the usual size of a page is no longer a default of `first`, since `last` came beside it: a list has as many rows
 * as before where neither is given.
 */
function isUsualPageSize({ type, path }: Change, schema: GraphQLSchema): boolean {
  const [parent = '', field = '', argument] = path?.split('.') ?? [];
  if (type !== 'FIELD_ARGUMENT_DEFAULT_CHANGED' || argument !== 'first') return false;
  const owner = schema.getType(parent);
  const args = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[field]?.args : undefined;
  const [first, last] = ['first', 'last'].map((name) => args?.find((arg) => arg.name === name));
  return last !== undefined && /Without this and "last", \d+\./.test(first?.description ?? '');
}

const isBreaking = ({ type, criticality: { level } }: Change): boolean =>
  level === CriticalityLevel.Breaking || (level === CriticalityLevel.Dangerous && !ADDITIONS.test(type));
