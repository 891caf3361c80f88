/** What became of a text: it was copied, or it was selected, so that the keyboard can copy it. */
export type CopyResult = 'copied' | 'selected';

/** Copies the text of an element; where the browser forbids that, as over plain HTTP, selects it. */
export async function copyText(place: HTMLElement): Promise<CopyResult> {
  try {
    await navigator.clipboard.writeText(place.textContent ?? '');
    return 'copied';
  } catch {
    getSelection()?.selectAllChildren(place);
    return 'selected';
  }
}
