/** Keeps the preview and the lines of the builder's page in step with what is chosen. */
import { attributesOf, type Choice, EMBED_ATTRIBUTES, snippetsOf } from '../embeds/snippets.ts';
import { copyText } from '../layout/clipboard.ts';

const form = document.querySelector<HTMLFormElement>('#choice');
const preview = document.querySelector<HTMLElement>('#preview');

/** Which fields belong to some embeds alone. */
const OPTIONAL_FIELDS = new Set(Object.values(EMBED_ATTRIBUTES).flat());

function choiceOf(chosen: HTMLFormElement): Choice {
  const { lang, ...choice } = Object.fromEntries(new FormData(chosen)) as Record<string, string>;
  return choice as unknown as Choice;
}

/** What is shown, in words: as the menus of the form have it. */
function titleOf(chosen: HTMLFormElement): string {
  const text = (name: string) =>
    chosen.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.selectedOptions[0]?.text ?? '';
  return `${text('embed')}: ${text('edition')}`;
}

function updatePreview(chosen: HTMLFormElement, into: HTMLElement): void {
  const choice = choiceOf(chosen);
  const title = titleOf(chosen);
  for (const label of chosen.querySelectorAll<HTMLElement>('[data-field]')) {
    const name = label.dataset.field as keyof Choice;
    label.hidden = OPTIONAL_FIELDS.has(name) && !EMBED_ATTRIBUTES[choice.embed].includes(name);
  }
  const element = document.createElement(`tejido-${choice.embed}`);
  for (const [name, value] of attributesOf(choice)) element.setAttribute(name, value);
  const link = document.createElement('a');
  link.href = `/editions/${encodeURIComponent(choice.edition)}`;
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

/** Keeps the way to the query behind the embed in step with what is chosen: the page of that choice has it. */
async function updateQueryLink(chosen: HTMLFormElement): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('#query');
  if (!link) return;
  link.hidden = true;
  const searchParams = new URLSearchParams(
    [...new FormData(chosen)].map(([name, value]) => [name, String(value)]),
  );
  const asked = String(searchParams);
  link.dataset.asked = asked;
  const page = await (await fetch(`/embeds?${asked}`)).text();
  if (link.dataset.asked !== asked) return; // something else was chosen since
  const href = new DOMParser()
    .parseFromString(page, 'text/html')
    .querySelector('#query')
    ?.getAttribute('href');
  if (!href) return;
  link.href = href;
  link.hidden = false;
}

/** Copies a line, and says so. */
async function copySnippet(button: HTMLButtonElement): Promise<void> {
  const line = document.getElementById(button.dataset.copy ?? '');
  const said = document.getElementById('said');
  if (!line || !said) return;
  said.textContent = said.dataset[await copyText(line)] ?? '';
  const usual = button.textContent;
  button.textContent = said.textContent;
  setTimeout(() => {
    button.textContent = usual;
    said.textContent = '';
  }, 2000);
}

if (form && preview) {
  updatePreview(form, preview);
  form.addEventListener('change', ({ target }) => {
    // What can be chosen depends on the edition.
    if ((target as HTMLSelectElement).name === 'edition') form.submit();
    else {
      updatePreview(form, preview);
      void updateQueryLink(form).catch(() => undefined); // then there is no way to it
    }
  });
  form.querySelector('button')?.setAttribute('hidden', '');
}
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copySnippet(button));
}
