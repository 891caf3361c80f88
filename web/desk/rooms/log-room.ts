import { html } from 'lit';
import { actsView } from '../parts/log-view.ts';
import type { Desk } from '../state/desk.ts';
import { Loaded } from '../state/loaded.ts';
import { type ActDone, readActs } from '../state/log.ts';
import type { Room } from './room.ts';

/** How far back those look who read the log from its start, in milliseconds. */
const BACK = 7 * 24 * 60 * 60 * 1000;

/** What was done to the network lately. */
export class LogRoom implements Room {
  readonly title: string;
  readonly #desk: Desk;
  readonly #log: Loaded<ActDone[]>;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.title = desk.say.log;
    this.#log = new Loaded(desk, () => readActs(desk, new Date(Date.now() - BACK).toISOString()));
  }

  open = (): Promise<void> => this.#log.read();

  render() {
    return html`${this.#log.show((acts) => actsView(this.#desk, acts))}`;
  }
}
