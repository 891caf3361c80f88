import type { EmbedScopeQuery } from '../graphql/operations.ts';
import { embedMessages } from '../i18n/embed.ts';
import { pathOf, withLocale } from '../layout/addresses.ts';
import type { EmbedRequest } from './embed-request.ts';

type Edition = NonNullable<EmbedScopeQuery['edition']>;

/** What a request names, as the graph has it. */
export interface ResolvedRequest {
  editions: Edition[];
  series: EmbedScopeQuery['series'];
  organization: EmbedScopeQuery['organization'];
  expert: EmbedScopeQuery['expert'];
  /** The names of the sectors. */
  sectors: string[];
}

/** What an embed is of: its name, its page, and whether it is invented. */
export interface Subject {
  id: string;
  title: string;
  path: string;
  synthetic: boolean;
}

/** What an embed is of: one person, one edition or several, a series, an organization, else the whole network. */
export function subjectOf(
  { editions, series, organization, expert }: ResolvedRequest,
  locale: EmbedRequest['locale'],
): Subject {
  if (expert) {
    const { id, slug, displayName, synthetic } = expert;
    return { id, title: displayName, path: pathOf('Expert', slug), synthetic };
  }
  const [edition, ...others] = editions;
  if (edition) {
    const { id, slug } = edition;
    const path = others.length > 0 ? '/editions' : pathOf('Edition', slug);
    const title = editions.map(({ name }) => name).join(', ');
    const synthetic = editions.some((each) => each.series.synthetic);
    return { id, title, path, synthetic };
  }
  if (series) return { ...series, title: series.name, path: pathOf('Series', series.slug) };
  if (organization)
    return { ...organization, title: organization.name, path: pathOf('Organization', organization.slug) };
  return { id: 'network', title: embedMessages[locale].network, path: '/map', synthetic: false };
}

/** The page of what an embed is of, in the language of the request. */
export const subjectUrl = (origin: string, { path }: Subject, locale: EmbedRequest['locale']): string =>
  origin + withLocale(path, locale);
