import type { EntityManager } from '@mikro-orm/postgresql';
import type { Field } from '../../platform/acts/field.ts';
import { invalid, readName } from '../../platform/acts/fields/text.ts';
import { freeSlug } from '../../platform/acts/free-slug.ts';
import { keepList } from '../source/list.field.ts';
import { MOST_TOPICS } from './activity.resolver.ts';
import { ActivityTopicTable } from './activity.table.ts';
import { TopicTable } from './topic.table.ts';

/** Topics by their names, without regard to case and accents; one that none is called is recorded. */
export const topics = (): Field<string[]> => ({
  type: () => [String],
  description: `What it is about, at most ${MOST_TOPICS} topics by name; they take the place of those before. A name that no topic has becomes one.`,
  read: (given: string[], place) => {
    if (given.length > MOST_TOPICS)
      throw invalid(place, 'list.too-long', `${given.length} are given; at most ${MOST_TOPICS} are kept.`);
    return given.map((label, at) => readName(label, { ...place, path: [...place.path, String(at)] }));
  },
  keep: async (em, row, labels) => {
    const keys = new Set<number>();
    for (const label of labels ?? []) keys.add(await keyOfTopic(em, label));
    await keepList(em, { table: () => ActivityTopicTable, owner: 'activity', member: 'topic' }, row, [
      ...keys,
    ]);
  },
});

async function keyOfTopic(em: EntityManager, label: string): Promise<number> {
  const known = await em.execute<{ id: number }[]>(
    'select id from topic where sort_name = fold(?) order by id limit 1',
    [label],
  );
  if (known[0]) return known[0].id;
  const slug = await freeSlug(em, { table: TopicTable, type: 'Topic' }, label);
  const made = em.create(TopicTable, { slug, label } as never);
  await em.flush();
  return made.id;
}
