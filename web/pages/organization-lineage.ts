import { html } from '@lit-labs/ssr';
import { type Ancestor, lineage, type Step } from '../charts/lineage.ts';
import type { OrganizationPageQuery } from '../graphql/operations.ts';
import { formatDate, formatPeriod } from '../i18n/dates.ts';
import { organizationChanges } from '../i18n/labels.ts';
import { organizationMessages } from '../i18n/organization.ts';
import { httpUrl } from '../layout/addresses.ts';
import { externalLink } from '../layout/components.ts';
import { commaSeparated, linkTo } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';

type Organization = NonNullable<OrganizationPageQuery['organization']>;
type Change = Organization['changes'][number];

/** What an organization was and its heirs, in boxes; the empty string where neither is known. */
export function lineageOf(organization: Organization, convened: number, visit: Visit) {
  const { locale } = visit;
  const messages = organizationMessages[locale];
  const { slug, changes, names, name, acronym, foundedOn, dissolvedOn } = organization;
  const isFrom = ({ from }: Change) => from.some((each) => each.slug === slug);
  const after = stepOf(changes.filter(isFrom), 'to', slug, visit);
  const before =
    stepOf(
      changes.filter((change) => !isFrom(change)),
      'from',
      slug,
      visit,
    ) ?? formerNames(names, visit);
  if (!before && !after) return '';
  const itself: Ancestor = {
    when: formatPeriod(foundedOn, dissolvedOn, locale),
    name: acronym ?? name,
    more: messages.convenedShort(convened),
  };
  const bases = changes.flatMap(({ legalBasis }) => (httpUrl(legalBasis) ? [externalLink(legalBasis)] : []));
  return html`${lineage(before, itself, after)}
    ${bases.length > 0 ? html`<p class="muted small">${messages.basis}: ${commaSeparated(bases)}</p>` : ''}`;
}

/** Those on the other side of changes, each once. */
function stepOf(
  changes: readonly Change[],
  side: 'from' | 'to',
  slug: string,
  visit: Visit,
): Step | undefined {
  const { locale } = visit;
  const whom = new Map<string, Ancestor>();
  for (const change of changes) {
    for (const { acronym, ...other } of change[side]) {
      if (other.slug === slug) continue;
      const date = formatDate(change.effectiveOn, locale);
      whom.set(other.slug, {
        when:
          side === 'to' ? organizationMessages[locale].since(date) : organizationMessages[locale].until(date),
        name: linkTo('Organization', { slug: other.slug, name: acronym ?? other.name }, visit),
        more: acronym ? other.name : '',
      });
    }
  }
  if (whom.size === 0) return undefined;
  const kinds = new Set(changes.map(({ kind }) => organizationChanges[locale][kind].toLowerCase()));
  return { what: [...kinds].join('; '), whom: [...whom.values()] };
}

/** The names that it had before, as what it was. */
function formerNames(names: Organization['names'], { locale }: Visit): Step | undefined {
  const former = names.filter(({ to }) => to !== null);
  if (former.length === 0) return undefined;
  return {
    what: organizationChanges[locale].RENAMED.toLowerCase(),
    whom: former.map(({ text, from, to }) => ({
      when: formatPeriod(from, to, locale),
      name: text,
      more: '',
    })),
  };
}
