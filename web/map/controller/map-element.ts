import { LitElement } from 'lit';
import { MapController } from './map-controller.ts';
import { mapTemplate } from './map-template.ts';

/** The map of the community, in the place that the page keeps for it. */
export class MapElement extends LitElement {
  #controller: MapController | undefined;

  override createRenderRoot() {
    this.replaceChildren(); // what the server said while there was no map
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const form = document.querySelector<HTMLFormElement>('.map-form');
    this.#controller = new MapController(this.dataset, form, () => this.requestUpdate());
    this.#controller.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#controller?.close();
  }

  override render() {
    return this.#controller && mapTemplate(this.#controller);
  }

  override updated(): void {
    this.#controller?.canvas.draw(this.querySelector<HTMLElement>('.map-canvas')!);
  }
}
