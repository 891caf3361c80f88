import { LitElement } from 'lit';
import { MapController } from './map-controller.ts';
import { mapTemplate } from './map-template.ts';

/** The map of the community as an element of its page. */
export class MapElement extends LitElement {
  #controller: MapController | undefined;
  /** What had the focus last, outside of the panel. */
  #outside: HTMLElement | undefined;
  #hadPanel = false;

  override createRenderRoot() {
    this.replaceChildren(); // the server's content for pages without scripts
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const form = document.querySelector<HTMLFormElement>('.map-form');
    this.#controller = new MapController(this.dataset, form, () => this.requestUpdate());
    this.#controller.open();
    this.addEventListener('focusin', this.#onFocus);
    this.addEventListener('keydown', this.#onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusin', this.#onFocus);
    this.removeEventListener('keydown', this.#onKeyDown);
    this.#controller?.close();
  }

  override render() {
    return this.#controller && mapTemplate(this.#controller);
  }

  override updated(): void {
    const canvas = this.querySelector<HTMLElement>('.map-canvas')!;
    this.#controller?.canvas.draw(canvas);
    const hasPanel = this.#panel !== null;
    // A panel that closes takes the focus with it, which goes back to what opened it.
    const isLost = this.#hadPanel && !hasPanel && document.activeElement === document.body;
    if (isLost) (this.#outside?.isConnected ? this.#outside : canvas).focus({ preventScroll: true });
    this.#hadPanel = hasPanel;
  }

  get #panel(): HTMLElement | null {
    return this.querySelector('.map-panel');
  }

  #onFocus = ({ target }: FocusEvent): void => {
    if (!this.#panel?.contains(target as Node)) this.#outside = target as HTMLElement;
  };

  /** Escape closes the panel from wherever one is; on the canvas it does so already. */
  #onKeyDown = ({ key, defaultPrevented }: KeyboardEvent): void => {
    if (key === 'Escape' && !defaultPrevented && this.#panel) this.#controller?.closePanel();
  };
}
