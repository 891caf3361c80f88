/** What a licence of Creative Commons is called, such as `CC BY-SA 4.0`; nothing for another address. */
export function licenseName(url: string | null | undefined): string | undefined {
  const [, kind, version] =
    /^https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/.exec(url ?? '') ?? [];
  if (!kind || !version) return undefined;
  return kind === 'zero' ? `CC0 ${version}` : `CC ${kind.toUpperCase()} ${version}`;
}
