import { LitElement } from 'lit';
import { MapDesk } from './map-desk.ts';
import { view } from './view.ts';

/** The map of the community, in the place that the page keeps for it. */
export class MapElement extends LitElement {
  #desk: MapDesk | undefined;

  override createRenderRoot() {
    this.replaceChildren(); // what the server said while there was no map
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const form = document.querySelector<HTMLFormElement>('.map-form');
    this.#desk = new MapDesk(this.dataset, form, () => this.requestUpdate());
    this.#desk.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#desk?.close();
  }

  override render() {
    return this.#desk && view(this.#desk);
  }

  override updated(): void {
    this.#desk?.easel.draw(this.querySelector<HTMLElement>('.map-canvas')!);
  }
}
