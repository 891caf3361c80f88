import { html } from '@lit-labs/ssr';
import { html as anywhere, nothing } from 'lit';
import { QueryError } from '../../graphql/operation.ts';
import { TieCard } from '../../graphql/operations.ts';
import { mapMessages } from '../../i18n/map.ts';
import { toolMessages } from '../../i18n/map-tools.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { pageMessages } from '../../i18n/pages.ts';
import type { Visit } from '../../layout/page.ts';
import { evidenceList, type TieWithEvidence } from '../evidence/evidence-list.ts';
import { type Choices, tieFilterOf } from '../filters/choices.ts';
import { isUnknownNode } from '../model/failure-messages.ts';
import { evidencePath, type MapState } from '../state/map-state.ts';

/** The evidence of the selected tie, page by page; nothing where no tie is selected. */
export async function tieEvidence(state: MapState, choices: Choices, visit: Visit) {
  if (state.selected.length < 2) return '';
  const { locale } = visit;
  return html`<section class="card map-evidence" aria-labelledby="evidence">
    <h2 id="evidence" tabindex="-1">${mapMessages[locale].why}</h2>
    ${evidenceOrNotice(await loadTie(state, choices, visit), state, visit)}
  </section>`;
}

function evidenceOrNotice(tie: TieWithEvidence | null | undefined, state: MapState, visit: Visit) {
  const { locale } = visit;
  if (tie) return evidenceList(tie, visit, evidencePager(tie, state, visit));
  return html`<p class="empty">${tie === null ? toolMessages[locale].noTie : mapMessages[locale].notShown}</p>`;
}

/** The tie, or null where there is none; undefined where one of its ends is not visible. */
async function loadTie(state: MapState, choices: Choices, { runQuery, locale }: Visit) {
  const [a, b] = state.selected as [string, string];
  const after = state.evidenceAfter || null;
  const filter = tieFilterOf(state, choices, 'graph');
  try {
    return (await runQuery(TieCard, { a, b, filter, after, locale })).tieBetween;
  } catch (error) {
    if (!after && error instanceof QueryError && isUnknownNode(error.code)) return undefined;
    throw error;
  }
}

/** Made with Lit's own `html`, as the list above it is, which browsers render too. */
function evidencePager({ evidence }: TieWithEvidence, state: MapState, { locale, to }: Visit) {
  const { edges, totalCount, pageInfo } = evidence;
  if (edges.length >= totalCount) return nothing;
  const messages = pageMessages[locale];
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return anywhere`<nav class="pager" aria-label=${mapMessages[locale].pagesOfEvidence}>
    <span class="muted">${messages.shown(formatCount(edges.length, locale), formatCount(totalCount, locale))}</span>
    ${state.evidenceAfter ? anywhere`<a class="button quiet" href=${evidencePath(state, to)}>${messages.fromStart}</a>` : nothing}
    ${next ? anywhere`<a class="button" rel="next" href=${evidencePath(state, to, next)}>${messages.next}</a>` : nothing}
  </nav>`;
}
