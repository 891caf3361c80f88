/**
 * Numbers in [0, 1), the same for the same seed on every machine: a counter that steps by the golden ratio,
 * mixed as G. Steele, D. Lea and C. Flood do (SplitMix, OOPSLA 2014), in 32 bits. Repeats after 2^32 numbers.
 */
export function randomFrom(seed: number): () => number {
  let counter = mixed(seed | 0);
  return () => {
    counter = (counter + 0x9e3779b9) | 0;
    return (mixed(counter) >>> 0) / 2 ** 32;
  };
}

/** One to one on 32 bits; a change of one bit changes about half of them. */
function mixed(bits: number): number {
  let mix = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  mix = Math.imul(mix ^ (mix >>> 15), 0x735a2d97);
  return mix ^ (mix >>> 15);
}
