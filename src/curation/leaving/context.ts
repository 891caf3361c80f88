import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import type { LeavingSetting } from './setting.ts';

/** The context of acts about people who leave. */
export interface LeavingContext extends Context {
  leaving?: LeavingSetting | undefined;
}

/** What acts about leaving need; they are refused where a network is opened without its ledger. */
export function settingIn(context: Context): LeavingSetting {
  const { leaving } = context as LeavingContext;
  if (leaving) return leaving;
  throw new Refusal({
    code: 'INVALID',
    messageKey: 'leaving.no-ledger',
    message: 'This server keeps no ledger of who left, so nobody leaves through it.',
  });
}
