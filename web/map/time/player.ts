import { reducedMotionQuery } from '../drawing/browser-preferences.ts';

/** How long a step of the timeline stays, in milliseconds. */
const STEP_DURATION_MS = 1600;

/** Plays through the editions; with reduced motion, it goes one step instead. */
export class Player {
  isPlaying = false;
  readonly #step: (isFirst: boolean) => boolean;
  readonly #onChange: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `step` goes on by one, and returns whether there are more; `isFirst` is true for the first step after a press. */
  constructor(step: (isFirst: boolean) => boolean, onChange: () => void) {
    this.#step = step;
    this.#onChange = onChange;
    reducedMotionQuery.addEventListener('change', () => this.stop());
  }

  get reducesMotion(): boolean {
    return reducedMotionQuery.matches;
  }

  togglePlaying(): void {
    if (this.isPlaying) this.stop();
    else if (this.reducesMotion) this.#step(true);
    else {
      this.isPlaying = true;
      this.#advance(true);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (!this.isPlaying) return;
    this.isPlaying = false;
    this.#onChange();
  }

  #advance = (isFirst: boolean) => {
    if (this.#step(isFirst)) this.#timer = setTimeout(() => this.#advance(false), STEP_DURATION_MS);
    else this.stop();
    this.#onChange();
  };
}
