import type { EntityManager } from '@mikro-orm/postgresql';
import { type ListedPartner, listPartners } from '../federation/partner/list-partners.ts';
import { PartnerTable } from '../federation/partner/partner.table.ts';
import { CommandError } from '../platform/command-error.ts';
import type { Context } from './context.ts';
import { doAct } from './do-act.ts';
import { addressIn, onFederation } from './on-federation.ts';
import { partnerLines } from './partner-lines.ts';

/** What `tejido partner add` is told. */
export interface PartnerOptions {
  url?: string;
  publisher?: string;
  license?: string;
}

/** `tejido partner add`: an organization joins with data of its own. */
export const runPartnerAdd = (
  context: Context,
  organization: string,
  options: PartnerOptions,
): Promise<void> =>
  onFederation(context, async (em, federation) => {
    const { url, license, publisher } = options;
    const fields = {
      organization: { slug: organization },
      ...(publisher !== undefined && { publisher }),
      ...(url !== undefined && { origin: addressIn('--url', url) }),
      ...(license !== undefined && { license: addressIn('--license', license) }),
    };
    const { id } = await doAct(em, 'partnerRecord', { args: { fields }, federation });
    const { slug, publisher: name } = await em.findOneOrFail(PartnerTable, id as number);
    context.report(
      `${name} is a partner. Its own API joins with:\n  npx tejido subgraph add <name> --partner ${slug} --url <url>`,
    );
  });

/** `tejido partner list`: all partners, also those that have left. */
export const runPartnerList = (context: Context): Promise<void> =>
  onFederation(context, async (em) => {
    const lines = (await listPartners(em)).map(lineOf);
    context.report(
      lines.join('\n') || 'There are no partners. npx tejido partner add <organization> makes one.',
    );
  });

/** `tejido partner show`: all that is known of one. */
export const runPartnerShow = (context: Context, slug: string): Promise<void> =>
  onFederation(context, async (em) => context.report(partnerLines(await partnerNamed(em, slug)).join('\n')));

/** `tejido partner end`: a partner leaves, and its subgraph ends with it. */
export const runPartnerEnd = (
  context: Context,
  slug: string,
  { reason }: { reason?: string },
): Promise<void> =>
  onFederation(context, async (em, federation) => {
    const { publisher, endedOn, subgraph } = await partnerNamed(em, slug);
    if (endedOn) throw new CommandError(`${publisher} has left already, on ${endedOn}.`);
    const { version } = await em.findOneOrFail(PartnerTable, { slug });
    const fields = { endedOn: new Date().toISOString().slice(0, 10) };
    const args = { partner: slug, expectedVersion: version, fields };
    await doAct(em, 'partnerEdit', { args, reason, federation });
    const ended = subgraph && subgraph.state !== 'ENDED' ? ` Its subgraph "${subgraph.name}" has ended.` : '';
    context.report(`${publisher} is no longer a partner.${ended}`);
  });

async function partnerNamed(em: EntityManager, slug: string): Promise<ListedPartner> {
  const found = (await listPartners(em)).find((each) => each.slug === slug);
  if (found) return found;
  throw new CommandError(`There is no partner "${slug}". npx tejido partner list names all.`);
}

function lineOf({ slug, publisher, since, endedOn, subgraph }: ListedPartner): string {
  const time = endedOn ? `left ${endedOn}` : since && `since ${since}`;
  return [`${slug}: ${publisher}`, time, subgraph && `${subgraph.name} ${subgraph.state}`]
    .filter(Boolean)
    .join(', ');
}
