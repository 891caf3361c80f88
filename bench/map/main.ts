import { openPostgres } from '../src/postgres.ts';
import { madeTies, withNewcomers } from './made-ties.ts';
import { type Measured, measure } from './measure.ts';
import { type MapTies, recordedTies } from './recorded-ties.ts';

// How readable the places of the map are, and what they cost. Standard output is a table in Markdown.

const [MADE_SMALL, MADE_LARGE] = [500, 2000];

const networks: MapTies[] = [];
const postgres = await openPostgres(false);
try {
  networks.push(...(await recordedTies(postgres)));
} finally {
  await postgres.close();
}
networks.push(madeTies(MADE_SMALL), madeTies(MADE_LARGE));

const HEADINGS: [keyof Measured, string][] = [
  ['name', 'network'],
  ['tied', 'tied'],
  ['ties', 'ties'],
  ['lines', 'backbone'],
  ['overlaps', 'nodes over one another'],
  ['fill', 'main component fills'],
  ['crossings', 'crossings a line'],
  ['labels', 'labels at 1280 / 360 px'],
  ['labelOverlaps', 'labels over one another'],
  ['labelsCovered', 'labels under a panel'],
  ['cold', 'CPU cold, s'],
  ['warm', 'CPU warm, s'],
  ['move', 'largest move after 5 % new'],
];

console.log(`| ${HEADINGS.map(([, heading]) => heading).join(' | ')} |\n|${'---|'.repeat(HEADINGS.length)}`);
for (const network of networks) {
  const measured = measure(network, withNewcomers(network));
  console.log(`| ${HEADINGS.map(([column]) => measured[column]).join(' | ')} |`);
}
