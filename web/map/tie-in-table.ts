import { html } from '@lit-labs/ssr';
import { html as anywhere, nothing } from 'lit';
import { AskError } from '../graph/operation.ts';
import { TieCard } from '../graph/operations.ts';
import type { Visit } from '../shell/page.ts';
import { mapWords } from '../words/map.ts';
import { toolWords } from '../words/map-tools.ts';
import { count } from '../words/numbers.ts';
import { pageWords } from '../words/pages.ts';
import { type Choices, filterOf } from './choices.ts';
import { evidenceList, type TieFound } from './evidence.ts';
import { type MapState, pathOfEvidence } from './state.ts';
import { isOfNobody } from './unanswered.ts';

/** What the tie between two rests on, page after page, where two are chosen. */
export async function tieInTable(state: MapState, choices: Choices, visit: Visit) {
  if (state.selected.length < 2) return '';
  const { locale } = visit;
  return html`<section class="card map-evidence" aria-labelledby="evidence">
    <h2 id="evidence">${mapWords[locale].why}</h2>
    ${said(await askTie(state, choices, visit), state, visit)}
  </section>`;
}

function said(tie: TieFound | null | undefined, state: MapState, visit: Visit) {
  const { locale } = visit;
  if (tie) return evidenceList(tie, visit, evidencePager(tie, state, visit));
  return html`<p class="empty">${tie === null ? toolWords[locale].noTie : mapWords[locale].notShown}</p>`;
}

/** The tie, or null where there is none; undefined where one of the two is nobody who is shown. */
async function askTie(state: MapState, choices: Choices, { ask, locale }: Visit) {
  const [a, b] = state.selected as [string, string];
  const after = state.evidenceAfter || null;
  const filter = filterOf(state, choices, 'made of');
  try {
    return (await ask(TieCard, { a, b, filter, after, locale })).tieBetween;
  } catch (error) {
    if (!after && error instanceof AskError && isOfNobody(error.code)) return undefined;
    throw error;
  }
}

/** The list that it ends is written in a browser too, and so is this. */
function evidencePager({ evidence }: TieFound, state: MapState, { locale, to }: Visit) {
  const { edges, totalCount, pageInfo } = evidence;
  if (edges.length >= totalCount) return nothing;
  const words = pageWords[locale];
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return anywhere`<nav class="pager" aria-label=${mapWords[locale].pagesOfEvidence}>
    <span class="muted">${words.shown(count(edges.length, locale), count(totalCount, locale))}</span>
    ${state.evidenceAfter ? anywhere`<a class="button quiet" href=${pathOfEvidence(state, to)}>${words.fromStart}</a>` : nothing}
    ${next ? anywhere`<a class="button" rel="next" href=${pathOfEvidence(state, to, next)}>${words.next}</a>` : nothing}
  </nav>`;
}
