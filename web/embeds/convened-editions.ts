import { EmbedConvened } from '../graphql/operations.ts';
import { conveningRoles } from '../i18n/labels.ts';
import type { Link } from './content.ts';
import type { EmbedRequest } from './embed-request.ts';
import { type EmbedContext, pageUrl } from './resolve-request.ts';

/** The editions that an organization brought about, with its roles; none unless a request is of all that it did. */
export async function convenedEditions(context: EmbedContext, request: EmbedRequest): Promise<Link[]> {
  const { organization, edition, series, role, sector, locale } = request;
  const isNarrowed = edition.length + role.length + sector.length > 0 || series !== undefined;
  if (!organization || isNarrowed) return [];
  const found = await context.runQuery(EmbedConvened, { organization, locale });
  return (found.organization?.convenings.nodes ?? []).map((convening) => ({
    name: `${convening.edition.name} · ${conveningRoles[locale][convening.role]}`,
    url: pageUrl(context, request, 'Edition', convening.edition.slug),
  }));
}
