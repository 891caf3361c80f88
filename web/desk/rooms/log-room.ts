import { html } from 'lit';
import { logView } from '../parts/log-view.ts';
import type { Desk } from '../state/desk.ts';
import { Loaded } from '../state/loaded.ts';
import { type LoggedChange, readLog } from '../state/log.ts';
import type { Room } from './room.ts';

/** How far back it looks, in milliseconds. */
const BACK = 30 * 24 * 60 * 60 * 1000;

/** What was done to the network lately. */
export class LogRoom implements Room {
  readonly title: string;
  readonly #desk: Desk;
  readonly #log: Loaded<LoggedChange[]>;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.title = desk.say.log;
    this.#log = new Loaded(desk, () => readLog(desk, { since: new Date(Date.now() - BACK).toISOString() }));
  }

  open = (): Promise<void> => this.#log.read();

  render() {
    return html`<p class="muted">${this.#desk.say.logWhy}</p>
      ${this.#log.show((changes) => logView(this.#desk, changes))}`;
  }
}
