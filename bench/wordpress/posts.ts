import type { Role, Site } from './site.ts';

/** Asks the REST interface of WordPress, as its editor does, in the name of a user. */
async function ask(
  { url, passwords }: Site,
  role: Role,
  path: string,
  body: object,
): Promise<Record<string, never>> {
  const authorization = `Basic ${Buffer.from(`${role}:${passwords[role]}`).toString('base64')}`;
  const response = await fetch(`${url}/?rest_route=/wp/v2/${path}`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`WordPress answers ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, never>;
}

/** Saves a post as a user may save it, and has it published; its address. */
export async function publish(site: Site, role: Role, title: string, content: string): Promise<string> {
  const { id } = await ask(site, role, 'posts', { title, content, status: 'pending' });
  await ask(site, 'administrator', `posts/${id}`, { status: 'publish' });
  return `${site.url}/?p=${id}`;
}

/** What the editor makes of an address that is pasted into an empty paragraph. */
export const embedBlock = (address: string): string =>
  `<!-- wp:embed {"url":"${address}"} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
${address}
</div></figure>
<!-- /wp:embed -->`;

/** A block of code. */
export const htmlBlock = (code: string): string => `<!-- wp:html -->\n${code}\n<!-- /wp:html -->`;
