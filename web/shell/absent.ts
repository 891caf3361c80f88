import { IsGone, type SlugType } from '../graph/operations.ts';
import type { PageAnswer, Visit } from './page.ts';

/** What to answer where the graph knows nothing by a slug: that it is gone for good, or that nothing is there. */
export async function absent({ ask, slug }: Visit, type: SlugType): Promise<PageAnswer> {
  const { isGone } = await ask(IsGone, { type, slug });
  return { kind: isGone ? 'gone' : 'missing' };
}
