import Combobox from '@github/combobox-nav';
import { askByHttp } from '../graph/ask-by-http.ts';
import { type SearchType, Suggestions, type SuggestionsQuery } from '../graph/operations.ts';
import { FOLDERS, type PageType, pathOf } from '../shell/addresses.ts';

type Hit = SuggestionsQuery['search']['nodes'][number];

/** How long to wait for the next key, in milliseconds. */
const PAUSE = 150;

for (const field of document.querySelectorAll<HTMLElement>('.suggesting')) offerNames(field);

/** Offers names below a field while one types; arrow keys, Enter and Escape work as in any combobox. */
function offerNames(field: HTMLElement): void {
  const input = field.querySelector('input')!;
  const list = field.querySelector('ul')!;
  const status = field.querySelector('output')!;
  const types = field.dataset.types?.split(' ').filter(Boolean) as SearchType[];
  const combobox = new Combobox(input, list);
  let asking: AbortController | undefined;
  let pause: ReturnType<typeof setTimeout>;

  const close = () => {
    asking?.abort();
    clearTimeout(pause);
    list.hidden = true;
    combobox.stop();
  };

  const offer = async () => {
    asking?.abort();
    asking = new AbortController();
    const text = input.value.trim();
    if (text.length < 2) return close();
    const answer = await askByHttp(asking.signal)(Suggestions, { text, types }).catch(() => undefined);
    if (!answer || input.value.trim() !== text || document.activeElement !== input) return;
    const hits = answer.search.nodes.filter(hasPage);
    list.replaceChildren(...hits.map(optionOf));
    list.hidden = hits.length === 0;
    status.textContent = hits.length === 0 ? (field.dataset.none ?? '') : String(hits.length);
    combobox.stop();
    if (hits.length > 0) combobox.start();
  };

  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(offer, PAUSE);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  list.addEventListener('mousedown', (event) => event.preventDefault()); // so that the field keeps the focus
  list.addEventListener('combobox-commit', ({ target }) => {
    const { path, label } = (target as HTMLElement).dataset;
    if (types.length === 0) location.assign(inSameLanguage(path!));
    else input.value = label!;
    close();
  });
}

const hasPage = ({ node }: Hit) => node.__typename in FOLDERS;

function optionOf({ label, node }: Hit, index: number): HTMLElement {
  const option = document.createElement('li');
  option.role = 'option';
  option.id = `option-${index}-${Math.random().toString(36).slice(2)}`;
  option.textContent = label;
  option.dataset.label = label;
  if ('slug' in node) option.dataset.path = pathOf(node.__typename as PageType, node.slug);
  return option;
}

/** A path with the language that this page's address names, if it does. */
function inSameLanguage(path: string): string {
  const lang = new URLSearchParams(location.search).get('lang');
  return lang ? `${path}?lang=${lang}` : path;
}
