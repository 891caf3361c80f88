/** How many bytes of answers a server keeps where nobody says. */
export const CACHE_BYTES = 64 * 2 ** 20;
