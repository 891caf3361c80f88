import { mapMessages } from '../../i18n/map.ts';
import { legendMessages } from '../../i18n/map-legend.ts';
import { isSynthetic } from '../filters/choices.ts';
import { colourOf, type Palette } from '../graph/palette.ts';
import { CHANGES, changeCounts } from '../legend/change-counts.ts';
import { countText } from '../legend/map-count.ts';
import type { MapModel } from '../model/map-model.ts';
import { fontRules } from './font-rules.ts';
import { type Picture, type PictureEntry, toSvg } from './svg-picture.ts';

/** The contents of a picture of the map in its present state. */
export function pictureOf(model: MapModel, palette: Palette, address: string): Picture | undefined {
  const { graph, locale, state, choices, highlight, look } = model;
  const map = model.map.data?.communityMap;
  if (!graph || !map) return undefined;
  const messages = mapMessages[locale];
  const editions = choices.editions.filter(({ slug }) =>
    [...state.compare, ...state.editions].includes(slug),
  );
  return {
    graph,
    palette,
    look,
    highlight,
    focus: [...state.selected, state.from, state.to].filter(Boolean),
    title: [messages.kinds[state.kind], ...editions.map(({ name }) => name)].join(' · '),
    count: countText(model),
    notes: [
      ...(isSynthetic(choices, state) ? [messages.synthetic] : []),
      `${messages.revision} ${map.revision} · ${address}`,
    ],
    legend: look.isComparing ? changeEntries(model, palette) : classEntries(model, palette),
  };
}

const classEntries = ({ colouring, state }: MapModel, palette: Palette): PictureEntry[] =>
  (colouring?.classes ?? [])
    .filter(({ key }) => !state.hide.includes(key))
    .map(({ shortName, tint, shape, count }) => ({
      name: `${shortName} ${count}`,
      colour: colourOf(palette, tint),
      shape,
    }));

function changeEntries({ graph, locale }: MapModel, palette: Palette): PictureEntry[] {
  const counts = changeCounts(graph!);
  return CHANGES.map((change) => ({
    name: `${legendMessages[locale].change[change]} ${counts[change]}`,
    colour: palette.change[change],
    shape: 'circle',
    isHollow: change === 'lapsed',
  }));
}

/** Downloads a picture as a file. */
export async function downloadPicture(picture: Picture, form: 'svg' | 'png'): Promise<void> {
  const svg = new Blob([toSvg(picture, await fontRules())], { type: 'image/svg+xml' });
  const name = `tejido.${form}`;
  downloadBlob(form === 'svg' ? svg : await toPng(svg), name);
}

/** Converts an SVG document to PNG. */
async function toPng(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) =>
          blob ? resolve(blob) : reject(new Error('The browser made no PNG of the picture. Save it as SVG.')),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

function downloadBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
