/** The palette for light or dark, as the browser has it now. */
export const darkModeQuery = matchMedia('(prefers-color-scheme: dark)');

/** Whether nothing is to move by itself, as the browser has it now. */
export const reducedMotionQuery = matchMedia('(prefers-reduced-motion: reduce)');

/** For how long the eye moves, in milliseconds: not at all for those who want nothing to move. */
export const animationDuration = (): number => (reducedMotionQuery.matches ? 0 : 350);

/** Whether this browser can draw the map. */
export function supportsWebgl(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
