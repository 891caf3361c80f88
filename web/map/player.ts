/** How long a step of the time line stays, in milliseconds. */
const STAY = 1600;

/** Plays through the editions by itself, but for those who want nothing to move: for them it goes one step. */
export class Player {
  isPlaying = false;
  readonly #step: (isFirst: boolean) => boolean;
  readonly #changed: () => void;
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  #next: ReturnType<typeof setTimeout> | undefined;

  /** `step` goes on by one, and says whether there is more after it; it is told whether it is the first since a press. */
  constructor(step: (isFirst: boolean) => boolean, changed: () => void) {
    this.#step = step;
    this.#changed = changed;
    this.#still.addEventListener('change', () => this.stop());
  }

  get isStill(): boolean {
    return this.#still.matches;
  }

  press(): void {
    if (this.isPlaying) this.stop();
    else if (this.isStill) this.#step(true);
    else {
      this.isPlaying = true;
      this.#go(true);
    }
  }

  stop(): void {
    clearTimeout(this.#next);
    if (!this.isPlaying) return;
    this.isPlaying = false;
    this.#changed();
  }

  #go = (isFirst: boolean) => {
    if (this.#step(isFirst)) this.#next = setTimeout(() => this.#go(false), STAY);
    else this.stop();
    this.#changed();
  };
}
