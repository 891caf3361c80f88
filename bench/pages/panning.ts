/** Pans a map of 2,000 nodes and 20,000 ties on the map's own page, in Chromium without a graphics card, and counts frames. */
import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import type { CommunityMapQuery } from '../../web/graphql/operations.ts';

/** Where Debian, Ubuntu and Google put it. */
const BROWSER = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(existsSync);

const [origin = 'http://127.0.0.1:4000', nodeCount = '2000', tieCount = '20000', rounds = '3'] =
  process.argv.slice(2);

/** How long one pans, in milliseconds. */
const LONG = 4000;

/** Numbers from 0 to 1, the same in every run: D. Lehmer's generator with the multiplier of Numerical Recipes. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

type MadeMap = CommunityMapQuery['communityMap'];

/** How many communities there are around the middle, and how many ties there are to one that stands out, as on real maps. */
const [COMMUNITIES, TIES_A_LINE] = [20, 6];

/** A made-up map, as the graph would answer it: nodes all over an ellipse, and ties across it. */
function madeMap(nodeTotal: number, tieTotal: number): string {
  const random = randomNumbers(7);
  const nodes = Array.from({ length: nodeTotal }, (_, number) => madeNode(number, random));
  const summary = { actors: nodeTotal, ties: tieTotal, narrative: '', run: { permalink: origin } };
  const communityMap: MadeMap = {
    revision: 'made',
    truncated: false,
    nodes,
    ties: madeTies(nodes, tieTotal, random),
    summary,
  };
  return JSON.stringify({ data: { communityMap } });
}

function madeNode(number: number, random: () => number): MadeMap['nodes'][number] {
  const [angle, distance] = [random(), Math.sqrt(random())];
  const community = String(Math.floor(COMMUNITIES * angle));
  return {
    id: `Organization_${(number + 36).toString(36)}`,
    label: `Organización ${number}`,
    kind: 'ORGANIZATION',
    scope: null,
    x: 1000 * distance * Math.cos(2 * Math.PI * angle),
    y: 620 * distance * Math.sin(2 * Math.PI * angle),
    radius: 4 + 8 * random() ** 4,
    component: 0,
    editions: [],
    degree: Math.floor(40 * random() ** 2),
    strength: random(),
    sector: null,
    community: { community, confidence: 1, label: null },
    member: { __typename: 'Organization', acronym: null, state: null },
  };
}

function madeTies(nodes: MadeMap['nodes'], total: number, random: () => number): MadeMap['ties'] {
  const pairs = new Set<string>();
  while (pairs.size < total) {
    const [one = 0, other = 0] = [random(), random()].map((share) => Math.floor(share * nodes.length));
    if (one !== other) pairs.add(`${Math.min(one, other)} ${Math.max(one, other)}`);
  }
  return [...pairs].map((pair, at) => {
    const [source = '', target = ''] = pair.split(' ').map((number) => nodes[Number(number)]!.id);
    const shared = 1 + Math.floor(4 * random() ** 3);
    const backbone = at % TIES_A_LINE === 0;
    return { source, target, shared, backbone, firstTogether: 2021, lastTogether: 2022 };
  });
}

/** Holds the map and moves it in circles; the times between frames meanwhile, in milliseconds. */
async function pan(page: Page): Promise<number[]> {
  const box = (await page.locator('.map-canvas').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(`window.frames_ = []; window.count_ = (time) => {
    frames_.push(time); window.next_ = requestAnimationFrame(count_) }; requestAnimationFrame(count_)`);
  const end = Date.now() + LONG;
  for (let step = 0; Date.now() < end; step++)
    await page.mouse.move(x + 120 * Math.cos(step / 8), y + 120 * Math.sin(step / 8));
  const times = await page.evaluate<number[]>('cancelAnimationFrame(next_), frames_');
  await page.mouse.up();
  return times.slice(1).map((time, index) => time - times[index]!);
}

const browser = await chromium.launch({
  ...(BROWSER && { executablePath: BROWSER }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'es-MX' });
const body = madeMap(Number(nodeCount), Number(tieCount));
await page.route('**/graphql', (route) =>
  route.request().postData()?.includes('CommunityMap')
    ? route.fulfill({ contentType: 'application/json', body })
    : route.continue(),
);
const start = Date.now();
await page.goto(`${origin}/map`);
await page.locator('.map-count').waitFor();
console.log(`${nodeCount} nodes, ${tieCount} ties: shown after ${Date.now() - start} ms`);
await page.waitForTimeout(2000);
for (let round = 0; round < Number(rounds); round++) {
  const gaps = (await pan(page)).toSorted((one, other) => one - other);
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const at = (share: number) => gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * share))]!.toFixed(0);
  console.log(
    `${((1000 * gaps.length) / total).toFixed(1)} frames a second; between frames p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`,
  );
  await page.waitForTimeout(1000);
}
await browser.close();
