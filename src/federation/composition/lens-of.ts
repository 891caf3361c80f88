// The way to the lens, under which another network's Tejido joins ours; tests pass one of their own.
import { lensOf } from '../lens/lens-sdl.ts';

export { lensOf };
/** Makes the SDL under which another network's Tejido joins ours, or says in sentences why it cannot. */
export type LensOf = typeof lensOf;
