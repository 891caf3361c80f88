import type Sigma from 'sigma';

/** What is asked of sigma: whatever it draws. */
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

/** How long a frame may take, in milliseconds, for the map to be drawn anew while it is moved. */
const FAST_FRAME_MS = 24;

/** From how long on a frame would halt the hand that moves the map: it is drawn anew only once it is let go. */
const SLOW_FRAME_MS = 150;

/** How long the pointer rests before a map that is moved is drawn anew, in milliseconds. */
const REDRAW_DELAY_MS = 140;

/** From this many pixels on a pointer that is held down moves the map. */
const DRAG_THRESHOLD_PX = 3;

/**
 * Moves a map that takes long to draw as the picture that it is, and draws it where it comes to rest. One that is quick
 * to draw is left to sigma.
 */
export class Panning {
  readonly #sigma: SigmaApi;
  readonly #container: HTMLElement;
  readonly #listeners = new AbortController();
  /** How long the last frame took. */
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

  /** How long a frame takes here, which depends on the map and on the machine: found out as frames are drawn. */
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

  /** Whether what ends now was a move of the map, and so no click on it. */
  hasMoved = false;

  #onPointerDown = ({ clientX, clientY, button, pointerType }: PointerEvent): void => {
    this.hasMoved = false;
    if (this.#frameTime > FAST_FRAME_MS && button === 0 && pointerType !== 'touch')
      this.#dragStart = { x: clientX, y: clientY };
  };

  #onPointerMove = (event: PointerEvent): void => {
    if (!this.#dragStart) return;
    const { clientX, clientY } = event;
    event.stopImmediatePropagation(); // sigma would draw, and look for what is under the pointer
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

  /** Draws the map where it was moved to, and takes the picture back to its place in the same frame. */
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
