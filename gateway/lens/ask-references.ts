import { PartnerFailure } from '../partner-failure.ts';
import type { Ask } from './ask.ts';
import { asFailure, dataOf, type Failure } from './failures.ts';
import type { Upstream } from './upstream.ts';

/** One reference: a type and its key. */
export type Reference = Readonly<Record<string, unknown>>;

interface Question extends Pick<Upstream, 'document' | 'references'> {
  variables: Readonly<Record<string, unknown>>;
  /** How many references go into one request. */
  atOnce: number;
}

/** Asks for things by references, as many at once as may be; each is answered as it was, or with why it was not. */
export async function askReferencesOf(
  ask: Ask,
  references: readonly Reference[],
  question: Question,
  context: object,
): Promise<unknown[]> {
  const parts = [];
  for (let at = 0; at < references.length; at += question.atOnce)
    parts.push(references.slice(at, at + question.atOnce));
  return (await Promise.all(parts.map((part) => askPart(ask, part, question, context)))).flat(1);
}

async function askPart(
  ask: Ask,
  part: readonly Reference[],
  { document, references, variables }: Question,
  context: object,
): Promise<unknown[] | Failure[]> {
  try {
    const { _entities: found } = dataOf(
      await ask({ document, variables: { ...variables, [references]: part } }, context),
    );
    if (Array.isArray(found) && found.length === part.length) return found;
    throw new PartnerFailure('PARTNER_INVALID', 'Not as many things were answered as were asked for.');
  } catch (error) {
    return part.map(() => asFailure(error));
  }
}
