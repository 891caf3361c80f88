// What a thread of its own does to paint a card: its libraries take a second to load, and a picture a tenth of one.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { SHARE_PICTURE } from '../../../web/layout/share-picture.ts';
import type { Card } from '../../../web/sharing/card.ts';
import { BROWSER_BUILD } from '../built-assets.ts';
import { layoutOf } from './card-layout.ts';

/** The parts of the font by the scripts that they hold; a letter is looked for in one after the other. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];

const fonts: Promise<Font[]> = Promise.all(
  SCRIPTS.flatMap((script) =>
    ([400, 700] as const).map(async (weight) => ({
      name: script,
      weight,
      data: await readFile(join(BROWSER_BUILD, `fonts/source-sans-3-${script}-${weight}-normal.woff`)),
    })),
  ),
);

/** Paints a card as PNG. A letter that the font lacks is an empty box. */
export async function paintCard(card: Card): Promise<Uint8Array> {
  const layout = layoutOf(card) as unknown as Parameters<typeof satori>[0]; // declared for elements of React
  const svg = await satori(layout, { ...SHARE_PICTURE, fonts: await fonts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
