import { IsGone, type SlugType } from '../graphql/operations.ts';
import type { Visit } from './page.ts';

/** The result where the graph knows nothing by a slug: gone, if there was something, else missing. */
export async function missingOrGone(
  { runQuery, slug }: Pick<Visit, 'runQuery' | 'slug'>,
  type: SlugType,
): Promise<{ kind: 'gone' | 'missing' }> {
  const { isGone } = await runQuery(IsGone, { type, slug });
  return { kind: isGone ? 'gone' : 'missing' };
}
