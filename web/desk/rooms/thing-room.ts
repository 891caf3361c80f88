import { html } from 'lit';
import { actWord } from '../../i18n/desk-acts.ts';
import { typeWord } from '../../i18n/desk-words.ts';
import { PAGE_FOLDERS, type PageType, pathOf } from '../../layout/addresses.ts';
import { keyOf } from '../form/values.ts';
import type { ActForm } from '../model/model.ts';
import { logView } from '../parts/log-view.ts';
import type { Desk } from '../state/desk.ts';
import { Loaded } from '../state/loaded.ts';
import { type LoggedChange, readLog } from '../state/log.ts';
import { type PartRead, readParts } from '../state/parts.ts';
import { hashOf } from '../state/route.ts';
import { readThing, summaryText, type Thing } from '../state/things.ts';
import type { Room } from './room.ts';

/** Acts about people that have a room of their own. */
const ABOUT_LEAVING = /^(consent|expertLeave|expertReturn|person)/;

/** A thing: what can be done with it, what hangs on it, and what was done to it. */
export class ThingRoom implements Room {
  readonly #desk: Desk;
  readonly #thing: Loaded<Thing | null>;
  readonly #parts: Loaded<PartRead[]>;
  readonly #log: Loaded<LoggedChange[]>;

  constructor(desk: Desk, find: () => Promise<string | null>) {
    this.#desk = desk;
    this.#thing = new Loaded(desk, async () => {
      const id = await find();
      return id === null ? null : readThing(desk, id);
    });
    this.#parts = new Loaded(desk, () => readParts(desk, this.#thing.value!));
    this.#log = new Loaded(desk, () => readLog(desk, this.#thing.value!.id));
  }

  get title(): string {
    return this.#thing.value?.label ?? this.#desk.say.find;
  }

  async open(): Promise<void> {
    await this.#thing.read();
    if (this.#thing.value) await Promise.all([this.#parts.read(), this.#log.read()]);
  }

  render() {
    const { say } = this.#desk;
    return this.#thing.show((thing) =>
      thing ? this.#show(thing) : html`<p class="empty">${say.missing}</p>`,
    );
  }

  #show(thing: Thing) {
    const { say, locale } = this.#desk;
    return html`<p class="muted">${typeWord(thing.kind.type, locale)}</p>
      ${this.#acts(thing)} ${this.#adding(thing)}
      ${this.#parts.show((parts) => (parts.length > 0 ? html`<h2>${say.hangs}</h2>${parts.map((part) => this.#part(thing, part))}` : ''))}
      <h2>${say.logOf}</h2>
      ${this.#log.show((changes) => logView(this.#desk, changes))}`;
  }

  #acts({ id, kind, slug }: Thing) {
    const { model, say, locale, viewer } = this.#desk;
    const others = Object.values(model.acts).filter(
      ({ mutation, subject }) =>
        subject?.type === kind.type && mutation !== kind.edit && !ABOUT_LEAVING.test(mutation),
    );
    const act = (mutation: string, word: string, look: string) =>
      html`<a class=${look} href=${hashOf(['act', mutation, id])}>${word}</a>`;
    return html`<p class="desk-buttons">
      ${act(kind.edit, say.edit, 'button')} ${others.map(({ mutation }) => act(mutation, actWord(mutation, locale), 'button quiet'))}
      ${model.acts.nodeRemove ? act('nodeRemove', say.remove, 'button quiet') : ''}
      ${kind.type === 'Expert' && viewer?.consents ? html`<a class="button quiet" href=${hashOf(['leaving', id])}>${say.leaving}</a>` : ''}
      ${slug && kind.type in PAGE_FOLDERS ? html`<a href=${this.#desk.to(pathOf(kind.type as PageType, slug))}>${say.page}</a>` : ''}
    </p>`;
  }

  /** What can be recorded of it, with itself filled in. */
  #adding({ id, kind }: Thing) {
    const { model, say, locale } = this.#desk;
    const forms = Object.values(model.acts).flatMap((form) => {
      const key = placeFor(form, kind.type);
      return key
        ? [
            html`<li><a href=${hashOf(['act', form.mutation], { [key]: id })}>${actWord(form.mutation, locale)}</a></li>`,
          ]
        : [];
    });
    return forms.length > 0 ? html`<h2>${say.addHere}</h2><ul class="columns">${forms}</ul>` : '';
  }

  #part(thing: Thing, { type, nodes, totalCount }: PartRead) {
    const { say, locale } = this.#desk;
    if (nodes.length === 0) return '';
    return html`<h3>${typeWord(type, locale)}</h3>
      <ul class="plain rows">
        ${nodes.map((node) => html`<li><a href=${hashOf(['things', String(node.id)])}>${summaryText(this.#desk, this.#desk.model.kinds[type]!, node, thing.id)}</a></li>`)}
      </ul>
      ${totalCount > nodes.length ? html`<p class="muted">${say.shownOf(nodes.length, totalCount)}</p>` : ''}`;
  }
}

/** Where a form that records something new takes a thing of a type. */
function placeFor({ mutation, subject, fields }: ActForm, type: string): string | undefined {
  if (!mutation.endsWith('Record') || subject) return undefined;
  const field = fields.find(({ control, of }) => control === 'REF' && of === type);
  return field && keyOf(field);
}
