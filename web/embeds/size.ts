/** The default height of an embed in pixels. */
export const DEFAULT_SIZE = 480;

/** The smallest and the largest height. */
const [MIN_SIZE, MAX_SIZE] = [120, 4000];

/** The height of an embed in pixels; undefined for `auto`, the height of its content. */
export function parseSize(text: string | null): number | undefined {
  if (text === 'auto') return undefined;
  const size = Number.parseInt(text ?? '', 10);
  return Number.isNaN(size) ? DEFAULT_SIZE : Math.min(Math.max(size, MIN_SIZE), MAX_SIZE);
}
