import { html } from 'lit';
import { BATCH, type Batch } from '../graph/payload.ts';
import { changesView } from '../parts/changes-view.ts';
import { actText, momentText } from '../parts/log-view.ts';
import type { Desk } from '../state/desk.ts';
import { Loaded } from '../state/loaded.ts';
import { hashOf } from '../state/route.ts';
import type { Room } from './room.ts';

type Related = { id: string } | null;
type Act = Batch & { reverts: Related; revertedBy: Related };

/** One act: who did it, why, all that it changed, and a way to undo it. */
export class BatchRoom implements Room {
  readonly title: string;
  readonly #desk: Desk;
  readonly #id: string;
  readonly #batch: Loaded<Act | null>;

  constructor(desk: Desk, id: string) {
    this.#desk = desk;
    this.#id = id;
    this.title = desk.say.act;
    const query = `query Batch($id: ID!) { batch(id: $id) { ${BATCH} reverts { id } revertedBy { id } } }`;
    this.#batch = new Loaded(desk, async () => (await desk.ask<{ batch: Act | null }>(query, { id })).batch);
  }

  open = (): Promise<void> => this.#batch.read();

  render() {
    const { say } = this.#desk;
    return this.#batch.show((batch) =>
      batch ? this.#show(batch) : html`<p class="empty">${say.missing}</p>`,
    );
  }

  #show(batch: Act) {
    const { say } = this.#desk;
    const other = (related: Related, word: string) =>
      related ? html`<p><a href=${hashOf(['batches', related.id])}>${word}</a></p>` : '';
    return html`<p>${momentText(this.#desk, batch.at)} <span class="muted">${actText(this.#desk, batch)}</span></p>
      ${other(batch.reverts, say.reverts)} ${other(batch.revertedBy, say.revertedBy)}
      ${changesView(this.#desk, batch)}
      <p class="desk-buttons"><a class="button" href=${hashOf(['act', 'batchRevert', this.#id])}>${say.undo}</a></p>`;
  }
}
