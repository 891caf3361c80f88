/** Pastes addresses of a running Tejido into a real WordPress, and tells what its readers see. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type CleanUp, type Later, undo } from '../src/later.ts';
import { table } from '../src/markdown.ts';
import { lookAt, openPage, openPost, type Seen } from './frames.ts';
import { embedBlock, publish } from './posts.ts';
import { piecesOf, whatIsLeft } from './roles.ts';
import { ROLES, type Site, startWordPress } from './site.ts';

/** Where Debian, Ubuntu and Google put it. */
const BROWSER = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(existsSync);

/** Pages of the data that ships: an edition, organizations with people and without, a person, an activity, the map. */
const SHIPPED = [
  '/editions/datacon-2022',
  '/organizations/inai',
  '/organizations/agn',
  '/experts/adrian-alcala-mendez',
  '/activities/datacon-2022-jalisco',
  '/map',
];

const WIDTHS = [1280, 360];

const { values, positionals } = parseArgs({
  options: { pictures: { type: 'string' } },
  allowPositionals: true,
});
const [origin = 'http://127.0.0.1:4000', ...named] = positionals;
const paths = named.length > 0 ? named : SHIPPED;

async function run(later: Later): Promise<boolean> {
  const browser = await chromium.launch({
    ...(BROWSER && { executablePath: BROWSER }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  later(() => browser.close());
  const site = await startWordPress(later);
  const rows: string[][] = [];
  for (const path of paths) rows.push(...(await rowsOf(site, browser, path)));
  console.log(table(['pasted', 'as', 'width', 'frame', 'content', 'links lead to', ''], rows, 2));
  await tellRoles(site, await openPage(browser, WIDTHS[0]!));
  if (values.pictures) await takePictures(site, browser, values.pictures);
  return rows.every((row) => row.at(-1) === 'right');
}

/** A line of the table for each way to paste an address, and each width. */
async function rowsOf(site: Site, browser: Browser, path: string): Promise<string[][]> {
  const rows: string[][] = [];
  const forms = { block: embedBlock(origin + path), line: `Before.\n\n${origin + path}\n\nAfter.` };
  for (const [form, content] of Object.entries(forms)) {
    const post = await publish(site, 'author', path, content);
    for (const width of WIDTHS) {
      const page = await openPage(browser, width);
      const seen = await lookAt(page, post);
      const figures = [width, seen.height, Math.ceil(seen.content)].map(String);
      rows.push([path, form, ...figures, seen.links.join(' '), wrongOf(seen) || 'right']);
      await page.close();
    }
  }
  return rows;
}

/** How high a picture is, in pixels: frames below the edge of the window are not painted. */
const TALL = 3600;

/** Takes pictures of a post with all addresses. */
async function takePictures(site: Site, browser: Browser, folder: string): Promise<void> {
  const blocks = paths.map((path) => embedBlock(origin + path)).join('\n\n');
  const post = await publish(site, 'author', 'A post', blocks);
  for (const width of WIDTHS) {
    const page = await openPage(browser, width);
    await page.setViewportSize({ width, height: TALL });
    await openPost(page, post);
    await page.screenshot({ path: join(folder, `wordpress-${width}.png`) });
    await page.close();
  }
}

/** What is not as it should be; WordPress makes a frame 200 to 1,000 pixels high. */
function wrongOf({ framed, height, content, tooWide, pageTooWide, spoken, links }: Seen): string {
  if (!framed) return 'no frame';
  const should = Math.min(Math.max(Math.ceil(content), 200), 1000);
  return [
    pageTooWide > 0 ? `the page is ${pageTooWide} px too wide` : '',
    Math.abs(height - should) > 1 ? 'wrong height' : '',
    tooWide > 0 ? `${tooWide} px too wide` : '',
    spoken ? '' : 'the link still stands above',
    links.some((link) => link.startsWith('dead')) ? 'a dead link' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** What readers see of what editors of each role put into a post. */
async function tellRoles(site: Site, page: Page): Promise<void> {
  const pieces = await piecesOf(page, origin);
  const columns: string[][] = [];
  for (const role of ROLES) columns.push(await whatIsLeft(site, role, pieces, page));
  const rows = Object.keys(pieces).map((name, nth) => [name, ...columns.map((column) => column[nth]!)]);
  console.log(`\n${table(['what is put into the post', ...ROLES], rows, 1 + ROLES.length)}`);
}

const cleanUps: CleanUp[] = [];
try {
  process.exitCode = (await run((cleanUp) => cleanUps.push(cleanUp))) ? 0 : 1;
} finally {
  await undo(cleanUps);
}
