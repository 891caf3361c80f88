import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser.ts';
import { overflowOf, violationsIn, visit } from '../support/page-visits.ts';
import { serveWorld } from '../support/served.ts';
import { gathering, HOSTILE, hostileGathering } from './gathering.ts';

const { url, get } = await serveWorld((scribe) => {
  gathering(scribe);
  const forum = scribe.edition(scribe.series('Foro'), 'Foro 2020', { slug: 'foro-2020' });
  const tres = scribe.organization('Instituto Tres', { slug: 'tres' });
  scribe.convening(forum, tres, { role: 'ORGANIZER' });
  scribe.expert('Dora Sin Registro', { slug: 'dora' });
  hostileGathering(scribe);
});

const KINDS = ['speakers', 'programme', 'map'];

/** What the script is answered with; `fetch` would say of itself that it wants no copy. */
const statusFor = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((done) => request(`${url}/embed.js`, { headers }, ({ statusCode }) => done(statusCode)).end());

describe('the script of the embeds', () => {
  it('stays at its address, and is cached for five minutes', async () => {
    const { status, headers, body } = await get('/embed.js', { 'accept-encoding': 'gzip' });
    expect([status, headers.get('content-encoding')]).toEqual([200, 'gzip']);
    expect(headers.get('content-type')).toMatch(/^(application|text)\/javascript/);
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const [part] = /\.\/assets\/interactive-map-[\w-]+\.js/.exec(body) ?? [];
    expect((await get(part!.slice(1))).headers.get('access-control-allow-origin')).toBe('*');
    expect(await statusFor({ 'if-none-match': headers.get('etag')!, 'accept-encoding': 'gzip' })).toBe(304);
  });
});

describe('an embed as a page of its own', () => {
  it('may stand within any page, and runs nothing at all', async () => {
    for (const kind of KINDS) {
      const { headers, body } = await get(`/embed/${kind}?edition=encuentro-2021`);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain('frame-ancestors *');
      expect(policy).not.toMatch(/script-src|unsafe|connect-src/);
      expect(body).not.toMatch(/<script|\sstyle=|\son\w+=|<!--/);
    }
    const others = await get('/embeds');
    expect(others.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('has all entries, with links that leave the frame', async () => {
    const { body } = await get('/embed/speakers?edition=encuentro-2021&locale=en');
    expect(body.match(/part="speaker"/g)).toHaveLength(302);
    expect(body).toContain('302 people');
    expect(body.match(/<a /g)?.length).toBe(body.match(/target="_top" rel="noopener"/g)?.length);
  });

  it('shows a photo only where the graph has one, without a referrer', async () => {
    const { body } = await get('/embed/speakers?edition=encuentro-2021');
    const [photo, ...others] = body.match(/<img[^>]*>/g) ?? [];
    expect(others).toEqual([]);
    for (const attribute of [
      'loading="lazy"',
      'referrerpolicy="no-referrer"',
      'width="',
      'height="',
      'alt="',
    ]) {
      expect(photo).toContain(attribute);
    }
    expect(body.match(/part="initials"[^>]*aria-hidden="true"/g)).toHaveLength(301);
  });

  it('is a wall of portraits if one likes, with a link to all where not all are shown', async () => {
    const { body } = await get('/embed/speakers?edition=encuentro-2021&view=wall&limit=6&locale=en');
    expect(body.match(/class="tile"/g)).toHaveLength(6);
    expect(body.match(/<img/g)).toHaveLength(1);
    expect(body.match(/<circle/g)).toHaveLength(5);
    expect(body).toMatch(/part="all" href="[^"]+\/editions\/encuentro-2021\?lang=en"[^>]*><bdi>See all 302</);
  });

  it('explains an error on a page, in the language of the request', async () => {
    const missing = await get('/embed/map?edition=nada&locale=en');
    expect([missing.status, missing.body]).toEqual([
      404,
      expect.stringContaining('There is no edition by that name.'),
    ]);
    const wrong = await get('/embed/speakers?edition=encuentro-2021&role=<script>');
    expect([wrong.status, wrong.body]).toEqual([
      400,
      expect.stringContaining('role debe ser uno de estos valores'),
    ]);
    expect(wrong.body).not.toContain('<script>');
    expect(wrong.headers.get('content-security-policy')).toContain('frame-ancestors *');
  });

  it('tells that there is nothing yet', async () => {
    const people = 'Todavía no hay registro de quién participó.';
    for (const kind of KINDS) {
      const { body } = await get(`/embed/${kind}?edition=encuentro-2022&locale=es`);
      expect(body).toContain(kind === 'speakers' ? people : 'Todavía no hay nada que mostrar aquí.');
    }
    const { body } = await get('/embed/speakers?edition=encuentro-2022&role=keynote&locale=en');
    expect(body).toContain('Nobody like that is recorded.');
  });

  it('tells of an organization without people in which editions it is recorded', async () => {
    const { body } = await get('/embed/speakers?organization=tres&locale=en');
    expect(body).toContain('The organization is recorded in:');
    expect(body).toContain(`href="${url}/editions/foro-2020?lang=en"`);
    expect(body).toContain('Foro 2020 · Organizer');
    const narrowed = await get('/embed/speakers?organization=tres&role=keynote&locale=en');
    expect(narrowed.body).not.toContain('Foro 2020');
  });

  it('shows a person of whom nothing else is recorded', async () => {
    const { body } = await get('/embed/speakers?expert=dora&locale=en');
    expect(body).toMatch(/part="name" href="[^"]+\/experts\/dora\?lang=en"/);
    expect(body).not.toContain('part="role"');
  });
});

describe.skipIf(withoutBrowser)('an embed as a page of its own, in a browser', () => {
  it.each(KINDS)('%s shows hostile names as text, and runs nothing', async (kind) => {
    const { page, problems } = await visit(`${url}/embed/${kind}?edition=hostil&locale=es`);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(await page.locator('script, iframe, svg[onload], img[src="x"]').count()).toBe(0);
    const text = (await page.evaluate('document.body.textContent')) as string;
    for (const name of HOSTILE.slice(0, 8)) expect(text).toContain(name.slice(0, 30));
    expect(await overflowOf(page)).toBe(0);
    expect(problems.filter((each) => !each.includes('photos.example') && !each.includes('net::ERR'))).toEqual(
      [],
    );
  });

  it.each(
    KINDS.flatMap((kind) => [
      [kind, 'es', 'light'],
      [kind, 'en', 'dark'],
    ]),
  )(
    '%s in %s and %s is right by axe, on a phone and on a wall, without JavaScript',
    async (kind, locale, theme) => {
      const { page } = await visit(
        `${url}/embed/${kind}?edition=encuentro-2021&theme=${theme}&locale=${locale}`,
      );
      await page.evaluate('document.querySelector("details")?.setAttribute("open", "")');
      expect(await violationsIn(page)).toEqual([]);
      for (const width of [320, 2560]) {
        await page.setViewportSize({ width, height: 800 });
        expect([width, await overflowOf(page)]).toEqual([width, 0]);
      }
    },
  );
});
