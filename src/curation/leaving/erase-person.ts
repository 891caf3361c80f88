import type { Ask } from '../../platform/database/ask.ts';
import { nodeId } from '../../platform/node-id.ts';
import { wordsFor } from './reasons.ts';

/** The proposals and corrections that name somebody: by their id, or by a name, slug or identifier of theirs. */
export const PROPOSALS_ABOUT = `private.proposal p where p.node = ? or exists (
  select from json_array_elements_text(?) word where strpos(lower(p.input::text), lower(word)) > 0)`;

/** The values of that: the id, and a JSON array of words. */
export async function wordsAbout(ask: Ask, expert: number): Promise<[string, string]> {
  const id = nodeId('Expert', expert);
  return [id, JSON.stringify([`"${id}"`, ...(await wordsFor(ask, expert))])];
}

/** Deletes for good what is kept of somebody who left: in the vault, beside the log, and in what was proposed about them. */
export async function erasePerson(ask: Ask, expert: number): Promise<void> {
  const about = await wordsAbout(ask, expert);
  await ask(
    `update private.proposal set input = '{}', reason = null, refusals = null, decision = null,
       state = case state when 'OPEN' then 'STALE' else state end
     where id in (select p.id from ${PROPOSALS_ABOUT})`,
    about,
  );
  await ask('select private.erase_person(?)', [expert]);
}
