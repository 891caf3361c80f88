import type { Browser, Page } from 'playwright-core';

/** What was seen of the frame of a pasted address. */
export interface Seen {
  /** Whether there is a frame that can be seen. */
  framed: boolean;
  /** The height of the frame and of what it shows, in pixels. */
  height: number;
  content: number;
  /** How much wider what it shows is than the frame, in pixels. */
  tooWide: number;
  /** How much wider the page is than the window, in pixels. */
  pageTooWide: number;
  /** Whether what stood there until the frame spoke is gone. */
  spoken: boolean;
  /** Where the first and the last link led, by the pointer and by the keyboard. */
  links: string[];
}

/** A page of the browser that asks nobody outside this machine. */
export async function openPage(browser: Browser, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'es-MX' });
  await page.route(
    ({ hostname }) => !['localhost', '127.0.0.1'].includes(hostname),
    (route) => route.abort(),
  );
  return page;
}

/** Opens a post, and waits until all its frames have spoken or five seconds are over. */
export async function openPost(page: Page, post: string): Promise<void> {
  await page.goto(post);
  const hidden = page.locator('.entry-content iframe[style]');
  for (let tries = 0; tries < 50 && (await hidden.count()) > 0; tries++) await page.waitForTimeout(100);
  await page.waitForTimeout(300);
}

/** Looks at the frame of a post, and follows links in it. */
export async function lookAt(page: Page, post: string): Promise<Seen> {
  await openPost(page, post);
  const frame = page.locator('.entry-content iframe');
  if ((await frame.count()) === 0)
    return { framed: false, height: 0, content: 0, tooWide: 0, pageTooWide: 0, spoken: false, links: [] };
  const framed = (await frame.getAttribute('style')) === null && (await frame.isVisible());
  const spoken = !(await page.locator('.entry-content blockquote').isVisible());
  const { height } = (await frame.boundingBox())!;
  const inside = page.frameLocator('.entry-content iframe').locator('html');
  const [content, tooWide] = await inside.evaluate((root) => [
    root.querySelector('main')!.getBoundingClientRect().height,
    root.scrollWidth - root.clientWidth,
  ]);
  const pageTooWide = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  const links = [await follow(page, post, 'click'), await follow(page, post, 'Enter')];
  return { framed, height, content: content!, tooWide: tooWide!, pageTooWide, spoken, links };
}

/** Where the first link leads by the pointer, or the last by the keyboard. */
async function follow(page: Page, post: string, how: 'click' | 'Enter'): Promise<string> {
  await openPost(page, post);
  const all = page.frameLocator('.entry-content iframe').locator('a[href]:visible');
  const link = how === 'click' ? all.first() : all.last();
  const href = await link.getAttribute('href');
  await (how === 'click' ? link.click() : link.press('Enter'));
  await page.waitForURL((url) => url.href !== post, { timeout: 5_000 }).catch(() => undefined);
  return page.url() === href ? new URL(href).pathname : `dead (${href})`;
}
