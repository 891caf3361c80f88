import type { TokenRecord } from '../platform/access/token-record.ts';

/** A token in a few words, such as `token 4fK2... of the steward "Ana"`. */
export const describeToken = ({ id, role, name }: TokenRecord): string =>
  `token ${id} of the ${role.toLowerCase()} "${name}"`;

/** Tokens as a table for the terminal; those under no pepper of these versions are known to no server. */
export function tokenLines(tokens: readonly TokenRecord[], versions: readonly string[], now: Date): string[] {
  if (tokens.length === 0) return [];
  const rows = tokens.map((token) => [
    token.id,
    token.role.toLowerCase(),
    token.name,
    stateOf(token, versions, now),
    token.lastUsedOn ? `used ${token.lastUsedOn}` : 'never used',
    token.scopes.map((scope) => scope.toLowerCase().replaceAll('_', '-')).join(' '),
  ]);
  const all = [['token', 'role', 'name', 'state', 'last use', 'scopes'], ...rows];
  const widths = all[0]!.map((_, at) => Math.max(...all.map((row) => row[at]!.length)));
  return all.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd(),
  );
}

function stateOf(
  { revokedAt, expiresAt, pepper }: TokenRecord,
  versions: readonly string[],
  now: Date,
): string {
  if (revokedAt) return `revoked ${dayOf(revokedAt)}`;
  if (expiresAt <= now) return `expired ${dayOf(expiresAt)}`;
  return versions.includes(pepper) ? `good until ${dayOf(expiresAt)}` : 'pepper is gone';
}

/** The day of a moment by UTC. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
