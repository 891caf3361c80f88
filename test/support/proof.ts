/** How much is tried: a little in the suite, and much in `npm run proof`. */
export const amount = <Value>({ suite, proof }: { suite: Value; proof: Value }): Value =>
  process.env.PROOF === 'large' ? proof : suite;
