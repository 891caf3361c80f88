import { describe, type SuiteOptions } from 'vitest';

type Body = () => void | Promise<void>;

/**
 * `describe`, whose body does not run where the suite is left out. Vitest runs the body of a skipped suite, to count its
 * tests, and fails where that opens what is not there.
 */
export const describeUnless =
  (isLeftOut: boolean) =>
  (name: string, body: Body, options: SuiteOptions = {}): void => {
    if (isLeftOut) describe.skip(name, () => {});
    else describe(name, options, body);
  };
