import { IsGone, type SlugType } from '../graphql/operations.ts';
import type { PageResult, Visit } from './page.ts';

/** What to answer where the graph knows nothing by a slug: that it is gone for good, or that nothing is there. */
export async function missingOrGone({ runQuery, slug }: Visit, type: SlugType): Promise<PageResult> {
  const { isGone } = await runQuery(IsGone, { type, slug });
  return { kind: isGone ? 'gone' : 'missing' };
}
