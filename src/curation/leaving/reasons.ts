import type { Ask } from '../../platform/database/ask.ts';
import { knownBy } from './known-by.ts';

/** Words by which somebody is known that are long enough to mean them in a text. */
export async function wordsFor(ask: Ask, expert: number): Promise<string[]> {
  const [who] = await knownBy(ask, [expert]);
  const words = who ? [...who.names, ...who.slugs, ...who.identifiers.map(({ value }) => value)] : [];
  return words.filter((word) => word.length > 3);
}

/** Takes the reasons of acts that name somebody into the vault. */
export async function takeReasons(ask: Ask, expert: number): Promise<void> {
  await ask(
    `with naming as (
       select b.id, b.reason, private.keep(?, 'batch', b.id, jsonb_build_object('reason', b.reason)) from private.batch b
       where b.reason is not null and exists (
         select from json_array_elements_text(?) word where strpos(lower(b.reason), lower(word)) > 0)
     )
     update private.batch b set reason = null from naming where naming.id = b.id`,
    [expert, JSON.stringify(await wordsFor(ask, expert))],
  );
}

/** Puts them back, before the vault is emptied. */
export const putReasonsBack = (ask: Ask, expert: number): Promise<unknown> =>
  ask(
    `update private.batch b set reason = kept.value ->> 'reason'
     from private.vault v cross join jsonb_each(v.kept -> 'batch') kept where v.expert_id = ? and b.id = kept.key::int`,
    [expert],
  );
