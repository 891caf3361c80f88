import type { Point } from '../../labels/geometry.ts';

/** A canvas that fills its element, sharp on every screen. */
export class CanvasSurface {
  readonly context: CanvasRenderingContext2D;
  readonly #element: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #observer: ResizeObserver;

  /** `onResize` is called when the element has another size, also for the first one. */
  constructor(element: HTMLElement, onResize: () => void) {
    this.#element = element;
    this.#canvas = document.createElement('canvas');
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#canvas.style.transformOrigin = '0 0';
    element.append(this.#canvas);
    this.context = this.#canvas.getContext('2d')!;
    this.#observer = new ResizeObserver(onResize);
    this.#observer.observe(element);
  }

  get size(): { width: number; height: number } {
    return { width: this.#element.clientWidth, height: this.#element.clientHeight };
  }

  /** Clears the canvas, for whatever size the element has now; then one pixel of the page is one unit. */
  clear(): void {
    const { width, height } = this.size;
    const density = Math.min(3, devicePixelRatio || 1);
    const [across, down] = [Math.round(width * density), Math.round(height * density)];
    if (this.#canvas.width !== across || this.#canvas.height !== down) {
      [this.#canvas.width, this.#canvas.height] = [across, down];
      this.#canvas.style.width = `${width}px`;
      this.#canvas.style.height = `${height}px`;
    }
    this.#canvas.style.transform = '';
    this.context.setTransform(density, 0, 0, density, 0, 0);
    this.context.clearRect(0, 0, width, height);
  }

  /** Moves what is painted, as a picture. */
  shift({ x, y }: Point, factor: number): void {
    this.#canvas.style.transform = `translate(${x}px, ${y}px) scale(${factor})`;
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#canvas.remove();
  }
}
