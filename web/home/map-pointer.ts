/** How near to a mark one must point, in pixels, with a mouse and with a finger. */
const [NEAR, NEAR_A_FINGER] = [12, 24];

type Mark = SVGPathElement;

/**
 * Makes the small map answer: pointing at a mark names it and shows its ties, a click opens its page. A finger names it
 * first, and opens it with the next tap. The arrow keys go from mark to mark, Enter opens, Escape lets go.
 */
export class LiveMap {
  readonly #link: HTMLAnchorElement;
  readonly #name: HTMLAnchorElement;
  #pointed: Mark | undefined;

  constructor(place: HTMLElement) {
    this.#link = place.querySelector('a')!;
    this.#link.title = '';
    this.#name = document.createElement('a');
    this.#name.className = 'pointed';
    this.#name.hidden = true;
    this.#name.tabIndex = -1;
    const said = document.createElement('output');
    said.append(this.#name);
    place.append(said);
    this.#listen();
  }

  #listen(): void {
    const link = this.#link;
    link.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse') this.#show(this.#markAt(event, NEAR));
    });
    link.addEventListener('pointerleave', ({ pointerType, relatedTarget }) => {
      if (pointerType === 'mouse' && relatedTarget !== this.#name) this.#show(undefined);
    });
    link.addEventListener('click', (event) => this.#open(event));
    link.addEventListener('keydown', (event) => this.#step(event));
    link.addEventListener('blur', ({ relatedTarget }) => {
      if (relatedTarget !== this.#name) this.#show(undefined);
    });
  }

  /** The marks of the picture that is shown, the most important last. */
  get #marks(): Mark[] {
    const shown = [...this.#link.querySelectorAll('svg')].find(({ clientWidth }) => clientWidth > 0);
    return [...(shown?.querySelectorAll<Mark>('path[data-path]') ?? [])];
  }

  #markAt({ clientX, clientY }: MouseEvent, near: number): Mark | undefined {
    let [nearest, least]: [Mark | undefined, number] = [undefined, near];
    for (const mark of this.#marks) {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      const away =
        Math.hypot((left + right) / 2 - clientX, (top + bottom) / 2 - clientY) - (right - left) / 2;
      if (away < least) [nearest, least] = [mark, away];
    }
    return nearest;
  }

  /** A click of the keyboard, which points nowhere, opens what the arrow keys chose. */
  #open(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    const isKeyboard = event.detail === 0;
    const mark = isKeyboard ? this.#pointed : this.#markAt(event, isTouch ? NEAR_A_FINGER : NEAR);
    if (!mark) return;
    event.preventDefault();
    if (isTouch && mark !== this.#pointed) this.#show(mark);
    else location.assign(mark.dataset.path!);
  }

  #step(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.#show(undefined);
    if (!step) return;
    event.preventDefault();
    const marks = this.#marks.toReversed();
    const at = this.#pointed ? marks.indexOf(this.#pointed) + step : 0;
    this.#show(marks.at(at % marks.length));
  }

  #show(mark: Mark | undefined): void {
    if (mark === this.#pointed) return;
    this.#pointed?.classList.remove('is-pointed');
    this.#link.querySelector('.of-pointed')?.remove();
    this.#pointed = mark;
    this.#link.classList.toggle('is-pointing', mark !== undefined);
    this.#name.hidden = mark === undefined;
    if (!mark) return;
    mark.classList.add('is-pointed');
    this.#name.textContent = mark.querySelector('title')!.textContent;
    this.#name.href = mark.dataset.path!;
    this.#drawTies(mark);
    this.#placeName(mark);
  }

  /** Draws the ties of a mark anew, above the others: those of the picture that begin or end where it stands. */
  #drawTies(mark: Mark): void {
    const svg = mark.ownerSVGElement!;
    const lines = [...svg.querySelectorAll('path.faint, path.plain')].flatMap(
      (path) => path.getAttribute('d')?.match(/M[^M]+/g) ?? [],
    );
    const { at } = mark.dataset;
    const own = lines.filter((line) => line.startsWith(`M${at}L`) || line.endsWith(`L${at}`));
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('class', 'of-pointed');
    path.setAttribute('d', own.join(''));
    svg.querySelector('.mark')!.before(path);
  }

  /** Puts the name above its mark, or below where there is no room, within the map. */
  #placeName(mark: Mark): void {
    const around = this.#name.offsetParent!.getBoundingClientRect();
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const [width, height] = [this.#name.offsetWidth, this.#name.offsetHeight];
    const middle = (left + right) / 2 - around.left - width / 2;
    const above = top - around.top - height - 6;
    this.#name.style.left = `${Math.max(4, Math.min(around.width - width - 4, middle))}px`;
    this.#name.style.top = `${above < 0 ? bottom - around.top + 6 : above}px`;
  }
}
