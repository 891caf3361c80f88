import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser.ts';
import { visit } from '../support/page-visits.ts';
import { serveWorld } from '../support/served.ts';
import { gathering } from './gathering.ts';
import { openHost } from './host-page.ts';

const { url, get } = await serveWorld(gathering);
const { put } = await openHost();

/** What WordPress does with the frame of a site that it does not know: it sandboxes it, and heeds these messages. */
const HOST = `
  const frame = document.querySelector('iframe');
  addEventListener('message', ({ data, source }) => {
    if (data?.secret !== frame.dataset.secret || source !== frame.contentWindow) return;
    if (data.message === 'height') frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
    const isOurs = data.message === 'link' && new URL(data.value).host === new URL(frame.src).host;
    if (isOurs && document.activeElement === frame) top.location.href = data.value;
  });
  frame.src = frame.dataset.src;`;

/** A post of WordPress with the address of a page pasted into it. */
async function post(path: string): Promise<string> {
  const { body } = await get(`/oembed?${new URLSearchParams({ url: url + path, maxwidth: '600' })}`);
  const [, src = ''] = /<iframe src="([^"]+)"/.exec(JSON.parse(body).html) ?? [];
  return put({
    body: `<iframe sandbox="allow-scripts" security="restricted" data-src="${src}#?secret=aB3" data-secret="aB3" width="600" height="480"></iframe>`,
    script: HOST,
  });
}

describe.skipIf(withoutBrowser)('a frame in WordPress', () => {
  it.each(['/experts/ana?lang=en', '/editions/encuentro-2021?lang=en', '/map?lang=en'])(
    'is as high as what it shows: %s',
    async (path) => {
      const { page, problems } = await visit(await post(path));
      const shown = page.frameLocator('iframe').locator('main');
      await shown.waitFor();
      const height = async () => Number(await page.locator('iframe').getAttribute('height'));
      await expect.poll(height).not.toBe(480);
      const box = await shown.boundingBox();
      await expect.poll(height).toBe(Math.min(Math.max(Math.ceil(box!.height), 200), 1000));
      expect(problems.filter((each) => !each.includes('photos') && !each.includes('ERR_'))).toEqual([]);
    },
  );

  it('tells its height again to a host that began to listen later', async () => {
    const { page } = await visit(await post('/experts/ana?lang=en'));
    const height = () => page.locator('iframe').getAttribute('height');
    await expect.poll(height).not.toBe('480');
    const told = await height();
    await page.evaluate(`document.querySelector('iframe').height = 480;
      document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret: 'aB3' }, '*')`);
    await expect.poll(height).toBe(told);
  });

  it('has links that work, by the pointer and by the keyboard', async () => {
    const address = await post('/experts/ana?lang=en');
    const { page } = await visit(address);
    const name = page.frameLocator('iframe').locator('[part="edition"]');
    await name.click();
    await page.waitForURL(`${url}/experts/ana?lang=en`);
    await page.goto(address);
    await name.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/experts/ana?lang=en`);
  });
});
