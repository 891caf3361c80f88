import type { Page } from 'playwright-core';
import { embedBlock, htmlBlock, publish } from './posts.ts';
import type { Role, Site } from './site.ts';

/** What an editor may try to put into a post, by its name. */
export type Pieces = Record<string, string>;

/** The pieces that the page `/embeds` of the network makes for an edition. */
export async function piecesOf(page: Page, origin: string): Promise<Pieces> {
  await page.goto(`${origin}/embeds?size=auto`);
  const line = async (name: string) => (await page.locator(`#line-${name}`).textContent())!;
  const pasted = await line('pasted');
  return {
    'an address in a block': embedBlock(pasted),
    'an address in a line of its own': pasted,
    'the element with its script': htmlBlock(await line('element')),
    'the frame without JavaScript': htmlBlock(await line('iframe')),
    'a link': `<p><a href="${pasted.replaceAll('&', '&amp;')}">${pasted.replaceAll('&', '&amp;')}</a></p>`,
  };
}

/** What readers see of each piece in a post that somebody of a role has written. */
export async function whatIsLeft(site: Site, role: Role, pieces: Pieces, page: Page): Promise<string[]> {
  const seen: string[] = [];
  for (const [name, piece] of Object.entries(pieces)) {
    await page.goto(await publish(site, role, name, piece));
    await page.waitForTimeout(1500);
    seen.push(await describe(page));
  }
  return seen;
}

async function describe(page: Page): Promise<string> {
  const content = page.locator('.entry-content');
  const count = (selector: string) => content.locator(selector).count();
  if (await count('[part=speaker]')) return 'shown by the element';
  if (await count('iframe.wp-embedded-content')) return 'shown in a frame by oEmbed';
  if (await count('iframe')) return 'shown in a frame';
  if (await count('a')) return 'a link is left';
  return 'nothing is left';
}
