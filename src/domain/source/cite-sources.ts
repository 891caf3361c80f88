import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnyRow } from '../../platform/acts/field.ts';
import { invalid } from '../../platform/acts/fields/text.ts';
import type { NodeWith } from './any-node.field.ts';
import { keepList, LONGEST_LIST } from './list.field.ts';
import { type CitedSource, keysOf } from './sources.field.ts';

interface Citing {
  fact?: NodeWith | null;
  sources?: CitedSource[] | null;
}

/** Says where a fact was read, beside the sources that it has. */
export async function citeSources(em: EntityManager, { fact, sources }: Citing): Promise<undefined> {
  const { key, table } = fact!;
  const cited = (await em.find(table, { fact: key } as never, { orderBy: { order: 'asc' } as never })) as {
    source: AnyRow;
  }[];
  const keys = [...new Set([...cited.map(({ source }) => source.id), ...(await keysOf(em, sources ?? []))])];
  if (keys.length > LONGEST_LIST) {
    const message = `It would have ${keys.length} sources; at most ${LONGEST_LIST} are kept.`;
    throw invalid({ path: ['sources'] }, 'list.too-long', message);
  }
  await keepList(em, { table: () => table, owner: 'fact', member: 'source' }, { id: key }, keys);
}
