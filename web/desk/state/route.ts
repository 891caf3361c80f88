/** Where on the desk one is: what stands after `#` in the address. */
export interface Route {
  parts: readonly string[];
  parameters: URLSearchParams;
}

/** Reads what stands after `#`. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return { parts: path.split('/').filter(Boolean).map(decode), parameters: new URLSearchParams(query) };
}

/** Writes what stands after `#`. */
export function hashOf(parts: readonly string[], parameters: Record<string, string> = {}): string {
  const query = String(new URLSearchParams(parameters));
  return `#/${parts.map(encodeURIComponent).join('/')}${query && `?${query}`}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
