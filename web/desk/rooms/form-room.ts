import { html } from 'lit';
import { actWord } from '../../i18n/desk-acts.ts';
import type { Start } from '../form/draft.ts';
import { FormSession } from '../form/form-session.ts';
import { emptyValues, keyOf, type Reference, type Value, valuesOf } from '../form/values.ts';
import type { ActForm } from '../model/model.ts';
import { doneView } from '../parts/done-view.ts';
import { formView } from '../parts/form-view.ts';
import type { Desk } from '../state/desk.ts';
import { Loaded } from '../state/loaded.ts';
import { readThing, type Thing } from '../state/things.ts';
import { chosenIn, withoutChosen } from '../state/way-back.ts';
import type { Room } from './room.ts';

/** One act as a form. */
export class FormRoom implements Room {
  readonly #desk: Desk;
  readonly #form: ActForm;
  readonly #subject: string | undefined;
  readonly #parameters: URLSearchParams;
  readonly #session: Loaded<FormSession | null>;
  #thing: Thing | null = null;
  #hasChosen = false;

  constructor(desk: Desk, form: ActForm, subject: string | undefined, parameters: URLSearchParams) {
    this.#desk = desk;
    this.#form = form;
    this.#subject = subject;
    this.#parameters = parameters;
    this.#session = new Loaded(desk, () => this.#begin());
  }

  get title(): string {
    const { say, locale } = this.#desk;
    const isEdit = this.#form.mutation.endsWith('Edit');
    const word = isEdit && this.#thing ? say.edit : actWord(this.#form.mutation, locale);
    return this.#thing ? `${word}: ${this.#thing.label}` : word;
  }

  async open(): Promise<void> {
    if (this.#session.value) this.#session.value.recover();
    else await this.#session.read();
  }

  render() {
    const { say, locale } = this.#desk;
    const isEdit = this.#form.mutation.endsWith('Edit');
    return html`${locale === 'en' ? html`<p class="lead">${this.#form.meaning}</p>` : ''}
      ${this.#session.show((session) =>
        session
          ? formView(this.#desk, session, {
              isEdit,
              verb:
                isEdit || this.#form.mutation.endsWith('Record')
                  ? say.doIt
                  : actWord(this.#form.mutation, locale),
              done: () =>
                doneView(this.#desk, session, {
                  subject: this.#subject,
                  parameters: this.#parameters,
                  again: () => void this.#session.read(),
                }),
            })
          : html`<p class="empty">${say.missing}</p>`,
      )}`;
  }

  async #begin(): Promise<FormSession | null> {
    const start = await this.#start();
    if (!start) return null;
    const kept = withoutChosen(this.#parameters);
    const name = [this.#form.mutation, this.#subject, kept].filter(Boolean).join(' ');
    const session = new FormSession(
      this.#form,
      start,
      {
        ask: this.#desk.ask,
        drafts: this.#desk.drafts,
        name,
        subject: this.#subject,
        readAgain: () => this.#start(),
        changed: (focusOn) => this.#desk.changed(focusOn),
      },
      await this.#preset(),
    );
    await this.#choose(session);
    return session;
  }

  /** Fills in what was recorded for this form meanwhile, once. */
  async #choose(session: FormSession): Promise<void> {
    for (const [key, id] of this.#hasChosen ? [] : chosenIn(this.#parameters)) {
      const field = this.#form.fields.find((each) => keyOf(each) === key);
      const thing = field && (await readThing(this.#desk, id));
      if (!thing) continue;
      const chosen = { id, label: thing.label };
      const others = (session.values[key] ?? []) as readonly Reference[];
      if (field.control === 'REF') session.set(key, chosen);
      else if (!others.some((each) => each.id === id)) session.set(key, [...others, chosen]);
    }
    this.#hasChosen = true;
  }

  /** What the form starts from: the thing as it is now, or nothing. Null where the thing is gone. */
  async #start(): Promise<Start | null> {
    const isOfThing = this.#subject && (this.#form.isVersioned || this.#form.subject?.type === 'Expert');
    this.#thing = isOfThing ? await readThing(this.#desk, this.#subject!) : null;
    if (this.#form.isVersioned && !this.#thing) return null;
    const isEdit = this.#form.mutation.endsWith('Edit');
    return {
      values: isEdit && this.#thing ? valuesOf(this.#form, this.#thing.read) : emptyValues(this.#form),
      version: this.#thing?.version ?? null,
    };
  }

  /** What the address fills in: things by their ids, and texts. */
  async #preset(): Promise<Record<string, Value>> {
    const preset: Record<string, Value> = {};
    for (const [key, id] of this.#parameters) {
      const field = this.#form.fields.find((each) => keyOf(each) === key);
      if (field?.control === 'TEXT') preset[key] = id;
      if (field?.control !== 'REF') continue;
      const thing = await readThing(this.#desk, id);
      if (thing) preset[key] = { id, label: thing.label };
    }
    return preset;
  }
}
