import type { EntityManager } from '@mikro-orm/postgresql';
import { Field as GraphField, ID, InputType } from 'type-graphql';
import type { Field, Place } from '../../platform/acts/field.ts';
import { keyOfNode } from '../../platform/acts/fields/target.ts';
import { invalid, readName, readText } from '../../platform/acts/fields/text.ts';
import { url } from '../../platform/acts/fields/values.ts';
import { freeSlug } from '../../platform/acts/free-slug.ts';
import { PartialDate, Url } from '../../platform/graph/scalars.ts';
import type { AnyTable } from '../../platform/tables/table.ts';
import { keepList, LONGEST_LIST } from './list.field.ts';
import { SourceTable } from './source.table.ts';

@InputType({
  description:
    'A source: one that is recorded, by its id, or else by its address; it is recorded where none has that.',
})
export class SourceRef {
  @GraphField(() => ID, { nullable: true, description: 'The id of a source that is recorded.' })
  id?: string | null;

  @GraphField(() => Url, { nullable: true, description: 'Where it can be read.' })
  url?: string | null;

  @GraphField(() => String, { nullable: true, description: 'Its title; its address unless given.' })
  title?: string | null;

  @GraphField(() => String, { nullable: true, description: 'Who published it.' })
  publisher?: string | null;

  @GraphField(() => PartialDate, { nullable: true, description: 'When it was published.' })
  publishedOn?: string | null;
}

/** A source as it was given: the key of one that is recorded, or what is known of another. */
export type CitedSource =
  | number
  | { url: string; title: string; publisher: string | null; publishedOn: string | null };

/** Where something was read. */
export const cited = (description: string): Field<CitedSource[]> => ({
  type: () => [SourceRef],
  description,
  read: readSources,
});

/** Where something was read; the sources given take the place of those before. */
export const sources = (citation: () => AnyTable): Field<CitedSource[]> => ({
  ...cited(`Where this was read, at most ${LONGEST_LIST}; they take the place of the sources before.`),
  keep: async (em, row, given) =>
    keepList(em, { table: citation, owner: 'fact', member: 'source' }, row, await keysOf(em, given ?? [])),
});

/** Reads sources as they were given. */
export async function readSources(given: SourceRef[], place: Place): Promise<CitedSource[]> {
  if (given.length > LONGEST_LIST)
    throw invalid(place, 'list.too-long', `${given.length} are given; at most ${LONGEST_LIST} are kept.`);
  const read: CitedSource[] = [];
  for (const [at, source] of given.entries())
    read.push(await readSource(source, { ...place, path: [...place.path, String(at)] }));
  return read;
}

async function readSource({ id, ...given }: SourceRef, place: Place): Promise<CitedSource> {
  if (id != null) return keyOfNode('Source', id, { ...place, path: [...place.path, 'id'] });
  const at = (name: string) => ({ ...place, path: [...place.path, name] });
  if (given.url == null) throw invalid(place, 'source.unnamed', 'Give the "id" of a source or its "url".');
  const address = (await url('').read(given.url as never, at('url'))) as string;
  return {
    url: address,
    title: given.title == null ? address : readName(given.title, at('title')),
    publisher: given.publisher == null ? null : readText(given.publisher, at('publisher')),
    publishedOn: given.publishedOn ?? null,
  };
}

/** The keys of sources; those that no row is for are recorded. */
export async function keysOf(em: EntityManager, cited: readonly CitedSource[]): Promise<number[]> {
  const keys = new Set<number>();
  for (const source of cited) keys.add(typeof source === 'number' ? source : await keyOfSource(em, source));
  return [...keys];
}

async function keyOfSource(em: EntityManager, source: Exclude<CitedSource, number>): Promise<number> {
  const known = await em.findOne(SourceTable, { url: source.url }, { orderBy: { id: 'asc' } });
  if (known) return known.id;
  const slug = await freeSlug(em, { table: SourceTable, type: 'Source' }, source.title);
  const made = em.create(SourceTable, { ...source, slug });
  await em.flush();
  return made.id;
}
