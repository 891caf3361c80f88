import { type Ask, askOver } from '../desk/graph/ask.ts';
import { readChanges } from '../desk/graph/read-changes.ts';
import { keptToken } from '../graphiql/token.ts';
import { lastActMessages } from '../i18n/last-act.ts';
import { type Locale, regionalLocale } from '../i18n/locale.ts';

// On the page of a thing, for whoever has typed a token into this tab: who changed it last, when and why. For all others nothing is asked.

interface Thing {
  thing: { id: string } | null;
}

interface Act {
  at: string;
  reason: string | null;
}

/** Of those who keep all of the network. */
interface Latest {
  viewer: { privateChanges: { by: string; batch: Act }[] };
}

const LOGGED = 'batch { at reason actor }';

const LATEST =
  'query ($id: ID!) { viewer { privateChanges(first: 1, node: $id) { by batch { at reason } } } }';

/** The last act on a thing, by the name of its token for those who may know it, else by its role. */
async function lastAct(ask: Ask, locale: Locale, id: string): Promise<(Act & { by: string }) | undefined> {
  const [own] = (await ask<Latest>(LATEST, { id })).viewer.privateChanges;
  if (own) return { ...own.batch, by: own.by };
  const { changes, isWhole } = await readChanges<{ batch: Act & { actor: string } }>(ask, id, LOGGED);
  const last = isWhole ? changes.at(-1)?.batch : undefined;
  return last && { ...last, by: lastActMessages[locale].actors[last.actor] ?? last.actor };
}

/** Shows who changed last, when and why, the thing that an element names by the field and the slug that find it. */
async function show(element: HTMLElement, token: string): Promise<void> {
  const ask = askOver(() => token);
  const [field, slug] = element.dataset.of!.split('/');
  const { thing } = await ask<Thing>(`query ($slug: String!) { thing: ${field}(slug: $slug) { id } }`, {
    slug,
  });
  if (!thing) return;
  const locale = document.documentElement.lang as Locale;
  const last = await lastAct(ask, locale, thing.id);
  if (!last) return;
  const when = new Date(last.at).toLocaleString(regionalLocale(locale), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  element.textContent = lastActMessages[locale].last(when, last.by, last.reason);
  element.hidden = false;
}

const element = document.querySelector<HTMLElement>('[data-of]');
const token = keptToken(sessionStorage);
if (element && token) show(element, token).catch(() => {}); // a token that is refused shows what everybody sees
