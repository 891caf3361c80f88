import { existsSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

/** Where Debian, Ubuntu and Google put it. */
const BROWSER = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(existsSync);

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const [origin = 'http://127.0.0.1:4000', ...paths] = process.argv.slice(2);
const pages = paths.length > 0 ? paths : ['/', '/organizations/inai'];

const chrome = await launch({
  ...(BROWSER && { chromePath: BROWSER }),
  chromeFlags: [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-quic',
  ],
});
console.log(`| page | device | ${CATEGORIES.join(' | ')} |\n|---|---|${'---:|'.repeat(CATEGORIES.length)}`);
for (const page of pages) {
  for (const [device, config] of [
    ['phone', undefined],
    ['desktop', desktopConfig],
  ] as const) {
    const flags = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' as const };
    const result = await lighthouse(origin + page, flags, config);
    const { categories, audits } = result!.lhr;
    const scores = CATEGORIES.map((name) => Math.round(100 * (categories[name]?.score ?? 0)));
    console.log(`| ${page} | ${device} | ${scores.join(' | ')} |`);
    const short = Object.values(audits).filter(
      ({ score, scoreDisplayMode }) =>
        score !== null && score < 0.9 && /binary|metric/.test(scoreDisplayMode),
    );
    for (const { id, displayValue = '', title } of short)
      console.error(`  ${page}, ${device}: ${id}: ${title} ${displayValue}`);
  }
}
chrome.kill();
