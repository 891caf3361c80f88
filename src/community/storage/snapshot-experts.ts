import type { Ask } from '../../platform/database/ask.ts';
import { readContents } from './snapshot-contents.ts';

/** Each snapshot by its label, with the keys of the experts that its graph has; one that cannot be read has none. */
export async function* decodedSnapshots(
  ask: Ask,
): AsyncGenerator<{ label: string; experts: ReadonlySet<number> }> {
  for (const { id, label } of await ask<{ id: number; label: string }>(
    'select id, label from snapshot order by id',
  )) {
    const [found] = await ask<{ contents: Buffer }>('select contents from snapshot where id = ?', [id]);
    const revision = found && readContents(found.contents);
    yield { label, experts: new Set(revision?.facts.experts.keys ?? []) };
  }
}
