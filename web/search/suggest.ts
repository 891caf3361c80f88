import Combobox from '@github/combobox-nav';
import { askByHttp } from '../graph/ask-by-http.ts';
import { type SearchType, Suggestions, type SuggestionsQuery } from '../graph/operations.ts';
import { FOLDERS, namedIn, type PageType, pathOf, withLocale } from '../shell/addresses.ts';
import { SHORTEST } from '../shell/typed.ts';
import { isMadeUp } from './made-up.ts';

type Hit = SuggestionsQuery['search']['nodes'][number];

/** How long to wait for the next key, in milliseconds. */
const PAUSE = 150;

/** Offers names below a field while one types; arrow keys, Enter and Escape work as in any combobox. */
class SuggestingField {
  readonly #input: HTMLInputElement;
  /** Where the field asks for some kinds of names: which thing was chosen. */
  readonly #chosen: HTMLInputElement | null;
  readonly #list: HTMLUListElement;
  readonly #status: HTMLOutputElement;
  readonly #combobox: Combobox;
  readonly #types: SearchType[];
  readonly #none: string;
  /** What is said of a name that is invented. */
  readonly #madeUp: string;
  #asking = new AbortController();
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(field: HTMLElement) {
    this.#input = field.querySelector('input')!;
    this.#chosen = field.querySelector<HTMLInputElement>('input[type=hidden]');
    this.#list = field.querySelector('ul')!;
    this.#status = field.querySelector('output')!;
    this.#types = (field.dataset.types ?? '').split(' ').filter(Boolean) as SearchType[];
    this.#none = field.dataset.none ?? '';
    this.#madeUp = field.dataset.madeUp ?? '';
    this.#combobox = new Combobox(this.#input, this.#list);
    this.#choose(this.#chosen?.value);
    this.#listen();
  }

  #listen(): void {
    this.#input.addEventListener('input', () => {
      this.#choose();
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => void this.#offer(), PAUSE);
    });
    this.#input.addEventListener('blur', () => this.#close());
    this.#input.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
    this.#list.addEventListener('mousedown', (event) => event.preventDefault()); // so that the field keeps the focus
    this.#list.addEventListener('combobox-commit', ({ target }) =>
      this.#take((target as HTMLElement).dataset),
    );
  }

  async #offer(): Promise<void> {
    const text = this.#input.value.trim();
    if (text.length < SHORTEST) return this.#close();
    this.#asking.abort();
    this.#asking = new AbortController();
    const asked = { text, types: this.#types };
    const answer = await askByHttp(this.#asking.signal)(Suggestions, asked).catch(() => undefined);
    const isStillAsked = this.#input.value.trim() === text && document.activeElement === this.#input;
    if (answer && isStillAsked) this.#show(answer.search.nodes.filter(hasPage));
  }

  #show(hits: Hit[]): void {
    this.#list.replaceChildren(...hits.map((hit, index) => optionOf(hit, index, this.#madeUp)));
    this.#list.hidden = hits.length === 0;
    this.#status.textContent = hits.length === 0 ? this.#none : String(hits.length);
    this.#combobox.stop();
    if (hits.length > 0) this.#combobox.start();
  }

  /** Where the field asks for some kinds of names it is given one; else the page of what was chosen is opened. */
  #take({ path = '/', label = '', node }: DOMStringMap): void {
    if (this.#types.length === 0) location.assign(inSameLanguage(path));
    else this.#input.value = label;
    this.#choose(node);
    this.#close();
  }

  /** Has the form say which thing the name is of; none, once it is typed over. */
  #choose(id = ''): void {
    if (!this.#chosen) return;
    this.#chosen.value = id;
    this.#chosen.disabled = id === '';
  }

  #close(): void {
    this.#asking.abort();
    clearTimeout(this.#pause);
    this.#list.hidden = true;
    this.#combobox.stop();
  }
}

const hasPage = ({ node }: Hit) => node.__typename in FOLDERS;

function optionOf({ label, node }: Hit, index: number, madeUp: string): HTMLElement {
  const option = document.createElement('li');
  option.role = 'option';
  option.id = `option-${index}-${Math.random().toString(36).slice(2)}`;
  option.textContent = label;
  if (isMadeUp(node)) option.append(' ', markOf(madeUp));
  option.dataset.label = label;
  option.dataset.node = node.id;
  if ('slug' in node) option.dataset.path = pathOf(node.__typename as PageType, node.slug);
  return option;
}

function markOf(text: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'tag gold';
  mark.textContent = text;
  return mark;
}

/** A path with the language that this page's address names, if it does. */
function inSameLanguage(path: string): string {
  const named = namedIn(location.search);
  return named ? withLocale(path, named) : path;
}

for (const field of document.querySelectorAll<HTMLElement>('.suggesting')) new SuggestingField(field);
