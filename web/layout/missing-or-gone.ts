import { IsGone, type SlugType } from '../graphql/operations.ts';
import type { PageResult, Visit } from './page.ts';

/** The result where the graph knows nothing by a slug: gone, if there was something, else missing. */
export async function missingOrGone({ runQuery, slug }: Visit, type: SlugType): Promise<PageResult> {
  const { isGone } = await runQuery(IsGone, { type, slug });
  return { kind: isGone ? 'gone' : 'missing' };
}
