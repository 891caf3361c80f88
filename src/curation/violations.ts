import { HAS_LEFT } from '../domain/expert/departure.objects.ts';
import { Refusal } from '../platform/errors.ts';

/** What PostgreSQL says of a value or a row that cannot be, by its SQLSTATE: what that means for the caller. */
const MEANINGS: Record<
  string,
  { code: 'CONFLICT' | 'INVALID' | 'WOULD_LOSE_DATA' | 'SUPPRESSED'; say: (what: string) => string }
> = {
  23505: { code: 'CONFLICT', say: (what) => `There is such a ${what} already. Nothing was done.` },
  23503: {
    code: 'WOULD_LOSE_DATA',
    say: (what) => `A ${what} still refers to it, or it refers to what is gone. Move or remove that first.`,
  },
  23514: { code: 'INVALID', say: (what) => `A value of the ${what} cannot be. Nothing was done.` },
  23502: { code: 'INVALID', say: (what) => `A value that every ${what} has is missing. Nothing was done.` },
  [HAS_LEFT]: {
    code: 'SUPPRESSED',
    say: () => 'It would show somebody who left the network. Nothing was done.',
  },
};

/** The refusal that a violated constraint stands for, named by its key; any other error is no refusal. */
export function refusalOfViolation(error: unknown): Refusal | undefined {
  const { code = '', constraint, table = 'row' } = causeOf(error);
  const meaning = MEANINGS[code];
  if (!meaning) return undefined;
  return new Refusal({
    code: meaning.code,
    messageKey: `constraint.${constraint ?? code}`,
    message: meaning.say(table.replaceAll('_', ' ')),
  });
}

interface Violation {
  code?: string;
  constraint?: string;
  table?: string;
}

/** The error of PostgreSQL behind that of MikroORM. */
const causeOf = (error: unknown): Violation => {
  const { cause } = Object(error) as { cause?: unknown };
  return (cause === undefined ? Object(error) : causeOf(cause)) as Violation;
};
