import { ClientError } from '../../platform/errors.ts';
import { nodeId } from '../../platform/node-id.ts';
import { keyOfSlug } from '../../platform/read/lookup.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { join, raw, sql } from '../../platform/read/sql.ts';
import { type LoggedEntity, parseEntityId } from './entity-id.ts';

/** The names of the types of which changes are recorded. */
async function recordedTypes(reader: Reader): Promise<string[]> {
  const [row] = await reader.run(sql`select recorded_types() as types`);
  return row!.types as string[];
}

/** The types that were named, if changes of all of them are recorded; refuses by name those of which none are. */
export async function knownTypes(reader: Reader, named: readonly string[]): Promise<string[]> {
  const recorded = await recordedTypes(reader);
  const unknown = named.filter((type) => !recorded.includes(type));
  if (unknown.length === 0) return [...new Set(named)];
  const names = unknown.map((type) => `"${type}"`).join(', ');
  throw new ClientError(
    'BAD_USER_INPUT',
    `No changes are recorded of ${names}. The types are ${recorded.join(', ')}.`,
    { types: unknown },
  );
}

/** What an id stands for, or a slug of whatever type. */
export async function entityNamed(reader: Reader, name: string): Promise<LoggedEntity> {
  const entity = parseEntityId(name);
  const isKnown = entity && (await recordedTypes(reader)).includes(entity.type);
  return isKnown ? entity : entityOfSlug(reader, name);
}

async function entityOfSlug(reader: Reader, slug: string): Promise<LoggedEntity> {
  const { catalog } = reader.planner;
  const { entities } = catalog;
  const keys = entities.map(
    ({ type }) => sql`${keyOfSlug(catalog.shape(type), sql`${slug}::text`)} as ${raw(`"${type}"`)}`,
  );
  const [row] = await reader.run(sql`select ${join(keys)}`);
  const found = entities.flatMap(({ type }) =>
    row![type] === null ? [] : { type, key: Number(row![type]) },
  );
  if (found.length === 1) return { type: found[0]!.type, key: String(found[0]!.key) };
  const ids = found.map(({ type, key }) => nodeId(type, key));
  const message = ids.length
    ? `"${slug}" is the slug of several: ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}. Give the id.`
    : `"${slug}" is neither an id whose changes are recorded nor the slug of anything that is there.`;
  throw new ClientError('BAD_USER_INPUT', message, { node: slug });
}
