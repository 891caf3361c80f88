import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../../platform/errors.ts';
import { hashOf } from './accepted-subgraphs.ts';
import type { CheckedCandidate } from './check-candidate.ts';
import { describeAdditions } from './describe-additions.ts';
import { noteState } from './note-state.ts';
import { PartnerTable } from './partner.table.ts';
import { SubgraphTable } from './subgraph.table.ts';

/** Registers a subgraph that was checked and found in order, and answers with its row. */
export async function registerSubgraph(
  em: EntityManager,
  partnerKey: number,
  { source, report, ownIds }: CheckedCandidate,
): Promise<{ id: number }> {
  const partner = await em.findOneOrFail(PartnerTable, partnerKey);
  if (partner.endedOn) throw refusal('partner.ended', ['partner'], HAS_LEFT);
  await refuseTaken(em, partnerKey, source.name);
  const row = em.create(SubgraphTable, {
    ...source,
    partner,
    sdlHash: hashOf(source.sdl),
    registeredAt: new Date(),
  });
  await em.flush();
  await noteState(em, row.id, {
    state: 'CHECKED',
    ...report,
    ownIds,
    described: describeAdditions(source, report.adds),
  });
  return row;
}

const HAS_LEFT = 'This partner has left. Clear "endedOn" by partnerEdit if it is one again.';

/** One name is of one subgraph, and a partner has one: whoever has either is to end it first. */
async function refuseTaken(em: EntityManager, partner: number, name: string): Promise<void> {
  const own = await em.findOne(SubgraphTable, { partner, endedAt: null });
  if (own)
    throw refusal(
      'subgraph.twice',
      ['partner'],
      `This partner has the subgraph "${own.name}" already: end that first.`,
    );
  if ((await em.count(SubgraphTable, { name, endedAt: null })) > 0)
    throw refusal(
      'subgraph.name-taken',
      ['fields', 'name'],
      `Another subgraph has the name "${name}": give another.`,
    );
}

const refusal = (messageKey: string, path: string[], message: string): Refusal =>
  new Refusal({ code: 'CONFLICT', path, messageKey, message });
