import type { Values } from './values.ts';

/** What was typed into a form and is not done yet. */
export interface Draft {
  /** What the thing was when it was read, with its version. */
  base: Values;
  version: number | null;
  values: Values;
  reason: string;
  /** The act that was sent last, by its arguments, with its key: sent again it is done once. */
  attempt?: { key: string; of: string };
}

/** What a form starts from. */
export interface Start {
  values: Values;
  /** The version of the thing; null where the act needs none. */
  version: number | null;
}

/** A draft into which nothing was typed but what the address fills in. */
export const freshDraft = ({ values, version }: Start, preset: Values): Draft => ({
  base: values,
  version,
  values: { ...values, ...preset },
  reason: '',
});

type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'tejido-draft ';

/** The drafts of a tab, by form. */
export class Drafts {
  readonly #storage: TabStorage;

  constructor(storage: TabStorage) {
    this.#storage = storage;
  }

  read(form: string): Draft | undefined {
    const kept = this.#storage.getItem(PREFIX + form);
    return kept ? (JSON.parse(kept) as Draft) : undefined;
  }

  /** Keeps a draft; a tab that is full keeps what it had. */
  keep(form: string, draft: Draft): void {
    try {
      this.#storage.setItem(PREFIX + form, JSON.stringify(draft));
    } catch {
      // the form itself still holds it
    }
  }

  drop(form: string): void {
    this.#storage.removeItem(PREFIX + form);
  }
}
