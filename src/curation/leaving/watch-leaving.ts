import type { EntityManager } from '@mikro-orm/postgresql';
import { settleDue } from './erase-due.ts';
import { replayLedger } from './replay-ledger.ts';
import type { LeavingSetting } from './setting.ts';

/** How often a server looks whether something is due, and feeds its ledger from the log, in milliseconds. */
const EVERY = 3_600_000;

/** Does at a start what the ledger asks for and what is due, says what that was, and then does it each hour. */
export async function watchLeaving(
  em: EntityManager,
  setting: LeavingSetting,
  report: (line: string) => void,
): Promise<AsyncDisposable> {
  let running = settle(em, setting, report);
  await running;
  const timer = setInterval(() => {
    running = settle(em, setting, report).catch((error: Error) =>
      report(`Warning: what is due of people who left could not be done: ${error.message}`),
    );
  }, EVERY);
  timer.unref();
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** Does once what a server does at a start and each hour. */
export async function settle(
  em: EntityManager,
  setting: LeavingSetting,
  report: (line: string) => void,
): Promise<void> {
  const { withheldAgain, unsettled } = await replayLedger(em, setting);
  if (withheldAgain > 0) report(again(withheldAgain));
  if (unsettled > 0) report(notSettled(unsettled));
  const { erased, expired } = await settleDue(em, setting);
  if (erased > 0) report(`Erased what was kept of ${people(erased)} who left.`);
  if (expired > 0) report(`Took away what was shown of ${people(expired)} by consent that has expired.`);
}

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

const again = (count: number) =>
  `Warning: the database showed ${people(count)} who had left, as one restored from an older backup does. They are withheld again.`;

const notSettled = (count: number) =>
  `Warning: of ${people(count)} of them it is not known whether their leaving was completed. It counts as done; see: tejido person withheld`;
