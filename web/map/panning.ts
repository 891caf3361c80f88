import type Sigma from 'sigma';

/** What is asked of sigma: whatever it draws. */
type Drawn = Pick<
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
const QUICK = 24;

/** From how long on a frame would halt the hand that moves the map: it is drawn anew only once it is let go. */
const HALTING = 150;

/** How long the pointer rests before a map that is moved is drawn anew, in milliseconds. */
const REST = 140;

/** From this many pixels on a pointer that is held down moves the map. */
const STEP = 3;

/**
 * Moves a map that takes long to draw as the picture that it is, and draws it where it comes to rest. One that is quick
 * to draw is left to sigma.
 */
export class Panning {
  readonly #sigma: Drawn;
  readonly #container: HTMLElement;
  readonly #listening = new AbortController();
  /** How long the last frame took. */
  #took = 0;
  #from: { x: number; y: number } | undefined;
  #by = { x: 0, y: 0 };
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(sigma: Drawn) {
    this.#sigma = sigma;
    this.#container = sigma.getContainer();
    const { signal } = this.#listening;
    sigma.on('afterRender', this.#measure);
    this.#container.addEventListener('pointerdown', this.#down, { signal, capture: true });
    window.addEventListener('pointermove', this.#move, { signal, capture: true });
    window.addEventListener('pointerup', this.#up, { signal });
    window.addEventListener('pointercancel', this.#up, { signal });
  }

  /** How long a frame takes here, which depends on the map and on the machine: found out as frames are drawn. */
  #measure = (): void => {
    const start = performance.now();
    const gl = this.#sigma.getWebGLContext();
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    const look = () => {
      if (!fence || gl.isContextLost()) return;
      const isDrawn = gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED;
      const took = performance.now() - start;
      if (!isDrawn && took < 1000) return void setTimeout(look, 4);
      gl.deleteSync(fence);
      this.#took = took;
    };
    setTimeout(look, 4);
  };

  /** Whether what ends now was a move of the map, and so no click on it. */
  hasMoved = false;

  #down = ({ clientX, clientY, button, pointerType }: PointerEvent): void => {
    this.hasMoved = false;
    if (this.#took > QUICK && button === 0 && pointerType !== 'touch')
      this.#from = { x: clientX, y: clientY };
  };

  #move = (event: PointerEvent): void => {
    if (!this.#from) return;
    const { clientX, clientY } = event;
    event.stopImmediatePropagation(); // sigma would draw, and look for what is under the pointer
    const by = { x: clientX - this.#from.x, y: clientY - this.#from.y };
    if (Math.hypot(by.x - this.#by.x, by.y - this.#by.y) < STEP) return;
    this.#by = by;
    this.hasMoved = true;
    this.#sigma.getStageCanvas().style.transform = `translate(${by.x}px, ${by.y}px)`;
    clearTimeout(this.#rest);
    if (this.#took < HALTING) this.#rest = setTimeout(() => this.#redraw(), REST);
  };

  #up = (): void => {
    clearTimeout(this.#rest);
    this.#redraw();
    this.#from = undefined;
  };

  /** Draws the map where it was moved to, and takes the picture back to its place in the same frame. */
  #redraw(): void {
    const { x, y } = this.#by;
    if (!this.#from || (x === 0 && y === 0)) return;
    this.#from = { x: this.#from.x + x, y: this.#from.y + y };
    this.#by = { x: 0, y: 0 };
    const { clientWidth: width, clientHeight: height } = this.#container;
    const centre = this.#sigma.viewportToFramedGraph({ x: width / 2 - x, y: height / 2 - y });
    this.#sigma.once('afterRender', () => {
      this.#sigma.getStageCanvas().style.transform = '';
    });
    this.#sigma.getCamera().setState(centre);
  }

  end(): void {
    clearTimeout(this.#rest);
    this.#listening.abort();
  }
}
