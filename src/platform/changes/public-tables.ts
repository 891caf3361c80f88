import type { EntityMetadata } from '@mikro-orm/core';
import type { Publicity, PublicTable, Stored } from '../stored.ts';

/** The recorded tables with what the public may know of each. A publicity that would have no effect, or lacks a part, is an error. */
export function publicTables(recorded: readonly EntityMetadata[], stored: readonly Stored[]): PublicTable[] {
  const publicity: Record<string, Publicity> = Object.assign({}, ...stored.map((each) => each.publicity));
  const tables = recorded.map((meta) => ({ meta, publicity: publicity[meta.className] }));
  const names = new Set(recorded.map(({ className }) => className));
  const unknown = Object.keys(publicity).filter((name) => !names.has(name));
  const problems = [...unknown.map(ofNoTable), ...tables.filter(losesSlugs).map(withoutPast)];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return tables;
}

const losesSlugs = ({ meta, publicity }: PublicTable) =>
  'slug' in meta.properties && publicity !== undefined && publicity.past === undefined;

const ofNoTable = (name: string) =>
  `A stored.ts has publicity.${name}, but no module records the changes of a table ${name}. Name it as its defineEntity does.`;

const withoutPast = ({ meta: { className } }: PublicTable) =>
  `The module of ${className} gives it a slug and publicity.${className}, but no publicity.${className}.past: its former slugs would lead nowhere. ` +
  'Declare "past" in the stored.ts of that module: a SlugHistory of src/platform/stored.ts, or null if nobody looks it up by slug.';
