/** How high an embed is in pixels where nothing else is said. */
export const DEFAULT_SIZE = 480;

/** The lowest and the highest it can be told to be. */
const [MIN_SIZE, MAX_SIZE] = [120, 4000];

/** How high an embed is, in pixels; undefined where it is as high as what it shows. */
export function parseSize(told: string | null): number | undefined {
  if (told === 'auto') return undefined;
  const size = Number.parseInt(told ?? '', 10);
  return Number.isNaN(size) ? DEFAULT_SIZE : Math.min(Math.max(size, MIN_SIZE), MAX_SIZE);
}
