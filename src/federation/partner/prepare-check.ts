import { ownsAll } from '../../curation/rules.ts';
import type { Preparing } from '../../platform/acts/act.ts';
import { readFields } from '../../platform/acts/fields/group.ts';
import { target } from '../../platform/acts/fields/target.ts';
import { Refusal, Refusals } from '../../platform/errors.ts';
import { type CheckedCandidate, checkCandidate } from './check-candidate.ts';
import { SdlNotFetched } from './fetch-sdl.ts';
import { PartnerTable } from './partner.table.ts';
import { settingIn } from './setting.ts';
import { SubgraphFields } from './subgraph.input.ts';

const read = { partner: target('Partner', ''), fields: SubgraphFields };

/** Reads and checks what is to be registered, before the act has the turn to write: both take seconds. */
export async function prepareCheck(
  args: Record<string, unknown>,
  { context, patience }: Preparing,
): Promise<CheckedCandidate> {
  const { writer, reader, actor, signal } = context;
  const em = writer!.fork();
  const { partner, fields } = await readFields(read, args, { em, catalog: reader.planner.catalog, path: [] });
  const { organization } = await em.findOneOrFail(PartnerTable, partner!);
  if (!ownsAll(actor!) && actor!.organization !== organization.id) throw notOwn();
  const { name, url, sdl, network } = fields!;
  const candidate = { name: name!, url: url!, network: network ?? false, sdl: sdl ?? undefined };
  return checkCandidate(em, settingIn(context), candidate, { patience, signal }).catch((error) => {
    throw error instanceof SdlNotFetched ? notFetched(error) : error;
  });
}

/** Refuses a subgraph that breaks rules, with each reason by itself. */
export function refuseProblems({ report: { problems } }: CheckedCandidate, isGiven: boolean): void {
  if (problems.length === 0) return;
  const path = ['fields', isGiven ? 'sdl' : 'url'];
  throw new Refusals(
    problems.map(
      (message) => new Refusal({ code: 'INVALID', path, messageKey: 'subgraph.refused', message }),
    ),
  );
}

const notFetched = ({ message, state }: SdlNotFetched): Refusal =>
  new Refusal({
    code: 'INVALID',
    path: ['fields', 'url'],
    messageKey: `subgraph.${state === 'REFUSED' ? 'no-schema' : 'unreachable'}`,
    message,
  });

const notOwn = (): Refusal =>
  new Refusal({
    code: 'FORBIDDEN',
    path: ['partner'],
    messageKey: 'act.forbidden',
    message: 'Your token is not for this partner.',
  });
