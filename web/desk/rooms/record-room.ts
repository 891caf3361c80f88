import { html } from 'lit';
import { actWord } from '../../i18n/desk-acts.ts';
import type { Desk } from '../state/desk.ts';
import { hashOf } from '../state/route.ts';
import type { Room } from './room.ts';

/** Chooses what is to be recorded. */
export class RecordRoom implements Room {
  readonly title: string;
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.title = desk.say.record;
  }

  async open(): Promise<void> {}

  render() {
    const { model, say, locale } = this.#desk;
    return html`<p class="lead">${say.recordWhat}</p>
      <ul class="columns">
        ${recordings(model.acts).map(
          (mutation) => html`<li><a href=${hashOf(['act', mutation])}>${actWord(mutation, locale)}</a></li>`,
        )}
      </ul>`;
  }
}

/** The mutations that record something new. */
const recordings = (acts: Desk['model']['acts']): string[] =>
  Object.values(acts)
    .filter(({ mutation, subject }) => mutation.endsWith('Record') && !subject)
    .map(({ mutation }) => mutation);
