import { LitElement } from 'lit';
import { MapController } from './map-controller.ts';
import { mapTemplate } from './map-template.ts';

/** The map of the community as an element of its page. */
export class MapElement extends LitElement {
  #controller: MapController | undefined;

  override createRenderRoot() {
    this.replaceChildren(); // the server's content for pages without scripts
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
