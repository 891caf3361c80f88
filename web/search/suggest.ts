import Combobox from '@github/combobox-nav';
import { httpQueryRunner } from '../graphql/http-query-runner.ts';
import { type SearchType, Suggestions, type SuggestionsQuery } from '../graphql/operations.ts';
import { localeIn, PAGE_FOLDERS, type PageType, pathOf, withLocale } from '../layout/addresses.ts';
import { MIN_SEARCH_LENGTH } from '../layout/text-parameter.ts';
import { isSynthetic } from './is-synthetic.ts';

type Hit = SuggestionsQuery['search']['nodes'][number];

/** How long typing must pause before names are suggested, in milliseconds. */
const DEBOUNCE_MS = 150;

/** Suggests names below a field while one types; arrow keys, Enter and Escape work as in any combobox. */
class SuggestionField {
  readonly #input: HTMLInputElement;
  /** The hidden field for the id of the chosen entity, where the field has types. */
  readonly #chosenId: HTMLInputElement | null;
  readonly #list: HTMLUListElement;
  readonly #status: HTMLOutputElement;
  readonly #combobox: Combobox;
  readonly #types: SearchType[];
  readonly #noResultsText: string;
  /** The mark of a synthetic entity. */
  readonly #syntheticLabel: string;
  #request = new AbortController();
  #debounce: ReturnType<typeof setTimeout> | undefined;

  constructor(field: HTMLElement) {
    this.#input = field.querySelector('input')!;
    this.#chosenId = field.querySelector<HTMLInputElement>('input[type=hidden]');
    this.#list = field.querySelector('ul')!;
    this.#status = field.querySelector('output')!;
    this.#types = (field.dataset.types ?? '').split(' ').filter(Boolean) as SearchType[];
    this.#noResultsText = field.dataset.none ?? '';
    this.#syntheticLabel = field.dataset.madeUp ?? '';
    this.#combobox = new Combobox(this.#input, this.#list);
    this.#setChosenId(this.#chosenId?.value);
    this.#listen();
  }

  #listen(): void {
    this.#input.addEventListener('input', () => {
      this.#setChosenId();
      clearTimeout(this.#debounce);
      this.#debounce = setTimeout(() => void this.#suggest(), DEBOUNCE_MS);
    });
    this.#input.addEventListener('blur', () => this.#close());
    this.#input.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
    this.#list.addEventListener('mousedown', (event) => event.preventDefault()); // keeps the focus in the field
    this.#list.addEventListener('combobox-commit', ({ target }) =>
      this.#select((target as HTMLElement).dataset),
    );
  }

  async #suggest(): Promise<void> {
    const text = this.#input.value.trim();
    if (text.length < MIN_SEARCH_LENGTH) return this.#close();
    this.#request.abort();
    this.#request = new AbortController();
    const variables = { text, types: this.#types };
    const answer = await httpQueryRunner(this.#request.signal)(Suggestions, variables).catch(() => undefined);
    const isCurrent = this.#input.value.trim() === text && document.activeElement === this.#input;
    if (answer && isCurrent) this.#show(answer.search.nodes.filter(hasPage));
  }

  #show(hits: Hit[]): void {
    this.#list.replaceChildren(...hits.map((hit, index) => optionOf(hit, index, this.#syntheticLabel)));
    this.#list.hidden = hits.length === 0;
    this.#status.textContent = hits.length === 0 ? this.#noResultsText : String(hits.length);
    this.#combobox.stop();
    if (hits.length > 0) this.#combobox.start();
  }

  /** Puts the chosen name into a field with types; else opens the page of the chosen entity. */
  #select({ path = '/', label = '', node }: DOMStringMap): void {
    if (this.#types.length === 0) location.assign(inSameLanguage(path));
    else this.#input.value = label;
    this.#setChosenId(node);
    this.#close();
  }

  /** Sends the id of the chosen entity with the form; none, once the name is edited. */
  #setChosenId(id = ''): void {
    if (!this.#chosenId) return;
    this.#chosenId.value = id;
    this.#chosenId.disabled = id === '';
  }

  #close(): void {
    this.#request.abort();
    clearTimeout(this.#debounce);
    this.#list.hidden = true;
    this.#combobox.stop();
  }
}

const hasPage = ({ node }: Hit) => node.__typename in PAGE_FOLDERS;

function optionOf({ label, node }: Hit, index: number, syntheticLabel: string): HTMLElement {
  const option = document.createElement('li');
  option.role = 'option';
  option.id = `option-${index}-${Math.random().toString(36).slice(2)}`;
  option.textContent = label;
  if (isSynthetic(node)) option.append(' ', syntheticMark(syntheticLabel));
  option.dataset.label = label;
  option.dataset.node = node.id;
  if ('slug' in node) option.dataset.path = pathOf(node.__typename as PageType, node.slug);
  return option;
}

function syntheticMark(text: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'tag gold';
  mark.textContent = text;
  return mark;
}

/** A path with the language that the address of this page names, if it does. */
function inSameLanguage(path: string): string {
  const named = localeIn(location.search);
  return named ? withLocale(path, named) : path;
}

for (const field of document.querySelectorAll<HTMLElement>('.suggesting')) new SuggestionField(field);
