import { askOver } from '../desk/graph/ask.ts';
import { keptToken } from '../graphiql/token.ts';
import { lastActMessages } from '../i18n/last-act.ts';
import { type Locale, regionalLocale } from '../i18n/locale.ts';

// On the page of a thing, for whoever has typed a token into this tab: who changed it last, when and why. For all others nothing is asked.

interface Thing {
  thing: { id: string } | null;
}

interface LastAct {
  viewer: { privateChanges: { by: string; batch: { at: string; reason: string | null } }[] };
}

const LAST = 'query ($id: ID!) { viewer { privateChanges(first: 1, node: $id) { by batch { at reason } } } }';

/** Shows who changed last, when and why, the thing that an element names by the field and the slug that find it. */
async function show(element: HTMLElement, token: string): Promise<void> {
  const ask = askOver(() => token);
  const [field, slug] = element.dataset.of!.split('/');
  const { thing } = await ask<Thing>(`query ($slug: String!) { thing: ${field}(slug: $slug) { id } }`, {
    slug,
  });
  if (!thing) return;
  const { viewer } = await ask<LastAct>(LAST, thing);
  const [last] = viewer.privateChanges;
  if (!last) return;
  const locale = document.documentElement.lang as Locale;
  const { at, reason } = last.batch;
  const when = new Date(at).toLocaleString(regionalLocale(locale), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  element.textContent = lastActMessages[locale].last(when, last.by, reason);
  element.hidden = false;
}

const element = document.querySelector<HTMLElement>('[data-of]');
const token = keptToken(sessionStorage);
if (element && token) show(element, token).catch(() => {}); // a token that is refused shows what everybody sees
