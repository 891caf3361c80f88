import { LiveMap } from './map-pointer.ts';

/** After how many milliseconds a map that was not drawn yet is looked for again. */
const WAITS = [800, 1500, 3000, 6000];

/** Waits for a map that is being drawn: the same page has it a moment later. */
async function arrived(place: HTMLElement): Promise<HTMLElement | undefined> {
  for (const wait of WAITS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const answer = await fetch(location.href).catch(() => undefined);
    if (!answer?.ok) continue;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = page.querySelector<HTMLElement>('[data-live-map]:not(.waiting)');
    if (!found) continue;
    place.replaceWith(found);
    return found;
  }
  return undefined;
}

const place = document.querySelector<HTMLElement>('[data-live-map]');
const map = place?.matches('.waiting') ? await arrived(place) : place;
if (map) new LiveMap(map);
