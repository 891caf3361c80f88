/** How a text was given: it is copied, or it is selected, for the keyboard to copy it. */
export type CopyResult = 'copied' | 'selected';

/** Copies the text of an element; where the browser does not allow that, as over plain HTTP, selects it. */
export async function copyText(place: HTMLElement): Promise<CopyResult> {
  try {
    await navigator.clipboard.writeText(place.textContent ?? '');
    return 'copied';
  } catch {
    getSelection()?.selectAllChildren(place);
    return 'selected';
  }
}
