import { html } from 'lit';
import type { TieCardQuery } from '../../graphql/operations.ts';
import { evidenceMessages } from '../../i18n/evidence.ts';
import { activityKinds, verdicts } from '../../i18n/labels.ts';
import type { Locale } from '../../i18n/locale.ts';
import { formatDecimal } from '../../i18n/numbers.ts';
import { pathOf } from '../../layout/addresses.ts';
import type { LinkContext } from '../../layout/page.ts';

export type TieWithEvidence = NonNullable<TieCardQuery['tieBetween']>;
export type EvidenceItem = TieWithEvidence['evidence']['edges'][number]['node'];

/** What two actors shared, with the number expected by chance and a link to each event; `more` leads to those not listed. */
export function evidenceList(
  { shared, expected, verdict, editionsTogether, evidence }: TieWithEvidence,
  context: LinkContext,
  more: unknown,
) {
  const { locale } = context;
  const messages = evidenceMessages[locale];
  const items = evidence.edges.map(({ node }) => node);
  return html`<p class="claim">${describeShared(shared, expected, items, locale)}</p>
    <p><span class="tag">${verdicts[locale][verdict]}</span> <span class="muted">${messages.editions(editionsTogether)}</span></p>
    <ol class=${evidence.pageInfo.hasPreviousPage ? 'plain evidence further' : 'plain evidence'}>
      ${items.map((item) => html`<li>${evidenceItem(item, context)}</li>`)}
    </ol>
    ${more}`;
}

/** A sentence such as "4 mesas compartidas; se esperaban 0.6". It names the kind where all are known and of one kind. */
export function describeShared(
  shared: number,
  expected: number,
  items: readonly EvidenceItem[],
  locale: Locale,
): string {
  const messages = evidenceMessages[locale];
  const kinds = new Set(items.map(evidenceKindOf));
  const [kind] = kinds;
  const name =
    kinds.size === 1 && items.length === shared && kind ? messages.kinds[kind] : messages.kinds.any;
  return messages.claim(name(shared), formatDecimal(expected, locale));
}

type EvidenceKind = keyof (typeof evidenceMessages)['es']['kinds'];

function evidenceKindOf(item: EvidenceItem): EvidenceKind {
  if (item.__typename === 'Convening') return 'convening';
  if (item.__typename === 'Outcome') return 'outcome';
  return item.kind === 'THEMATIC_TABLE' ? 'table' : item.kind === 'PANEL' ? 'panel' : 'activity';
}

function evidenceItem(item: EvidenceItem, { locale, to }: LinkContext) {
  const messages = evidenceMessages[locale];
  switch (item.__typename) {
    case 'Activity':
      return html`<a href=${to(pathOf('Activity', item.slug))}>${item.title ?? activityKinds[locale][item.kind]}</a>
        <span class="muted">${activityKinds[locale][item.kind]}, ${item.edition.name}</span>`;
    case 'Convening':
      return html`<a href=${to(pathOf('Edition', item.edition.slug))}>${messages.convened(item.edition.name)}</a>`;
    case 'Outcome':
      return html`<a href=${to(pathOf('Outcome', item.slug))}>${item.text}</a>
        <span class="muted">${item.edition.name}</span>`;
  }
}
