import { describe, expect, it } from 'vitest';
import { gathering } from '../embeds/gathering.ts';
import { openHost } from '../embeds/host-page.ts';
import { withoutBrowser } from '../support/browser.ts';
import { visit } from '../support/page-visits.ts';
import { serveWorld } from '../support/served.ts';

const { url, get } = await serveWorld(gathering);
const EMBED = '/embed/programme?edition=encuentro-2021&locale=en';

describe('a page', () => {
  it.each([
    ['/', 200],
    ['/map', 200],
    ['/editions/encuentro-2021', 200],
    ['/organizations/nobody', 404],
    ['/organizations?after=nonsense', 400],
    ['/graphiql', 200],
    [EMBED, 200],
    ['/embed/map?edition=nothing', 404],
  ])('may use no device, and no other site may frame or control it: %s', async (path, expected) => {
    const { status, headers } = await get(path);
    expect([status, headers.get('cross-origin-opener-policy')]).toEqual([expected, 'same-origin']);
    const policy = headers.get('permissions-policy')?.split(', ') ?? [];
    expect(policy).toEqual(expect.arrayContaining(['camera=()', 'geolocation=()', 'microphone=()']));
    expect(policy.filter((each) => !/^[a-z-]+=\(\)$/.test(each) || each.startsWith('clipboard'))).toEqual([]);
  });
});

describe.skipIf(withoutBrowser)('in a browser', () => {
  const allows = (feature: string) => `document.featurePolicy.allowsFeature(${JSON.stringify(feature)})`;

  it.each(['/', '/graphiql', '/embeds?edition=encuentro-2021'])(
    'every word of the policy is understood, and what copies may: %s',
    async (path) => {
      const { page, problems } = await visit(url + path);
      expect(await page.evaluate(allows('camera'))).toBe(false);
      expect(await page.evaluate(allows('clipboard-write'))).toBe(true);
      expect(problems).toEqual([]);
    },
  );

  it('an embed may stand in the page of another site, also in a sandbox there', async () => {
    const { put } = await openHost();
    const frame = (name: string, more: string) =>
      `<iframe title="${name}" src="${url}${EMBED}" ${more}></iframe>`;
    const { page, problems } = await visit(put({ body: frame('open', '') + frame('closed', 'sandbox') }));
    for (const name of ['open', 'closed'])
      expect(await page.frameLocator(`[title="${name}"]`).locator('[part="title"]').textContent()).toContain(
        'Encuentro 2021',
      );
    expect(problems).toEqual([]);
  });

  it('a page that another site opened in a window is out of its reach', async () => {
    const { put } = await openHost();
    const { page } = await visit(put({ body: `<a href="${url}/" target="_blank" rel="opener">Open</a>` }));
    const [opened] = await Promise.all([page.waitForEvent('popup'), page.getByText('Open').click()]);
    await opened.waitForLoadState();
    expect(await opened.evaluate('[location.pathname, window.opener]')).toEqual(['/', null]);
  });
});
