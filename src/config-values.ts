/** A link to whom to write to, by an e-mail address or the address of a page; nothing where it is neither. */
export function contactOf(text: string): string | undefined {
  if (/^[^\s@:/?]+@[^\s@:/?]+$/.test(text)) return `mailto:${text}`;
  return /^https?:/.test(text) && URL.canParse(text) ? new URL(text).href : undefined;
}

/** Whether a text is the address of a server, with nothing behind its host and port. */
export function isOrigin(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
}

/** Whether a text is the address of a database of PostgreSQL. */
export function isDatabaseUrl(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}

/** The names of a list with commas, in small letters. */
export function names(list: string): string[] {
  return list.split(',').flatMap((name) => name.trim().toLowerCase() || []);
}

/** A host as addresses write it, with its port where it has one; nothing where it is none. */
export function hostOf(name: string): string | undefined {
  const port = /^(?:\[.*\]|[^:]*)(:\d+)$/.exec(name)?.[1] ?? '';
  const url = URL.parse(`http://${name.slice(0, name.length - port.length)}/`);
  return url && `${url.origin}/` === url.href && !url.port ? url.hostname + port : undefined;
}

/** Whether a text is a host, perhaps with a port. */
export function isHost(name: string): boolean {
  return hostOf(name) !== undefined;
}

/** What is expected where one of some values is. */
export function oneOf(values: readonly string[]): string {
  return `expected ${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
