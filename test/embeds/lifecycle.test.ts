import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser.ts';
import { visit } from '../support/page-visits.ts';
import { rootFolder } from '../support/root-folder.ts';
import { serveWorld } from '../support/served.ts';
import { gathering } from './gathering.ts';
import { openHost } from './host-page.ts';

const { world, url } = await serveWorld(gathering);
const { put } = await openHost();

const SCRIPT = `<script type="module" src="${url}/embed.js"></script>`;
const ONE =
  '<tejido-speakers edition="encuentro-2021" organization="uno" locale="en"><a href="#">The speakers</a></tejido-speakers>';

/** Keeps what goes wrong unseen: a promise of an element that nobody catches. */
const WATCH = `addEventListener('unhandledrejection', (event) => console.error('unhandled: ' + event.reason));
  addEventListener('securitypolicyviolation', (event) => console.error('violation: ' + event.violatedDirective));`;

/** A page of React that mounts an element late, changes what it asks for, and takes it away. */
const REACT = `
  import { createElement as h, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  function App() {
    const [role, setRole] = useState();
    const [isOpen, setOpen] = useState(false);
    return h('div', null,
      h('button', { onClick: () => setOpen(!isOpen) }, 'open'),
      h('button', { onClick: () => setRole('keynote') }, 'narrow'),
      h('button', { onClick: () => setRole('boss') }, 'wrong'),
      isOpen && h('tejido-speakers', { edition: 'encuentro-2021', sector: 'academia', locale: 'en', role }, h('a', { href: '#' }, 'The speakers')));
  }
  createRoot(document.querySelector('#root')).render(h(App));`;

describe.skipIf(withoutBrowser)('an element', () => {
  const note = '[part="note"]';

  it('tells what is wrong, and never throws into the page around it', async () => {
    const body = [
      '<tejido-speakers locale="en"></tejido-speakers>',
      '<tejido-speakers locale="en" edition="nada"></tejido-speakers>',
      '<tejido-speakers locale="en" edition="encuentro-2021" role="boss"></tejido-speakers>',
      '<tejido-programme locale="en" edition="../../etc/passwd"></tejido-programme>',
    ].join('');
    const { page, problems } = await visit(put({ body, head: SCRIPT, script: WATCH }));
    await expect.poll(() => page.locator('[part="error"]').count()).toBe(4);
    const said = await page.locator('[part="error"]').allTextContents();
    expect(said.map((text) => text.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'Say what to show: edition="…", series="…" or organization="…".',
      'There is nothing by that name. There is no edition by that name.',
      expect.stringMatching(/^There is a mistake in this code\. role must be one of these: keynote, /),
      expect.stringContaining('edition must be written as in the address of its page'),
    ]);
    expect(problems.filter((text) => !/status of 40[04]/.test(text))).toEqual([]);
  });

  it('keeps the link where its host cannot be reached, and tries again on request', async () => {
    const { page, problems } = await visit('about:blank');
    let isCut = true;
    await page.route('**/embed/speakers.json*', (route) => (isCut ? route.abort() : route.continue()));
    await page.goto(put({ body: ONE, head: SCRIPT, script: WATCH }));
    await page.getByText('This could not be loaded.').first().waitFor();
    expect(await page.getByRole('link', { name: 'The speakers' }).isVisible()).toBe(true);
    expect(await page.locator('[role="status"]').textContent()).toBe('This could not be loaded.');
    isCut = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[part="speaker"]').waitFor();
    expect(problems.filter((text) => !text.includes('ERR_'))).toEqual([]);
  });

  it('shows the latest attributes, whichever response comes first', async () => {
    const { page } = await visit('about:blank');
    await page.route('**/embed/speakers.json*organization=dos*', async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue().catch(() => {}); // nobody waits for it any more
    });
    await page.goto(put({ body: ONE, head: SCRIPT }));
    await page.locator('[part="speaker"]').waitFor();
    await page.evaluate(`(async () => {
      const element = document.querySelector('tejido-speakers');
      element.setAttribute('organization', 'dos');
      await new Promise((done) => setTimeout(done, 100));
      element.setAttribute('organization', 'uno');
      element.setAttribute('locale', 'es');
      await new Promise((done) => setTimeout(done, 800));
    })()`);
    expect(await page.locator(note).textContent()).toContain('1 persona');
    expect(await page.locator('[part="name"]').allTextContents()).toEqual(['Ana Álvarez Ruiz']);
  });

  it('can be moved, removed and put back', async () => {
    const { page, problems } = await visit(
      put({ body: `${ONE}<section></section>`, head: SCRIPT, script: WATCH }),
    );
    await page.evaluate(`(async () => {
      const element = document.querySelector('tejido-speakers');
      element.remove();
      document.querySelector('section').append(element);
      const other = document.createElement('tejido-map');
      document.body.append(other);
      other.remove();
      Object.assign(other, { edition: 'encuentro-2021', locale: undefined, theme: 7, size: null });
      document.body.append(other);
    })()`);
    await page.locator('section [part="speaker"]').waitFor();
    await page.locator('tejido-map [part="map"], tejido-map [part="empty"]').first().waitFor();
    expect(problems.filter((text) => !text.includes('photos.example') && !text.includes('ERR_'))).toEqual([]);
  });

  it('works within React', async () => {
    const address = put({
      body: '<div id="root"></div>',
      head: SCRIPT,
      script: `${WATCH}\n${await bundled(REACT)}`,
    });
    const { page, problems } = await visit(address);
    await page.getByRole('button', { name: 'open' }).click();
    await expect.poll(() => page.locator(note).textContent()).toContain('1 person');
    await page.getByRole('button', { name: 'narrow' }).click();
    await expect.poll(() => page.locator(note).textContent()).toContain('Keynote speaker');
    await page.getByRole('button', { name: 'wrong' }).click();
    await page.locator('[part="error"]').waitFor();
    await page.getByRole('button', { name: 'open' }).click();
    expect(await page.locator('tejido-speakers').count()).toBe(0);
    expect(problems.filter((text) => !/status of 400|photos\.example|ERR_/.test(text))).toEqual([]);
  });

  it('no longer shows someone who withdrew, in pages that are opened from then on', async () => {
    const body =
      '<tejido-speakers edition="encuentro-2021" organization="dos" locale="en"></tejido-speakers>';
    const address = put({ body, head: SCRIPT });
    const first = await visit(address);
    await first.page.getByText('Beto Sin Foto').waitFor();
    await world.write(async ({ em }) => {
      const row = await em.findOneOrFail('Expert' as never, { slug: 'beto' } as never);
      Object.assign(row, { consent: 'WITHDRAWN' });
    });
    await expect
      .poll(async () =>
        (await fetch(`${url}/embed/speakers.json?edition=encuentro-2021&organization=dos&locale=en`)).text(),
      )
      .not.toContain('Beto');
    const { page } = await visit(address);
    await page.locator('[part="empty"]').waitFor();
  });
});

/** A script with what it imports, for a browser. */
async function bundled(script: string): Promise<string> {
  const name = '\0script';
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: rootFolder,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'script',
        resolveId: (id) => (id === 'script' ? name : undefined),
        load: (id) => (id === name ? script : undefined),
      },
    ],
    build: { write: false, rolldownOptions: { input: 'script' }, outDir: join(rootFolder, 'dist/none') },
  });
  return [built]
    .flat()
    .flatMap((each) => ('output' in each ? each.output : []))
    .map((each) => ('code' in each ? each.code : ''))
    .join('\n');
}
