/** Whether the browser prefers a dark page. */
export const darkModeQuery = matchMedia('(prefers-color-scheme: dark)');

/** Whether the browser prefers reduced motion. */
export const reducedMotionQuery = matchMedia('(prefers-reduced-motion: reduce)');

/** How long the camera moves, in milliseconds; 0 with reduced motion. */
export const animationDuration = (): number => (reducedMotionQuery.matches ? 0 : 350);
