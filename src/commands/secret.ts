import { rotatePepper } from '../peppers.ts';
import type { Context } from './context.ts';

/** `tejido secret rotate`: a new pepper for tokens. */
export async function runSecretRotate({ config, report }: Pick<Context, 'config' | 'report'>): Promise<void> {
  const settings = await config();
  const until = (await rotatePepper(settings)).toISOString().slice(0, 10);
  report(
    `Made a new pepper. Tokens are hashed under it from now on, each when it is used; those that are not used until ${until} are lost.\n` +
      `Back up secrets.json in TEJIDO_HOME (${settings.home}) anew.`,
  );
}
