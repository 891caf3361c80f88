import type { Point } from '../../labels/geometry.ts';

/** What the fingers, the mouse and the wheel ask for; points are in the pixels of the element. */
export interface GestureCallbacks {
  /** Moved by so many pixels since the last call. */
  onPan: (by: Point) => void;
  /** Nearer by a factor above 1, farther by one below, around a point. */
  onZoom: (factor: number, around: Point) => void;
  onTap: (at: Point, isTouch: boolean) => void;
  onDoubleTap: (at: Point) => void;
  /** Where the pointer is that touches nothing; undefined where it left. */
  onPoint: (at: Point | undefined) => void;
  /** All fingers are off. */
  onEnd: () => void;
}

/** A pointer that moves by this many pixels drags the map; a finger is less steady. */
const [DRAG_PX, TOUCH_DRAG_PX] = [3, 8];

/** Two taps within this time, in milliseconds, are one double tap. */
const DOUBLE_TAP_MS = 300;

/** How much a turn of the wheel zooms, for each pixel that it would scroll. */
const WHEEL_SPEED = 0.002;

/** Listens to one element for drags, pinches, taps and the wheel, with mouse, pen or fingers. */
export class Gestures {
  readonly #element: HTMLElement;
  readonly #callbacks: GestureCallbacks;
  readonly #listeners = new AbortController();
  /** The pointers that are down, by id. */
  readonly #down = new Map<number, Point>();
  #start: Point = { x: 0, y: 0 };
  #hasMoved = false;
  #lastTap = 0;

  constructor(element: HTMLElement, callbacks: GestureCallbacks) {
    this.#element = element;
    this.#callbacks = callbacks;
    const { signal } = this.#listeners;
    element.addEventListener('pointerdown', this.#onDown, { signal });
    element.addEventListener('pointermove', this.#onMove, { signal });
    element.addEventListener('pointerup', this.#onUp, { signal });
    element.addEventListener('pointercancel', this.#onCancel, { signal });
    element.addEventListener('pointerleave', () => callbacks.onPoint(undefined), { signal });
    element.addEventListener('wheel', this.#onWheel, { signal, passive: false });
  }

  #at({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.#element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#element.setPointerCapture(event.pointerId);
    if (this.#down.size === 0) [this.#start, this.#hasMoved] = [this.#at(event), false];
    else this.#hasMoved = true; // two fingers tap nothing
    this.#down.set(event.pointerId, this.#at(event));
  };

  #onMove = (event: PointerEvent): void => {
    const at = this.#at(event);
    const before = this.#down.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== 'touch') this.#callbacks.onPoint(at);
      return;
    }
    const threshold = event.pointerType === 'touch' ? TOUCH_DRAG_PX : DRAG_PX;
    if (!this.#hasMoved && distance(at, this.#start) < threshold) return;
    this.#hasMoved = true;
    const [other] = [...this.#down].flatMap(([id, point]) => (id === event.pointerId ? [] : [point]));
    this.#down.set(event.pointerId, at);
    const share = other ? 1 / 2 : 1; // the middle of two fingers moves half as far as either
    this.#callbacks.onPan({ x: (at.x - before.x) * share, y: (at.y - before.y) * share });
    if (!other) return;
    const factor = distance(at, other) / Math.max(1, distance(before, other));
    this.#callbacks.onZoom(factor, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
  };

  #onUp = (event: PointerEvent): void => {
    if (!this.#down.delete(event.pointerId) || this.#down.size > 0) return;
    this.#callbacks.onEnd();
    if (this.#hasMoved) return;
    const isDouble = event.timeStamp - this.#lastTap < DOUBLE_TAP_MS;
    this.#lastTap = isDouble ? 0 : event.timeStamp;
    if (isDouble) this.#callbacks.onDoubleTap(this.#at(event));
    else this.#callbacks.onTap(this.#at(event), event.pointerType === 'touch');
  };

  #onCancel = (event: PointerEvent): void => {
    if (this.#down.delete(event.pointerId) && this.#down.size === 0) this.#callbacks.onEnd();
  };

  #onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 20 : event.deltaY;
    const factor = Math.exp(-Math.max(-400, Math.min(400, pixels)) * WHEEL_SPEED);
    this.#callbacks.onZoom(factor, this.#at(event));
  };

  destroy(): void {
    this.#listeners.abort();
  }
}

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);
