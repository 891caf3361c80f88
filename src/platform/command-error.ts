/** An error for the person at the terminal: says what, where and what to do, and is printed without a stack. */
export class CommandError extends Error {
  override name = 'CommandError';
}
