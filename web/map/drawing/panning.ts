import type Sigma from 'sigma';

/** The part of sigma that is used here. */
type SigmaApi = Pick<
  Sigma,
  | 'getCamera'
  | 'getContainer'
  | 'getStageCanvas'
  | 'viewportToFramedGraph'
  | 'on'
  | 'once'
  | 'refresh'
  | 'getWebGLContext'
>;

/** Up to this time per frame, in milliseconds, sigma redraws the map while it is dragged. */
const FAST_FRAME_MS = 24;

/** From this time per frame on, in milliseconds, the map is redrawn only when it is released. */
const SLOW_FRAME_MS = 150;

/** How long the pointer must rest before a dragged map is redrawn, in milliseconds. */
const REDRAW_DELAY_MS = 140;

/** A pointer that moves by this many pixels drags the map. */
const DRAG_THRESHOLD_PX = 3;

/**
 * Drags a map that is slow to draw as a picture, and redraws it where it comes to rest. A map that is fast to draw is left
 * to sigma.
 */
export class Panning {
  readonly #sigma: SigmaApi;
  readonly #container: HTMLElement;
  readonly #listeners = new AbortController();
  /** How long the last frame took, in milliseconds. */
  #frameTime = 0;
  #dragStart: { x: number; y: number } | undefined;
  #offset = { x: 0, y: 0 };
  #redrawTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(sigma: SigmaApi) {
    this.#sigma = sigma;
    this.#container = sigma.getContainer();
    const { signal } = this.#listeners;
    sigma.on('afterRender', this.#measureFrameTime);
    this.#container.addEventListener('pointerdown', this.#onPointerDown, { signal, capture: true });
    window.addEventListener('pointermove', this.#onPointerMove, { signal, capture: true });
    window.addEventListener('pointerup', this.#onPointerUp, { signal });
    window.addEventListener('pointercancel', this.#onPointerUp, { signal });
  }

  /** Measures how long a frame takes, which depends on the map and on the machine. */
  #measureFrameTime = (): void => {
    const start = performance.now();
    const gl = this.#sigma.getWebGLContext();
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    const check = () => {
      if (!fence || gl.isContextLost()) return;
      const isDrawn = gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED;
      const took = performance.now() - start;
      if (!isDrawn && took < 1000) return void setTimeout(check, 4);
      gl.deleteSync(fence);
      this.#frameTime = took;
    };
    setTimeout(check, 4);
  };

  /** Whether the gesture that ends was a drag, and so no click. */
  hasMoved = false;

  #onPointerDown = ({ clientX, clientY, button, pointerType }: PointerEvent): void => {
    this.hasMoved = false;
    if (this.#frameTime > FAST_FRAME_MS && button === 0 && pointerType !== 'touch')
      this.#dragStart = { x: clientX, y: clientY };
  };

  #onPointerMove = (event: PointerEvent): void => {
    if (!this.#dragStart) return;
    const { clientX, clientY } = event;
    event.stopImmediatePropagation(); // else sigma redraws, and looks for what is under the pointer
    const by = { x: clientX - this.#dragStart.x, y: clientY - this.#dragStart.y };
    if (Math.hypot(by.x - this.#offset.x, by.y - this.#offset.y) < DRAG_THRESHOLD_PX) return;
    this.#offset = by;
    this.hasMoved = true;
    this.#sigma.getStageCanvas().style.transform = `translate(${by.x}px, ${by.y}px)`;
    clearTimeout(this.#redrawTimer);
    if (this.#frameTime < SLOW_FRAME_MS)
      this.#redrawTimer = setTimeout(() => this.#redraw(), REDRAW_DELAY_MS);
  };

  #onPointerUp = (): void => {
    clearTimeout(this.#redrawTimer);
    this.#redraw();
    this.#dragStart = undefined;
  };

  /** Redraws the map where it was dragged to, and moves the picture back in the same frame. */
  #redraw(): void {
    const { x, y } = this.#offset;
    if (!this.#dragStart || (x === 0 && y === 0)) return;
    this.#dragStart = { x: this.#dragStart.x + x, y: this.#dragStart.y + y };
    this.#offset = { x: 0, y: 0 };
    const { clientWidth: width, clientHeight: height } = this.#container;
    const centre = this.#sigma.viewportToFramedGraph({ x: width / 2 - x, y: height / 2 - y });
    this.#sigma.once('afterRender', () => {
      this.#sigma.getStageCanvas().style.transform = '';
    });
    this.#sigma.getCamera().setState(centre);
  }

  destroy(): void {
    clearTimeout(this.#redrawTimer);
    this.#listeners.abort();
  }
}
