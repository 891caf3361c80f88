/** How long a step of the time line stays, in milliseconds. */
const STEP_DURATION_MS = 1600;

/** Plays through the editions by itself, but for those who want nothing to move: for them it goes one step. */
export class Player {
  isPlaying = false;
  readonly #step: (isFirst: boolean) => boolean;
  readonly #onChange: () => void;
  readonly #reducedMotionQuery = matchMedia('(prefers-reduced-motion: reduce)');
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `step` goes on by one, and says whether there is more after it; it is told whether it is the first since a press. */
  constructor(step: (isFirst: boolean) => boolean, onChange: () => void) {
    this.#step = step;
    this.#onChange = onChange;
    this.#reducedMotionQuery.addEventListener('change', () => this.stop());
  }

  get reducesMotion(): boolean {
    return this.#reducedMotionQuery.matches;
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
