import type { Config } from './config.ts';
import { changeSecrets, newKey, readSecrets } from './secrets.ts';

/** The secret by which the server knows its gateway: that of the environment, else that of the home, which is made if there is none. */
export async function gatewaySecretOf({
  home,
  gatewaySecret,
}: Pick<Config, 'home' | 'gatewaySecret'>): Promise<string> {
  if (gatewaySecret !== undefined) return gatewaySecret;
  const found = (await readSecrets(home)).gatewaySecret;
  if (found !== undefined) return found;
  const changed = await changeSecrets(home, (secrets) => ({
    ...secrets,
    gatewaySecret: secrets.gatewaySecret ?? newKey(),
  }));
  return changed.gatewaySecret!;
}
