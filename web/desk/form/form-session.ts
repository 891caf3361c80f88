import { randomUuid } from '../../layout/random-uuid.ts';
import type { Ask } from '../graph/ask.ts';
import { NotAnswered } from '../graph/ask.ts';
import { actDocument } from '../graph/documents.ts';
import type { Payload, UserError } from '../graph/payload.ts';
import type { ActForm, Field } from '../model/model.ts';
import { argumentsOf } from './arguments.ts';
import { wrongIn } from './checks.ts';
import { type Draft, type Drafts, freshDraft, type Start } from './draft.ts';
import { errorsOf } from './errors.ts';
import { changedMeanwhile, type Difference, goOnFrom } from './meanwhile.ts';
import { changedFields, type Value, type Values } from './values.ts';

/** What a form works with. */
export interface Surroundings {
  ask: Ask;
  drafts: Drafts;
  /** Under which name its draft is kept. */
  name: string;
  /** The thing that it is done on. */
  subject?: string | undefined;
  /** Reads the thing anew; null where it is gone. */
  readAgain: () => Promise<Start | null>;
  changed: (focusOn?: string) => void;
}

/** Somebody else's edit that came between. */
export interface Meanwhile {
  theirs: Start;
  differences: readonly Difference[];
}

export type Phase = 'TYPING' | 'TRYING' | 'TRIED' | 'DOING' | 'DONE' | 'STALE';
export type Trouble = 'OFFLINE' | 'UNAUTHENTICATED' | 'BUSY';

/** A form from the first letter until it is done: what is typed, what was tried, and what came between. */
export class FormSession {
  readonly form: ActForm;
  phase: Phase = 'TYPING';
  trouble: Trouble | null = null;
  errors: readonly UserError[] = [];
  /** What it would change, as it was tried. */
  preview: Payload | null = null;
  result: Payload | null = null;
  meanwhile: Meanwhile | null = null;
  /** What stands in the way of undoing. */
  overtaken: Payload['overtaken'];
  /** Whether it goes on from what was typed before. */
  isRestored: boolean;
  #draft: Draft;
  readonly #start: Start;
  readonly #around: Surroundings;

  constructor(form: ActForm, start: Start, around: Surroundings, preset: Values = {}) {
    this.form = form;
    this.#start = start;
    this.#around = around;
    const kept = around.drafts.read(around.name);
    this.isRestored = kept !== undefined;
    this.#draft = kept ?? freshDraft(start, preset);
  }

  get values(): Values {
    return this.#draft.values;
  }
  get reason(): string {
    return this.#draft.reason;
  }
  get isUntouched(): boolean {
    return this.form.fields.length > 0 && this.changed.length === 0;
  }
  /** The fields that hold something else than at first. */
  get changed(): Field[] {
    return changedFields(this.form, this.#draft.base, this.values);
  }

  set(key: string, value: Value): void {
    this.#keep({ values: { ...this.values, [key]: value } });
    this.errors = this.errors.filter(({ path }) => path.join('.') !== key);
    this.#around.changed();
  }

  setReason(reason: string): void {
    this.#keep({ reason });
    this.#around.changed();
  }

  /** Throws away what was typed. */
  discard(): void {
    this.#around.drafts.drop(this.#around.name);
    this.#draft = freshDraft(this.#start, {});
    this.isRestored = false;
    this.#turnTo('TYPING', '#desk-title');
  }

  /** Forgets what came between, as when another token was typed in. */
  recover(): void {
    this.trouble = null;
  }

  /** Goes back to the fields. */
  backToTyping(): void {
    this.#turnTo('TYPING', '#desk-form');
  }

  /** Tries it: the answer says what it would change, and nothing is done. */
  async tryIt(): Promise<void> {
    this.#turnTo('TRYING');
    this.errors = wrongIn(this.form, this.#draft.base, this.values, this.reason);
    if (this.errors.length > 0) return this.#turnTo('TYPING', '#desk-trouble');
    const payload = await this.#send({ dryRun: true });
    if (!payload) return this.#turnTo('TYPING', '#desk-trouble');
    this.preview = payload;
    this.#turnTo('TRIED', '#desk-preview');
  }

  /** Does it. Sent again, it is done once: it keeps its key until it is answered. */
  async doIt(): Promise<void> {
    this.#turnTo('DOING');
    const args = JSON.stringify(this.#arguments());
    const attempt = this.#draft.attempt?.of === args ? this.#draft.attempt : { key: randomUuid(), of: args };
    this.#keep({ attempt });
    const payload = await this.#send({ idempotencyKey: attempt.key });
    if (!payload) return this.#turnTo(this.errors.length > 0 ? 'TYPING' : 'TRIED', '#desk-trouble');
    this.result = payload;
    this.#around.drafts.drop(this.#around.name);
    this.#turnTo('DONE', '#desk-done');
  }

  /** Goes on from what somebody else left; of the fields that are named theirs is taken, and mine of all others. */
  goOn(given: readonly string[]): void {
    const { theirs } = this.meanwhile!;
    const values = goOnFrom(this.form, this.#draft.base, theirs.values, this.values, given);
    this.#keep({ base: theirs.values, version: theirs.version, values });
    this.meanwhile = null;
    this.#turnTo('TYPING', '#desk-form');
  }

  #arguments(): object {
    const { subject, isVersioned } = this.form;
    return {
      ...argumentsOf(this.form, this.#draft.base, this.values),
      ...(subject && { [subject.arg]: this.#around.subject }),
      ...(isVersioned && { expectedVersion: this.#draft.version }),
      act: { reason: this.reason.trim() || null },
    };
  }

  /** Sends the act; nothing where it was not answered, or refused, which is then told. */
  async #send(how: object): Promise<Payload | undefined> {
    const args = this.#arguments() as { act: object };
    try {
      const variables = { ...args, act: { ...args.act, ...how } };
      const { act } = await this.#around.ask<{ act: Payload }>(actDocument(this.form), variables);
      this.overtaken = act.overtaken;
      if (act.userErrors.length === 0) return act;
      await this.#take(act.userErrors);
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      if (error.failure === 'REFUSED') this.errors = errorsOf(error.message, this.form);
      else this.trouble = error.failure;
    }
    return undefined;
  }

  async #take(errors: readonly UserError[]): Promise<void> {
    if (errors.some(({ code }) => code === 'RETRY_LATER')) this.trouble = 'BUSY';
    else this.errors = errors;
    if (!errors.some(({ code }) => code === 'STALE_VERSION')) return;
    const theirs = await this.#around.readAgain();
    if (!theirs) return;
    const differences = changedMeanwhile(this.form, this.#draft.base, theirs.values, this.values);
    this.meanwhile = { theirs, differences };
  }

  #turnTo(phase: Phase, focusOn?: string): void {
    const isSending = phase === 'TRYING' || phase === 'DOING';
    if (isSending) [this.trouble, this.errors, this.meanwhile] = [null, [], null];
    this.phase = this.meanwhile && !isSending ? 'STALE' : phase;
    this.#around.changed(this.phase === 'STALE' ? '#desk-stale' : focusOn);
  }

  #keep(part: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...part };
    this.#around.drafts.keep(this.#around.name, this.#draft);
  }
}
