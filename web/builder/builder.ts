/** Keeps the preview and the snippets of the builder in step with the form. */
import { attributesOf, type Choice, EMBED_ATTRIBUTES, pagePathOf, snippetsOf } from '../embeds/snippets.ts';
import { copyText } from '../layout/clipboard.ts';

const form = document.querySelector<HTMLFormElement>('#choice');
const preview = document.querySelector<HTMLElement>('#preview');

/** The fields that not all embeds have. */
const OPTIONAL_FIELDS = new Set(Object.values(EMBED_ATTRIBUTES).flat());

function choiceOf(chosen: HTMLFormElement): Choice {
  const data = new FormData(chosen);
  const { lang, ...choice } = Object.fromEntries(data) as Record<string, string>;
  return { ...choice, also: data.getAll('also').join(',') } as unknown as Choice;
}

/** The title of the embed, from the fields of the form. */
function titleOf(chosen: HTMLFormElement, choice: Choice): string {
  const text = (name: string) =>
    chosen.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.selectedOptions[0]?.text ?? '';
  const more = [...chosen.querySelectorAll<HTMLInputElement>('input[name=also]:checked')];
  const path = pagePathOf(choice);
  const of = path.startsWith('/series/')
    ? (chosen.dataset.series ?? '')
    : path.startsWith('/organizations/')
      ? text('organization')
      : [text('edition'), ...more.map(({ labels }) => labels?.[0]?.textContent?.trim() ?? '')].join(', ');
  return `${text('embed')}: ${of}`;
}

function updatePreview(chosen: HTMLFormElement, into: HTMLElement): void {
  const choice = choiceOf(chosen);
  const title = titleOf(chosen, choice);
  for (const label of chosen.querySelectorAll<HTMLElement>('[data-field]')) {
    const name = label.dataset.field as keyof Choice;
    label.hidden = OPTIONAL_FIELDS.has(name) && !EMBED_ATTRIBUTES[choice.embed].includes(name);
  }
  const element = document.createElement(`tejido-${choice.embed}`);
  for (const [name, value] of attributesOf(choice)) element.setAttribute(name, value);
  const link = document.createElement('a');
  link.href = pagePathOf(choice);
  link.textContent = title;
  element.append(link);
  into.replaceChildren(element);
  updateSnippets(snippetsOf(choice, title, location.origin));
}

function updateSnippets({ feeds, ...lines }: ReturnType<typeof snippetsOf>): void {
  for (const [name, text] of Object.entries(lines)) {
    const line = document.getElementById(`line-${name}`);
    if (line) line.textContent = text;
  }
  document.getElementById('feeds')?.replaceChildren(
    ...feeds.map(({ name, href }) => {
      const [item, title, link] = ['li', 'b', 'a'].map((tag) => document.createElement(tag)) as [
        HTMLElement,
        HTMLElement,
        HTMLAnchorElement,
      ];
      title.textContent = name;
      link.href = href;
      link.textContent = href;
      item.append(title, ' ', link);
      return item;
    }),
  );
}

/** Updates the link to the query of the embed, which it takes from the page for the present choice. */
async function updateQueryLink(chosen: HTMLFormElement): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('#query');
  if (!link) return;
  link.hidden = true;
  const searchParams = new URLSearchParams(
    [...new FormData(chosen)].map(([name, value]) => [name, String(value)]),
  );
  const query = String(searchParams);
  link.dataset.asked = query;
  const page = await (await fetch(`/embeds?${query}`)).text();
  if (link.dataset.asked !== query) return; // something else was chosen since
  const href = new DOMParser()
    .parseFromString(page, 'text/html')
    .querySelector('#query')
    ?.getAttribute('href');
  if (!href) return;
  link.href = href;
  link.hidden = false;
}

/** Copies a snippet, and shows that it was copied. */
async function copySnippet(button: HTMLButtonElement): Promise<void> {
  const line = document.getElementById(button.dataset.copy ?? '');
  const status = document.getElementById('said');
  if (!line || !status) return;
  status.textContent = status.dataset[await copyText(line)] ?? '';
  const label = button.textContent;
  button.textContent = status.textContent;
  setTimeout(() => {
    button.textContent = label;
    status.textContent = '';
  }, 2000);
}

if (form && preview) {
  updatePreview(form, preview);
  form.addEventListener('change', ({ target }) => {
    // The other menus depend on the edition.
    if ((target as HTMLSelectElement).name === 'edition') form.submit();
    else {
      updatePreview(form, preview);
      void updateQueryLink(form).catch(() => undefined); // then the link stays hidden
    }
  });
  form.querySelector('button')?.setAttribute('hidden', '');
}
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copySnippet(button));
}
