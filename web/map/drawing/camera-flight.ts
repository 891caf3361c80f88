import type { Camera } from '../state/query-parameters.ts';
import { cameraBetween } from './projection.ts';

/** Moves a camera from one place to another within some time. */
export class CameraFlight {
  #frame = 0;

  /** Goes there step by step; with a duration of 0, at once. A new flight ends the one before. */
  start(from: Camera, to: Camera, duration: number, move: (camera: Camera) => void): void {
    this.stop();
    if (duration <= 0) {
      move(to);
      return;
    }
    const begin = performance.now();
    const step = () => {
      const share = Math.min(1, (performance.now() - begin) / duration);
      move(cameraBetween(from, to, ease(share)));
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}

const ease = (share: number): number => 1 - (1 - share) ** 3;
