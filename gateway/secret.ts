import { changeSecrets, newKey, readSecrets } from '../src/secrets.ts';

/** What the server knows the gateway by: what both are given, or what is kept in the home that they share, where it is made once. */
export async function gatewaySecretOf(home: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const kept = secretIn(await readSecrets(home));
  if (kept !== undefined) return kept;
  const changed = await changeSecrets(home, (secrets) =>
    secretIn(secrets) === undefined ? { ...secrets, gatewaySecret: newKey() } : secrets,
  );
  return secretIn(changed)!;
}

const secretIn = (secrets: Readonly<Record<string, unknown>>): string | undefined =>
  typeof secrets.gatewaySecret === 'string' ? secrets.gatewaySecret : undefined;
