import type { EntityManager } from '@mikro-orm/postgresql';
import { PRIVATE } from '../../platform/changes/change.table.ts';
import { Refusal } from '../../platform/errors.ts';
import { type NodeRef, nodeId } from '../../platform/node-id.ts';
import { ProposalTable } from './proposal.table.ts';

/** What somebody says is wrong. */
export interface Correction {
  node?: NodeRef | null;
  says?: string | null;
  sourceUrl?: string | null;
}

/** How many corrections wait for one node, and in all. */
const [MOST_OF_A_NODE, MOST] = [20, 200];

/**
 * Keeps what somebody says is wrong, for curators to read. It takes no turn to write and keeps nothing of who sent it. Of one
 * node at most twenty wait; above two hundred in all the oldest fall out, so that nobody can shut the door for others.
 */
export async function submitCorrection(
  em: EntityManager,
  { node, says, sourceUrl }: Correction,
): Promise<undefined> {
  const id = nodeId(node!.type, node!.key);
  const open = { state: 'OPEN', node: id } as const;
  if ((await em.count(ProposalTable, open)) >= MOST_OF_A_NODE) throw tooMany();
  em.create(ProposalTable, {
    mutation: 'correctionSubmit',
    input: { node: id, says, ...(sourceUrl && { sourceUrl }) },
    submittedBy: 'public',
    editions: [],
    series: [],
    node: id,
  });
  await em.flush();
  await em.execute(
    `delete from ${PRIVATE}.proposal where id in (select id from ${PRIVATE}.proposal
      where state = 'OPEN' and node is not null order by id desc offset ${MOST})`,
  );
  return undefined;
}

const tooMany = (): Refusal =>
  new Refusal({
    code: 'LIMIT_TOO_HIGH',
    path: ['node'],
    messageKey: 'correction.too-many',
    message: `${MOST_OF_A_NODE} corrections of this wait to be read already. Try again when they have been.`,
  });
