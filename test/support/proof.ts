/** How much is tried: a little in the suite, perhaps more before landing, and much in `npm run proof`. */
export function amount<Value>({
  suite,
  ci = suite,
  proof,
}: {
  suite: Value;
  ci?: Value;
  proof: Value;
}): Value {
  if (process.env.PROOF === 'large') return proof;
  return process.env.CI ? ci : suite;
}
