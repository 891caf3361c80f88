import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isVisible } from '../../domain/expert/expert.policy.ts';
import type { Ask } from '../../platform/database/ask.ts';
import { raw } from '../../platform/read/sql.ts';
import { erasePerson } from './erase-person.ts';
import { askFor, currentBatch } from './find-person.ts';
import { hashesOf } from './known-by.ts';
import type { Ledger } from './ledger.ts';
import { isNamesake, isSame, type LedgerEntry } from './ledger-entries.ts';
import { isOut } from './ledger-keeper.ts';
import { withPeople } from './people-of-entries.ts';

/** Somebody who arrives, in a package or by an act. */
export interface Arriving {
  name: string;
  identifiers: { scheme: string; publisher: string; value: string }[];
  slugs: string[];
}

/** Who left, as an import asks for them. */
export interface Recognition {
  by: 'SURE' | 'NAME';
  /** The key of the row that stands for them still; null where there is none. */
  expert: number | null;
  entry: string;
}

/** Recognizes those who left, by the ledger: in packages, and in acts that would record somebody. */
export class DepartedPeople {
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** The people who wait for a word of a steward, since their name is that of somebody who left. */
  async waiting(em: EntityManager): Promise<number[]> {
    const ask = await askFor(em);
    const rows = await ask<{ expert: number }>(
      'select expert_id as expert from private.namesake where admitted_at is null order by 1',
    );
    return rows.map(({ expert }) => expert);
  }

  /** Which of those who arrive left, or have the name of somebody who did. */
  async recognize<Who extends Arriving>(
    em: EntityManager,
    people: readonly Who[],
  ): Promise<(Who & Recognition)[]> {
    const entries = (await this.#ledger.entries()).filter(({ level }) => isOut(level));
    if (entries.length === 0) return [];
    const rows = await withPeople(await askFor(em), this.#ledger.keyId, entries);
    return people.flatMap((who) => {
      const hashes = hashesOf(this.#ledger, { ...who, names: who.name ? [who.name] : [] });
      const sure = entries.filter((entry) => isSame(entry.hashes, hashes));
      const same = sure[0] ?? entries.find((entry) => isNamesake(entry.hashes, hashes));
      if (!same) return [];
      const expert = sure.map(({ id }) => rows.get(id)).find((key) => key !== undefined) ?? null;
      return [{ ...who, by: sure[0] ? ('SURE' as const) : ('NAME' as const), expert, entry: same.id }];
    });
  }

  /** Notes, in the act that brings them, who of them is kept out of sight under a new row. */
  async note(em: EntityManager, arrived: readonly (Recognition & { row: number })[]): Promise<void> {
    const ask = await askFor(em);
    const entries = new Map((await this.#ledger.entries()).map((entry) => [entry.id, entry]));
    for (const { row, by, entry, expert } of arrived) {
      if (by === 'NAME') await this.#noteNamesake(ask, row);
      else if (expert === null) await this.#noteDeparture(ask, row, entries.get(entry)!);
    }
  }

  async #noteNamesake(ask: Ask, expert: number): Promise<void> {
    await ask(
      `insert into private.namesake (expert_id, batch) select e.id, ? from public.expert e
       where e.id = ? and not (${isVisible(raw('e')).compile().text}) on conflict do nothing`,
      [await currentBatch(ask), expert],
    );
  }

  async #noteDeparture(ask: Ask, expert: number, entry: LedgerEntry): Promise<void> {
    if (entry.level === null) return;
    await ask(
      `insert into private.departure (expert_id, level, consent_before, batch, blocked_until, entry, ledger_key, hashes, places)
       values (?, ?, null, ?, ?, ?, ?, ?, '[]')`,
      [
        expert,
        entry.level,
        await currentBatch(ask),
        entry.blockedUntil,
        randomUUID(),
        this.#ledger.keyId,
        JSON.stringify(entry.hashes),
      ],
    );
    if (entry.level === 'ERASE') await erasePerson(ask, expert);
  }
}
