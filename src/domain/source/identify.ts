import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnyRow } from '../../platform/acts/field.ts';
import { Refusal } from '../../platform/errors.ts';
import { nodeId } from '../../platform/node-id.ts';
import type { NodeWith } from './any-node.field.ts';
import type { StoredIdentifier } from './identifier.field.ts';
import { MOST_IDENTIFIERS } from './identifier.table.ts';

interface Identifying {
  node?: NodeWith | null;
  identifier?: StoredIdentifier | null;
  verified?: boolean | null;
}

/** The schemes whose identifiers are of one type of node alone. */
const OF_ONE_TYPE: Record<string, string> = {
  ORCID: 'Expert',
  ROR: 'Organization',
  MX_CLUNI: 'Organization',
  ORG_ID: 'Organization',
  CKAN_ORG: 'Organization',
};

/** Says under which name others know a node; where it is known by that already, whether somebody has checked it. */
export async function addIdentifier(em: EntityManager, input: Identifying): Promise<undefined> {
  const { node, identifier, verified } = input as Required<Identifying> & { node: NodeWith };
  refuseOtherType(node, identifier!);
  const known = await em.findOne(node.table, identifier as never);
  const holder = (known as { node?: AnyRow } | null)?.node?.id;
  if (holder !== undefined && holder !== node.key) throw duplicate(node.type, holder);
  if (known) em.assign(known, (verified == null ? {} : { verified }) as never);
  else await addNew(em, node, { ...identifier!, ...(verified != null && { verified }) });
  await em.flush();
}

async function addNew(em: EntityManager, { key, table, type }: NodeWith, values: object): Promise<void> {
  const count = await em.count(table, { node: key } as never);
  if (count >= MOST_IDENTIFIERS) {
    const message = `This ${type} has ${count} identifiers; at most ${MOST_IDENTIFIERS} are kept.`;
    throw new Refusal({ code: 'LIMIT_TOO_HIGH', path: ['node'], messageKey: 'identifier.too-many', message });
  }
  em.create(table, { node: key, ...values } as never);
}

/** Takes away a name under which others know a node. */
export async function removeIdentifier(
  em: EntityManager,
  { node, identifier }: Identifying,
): Promise<undefined> {
  const known = await em.findOne(node!.table, { ...identifier, node: node!.key } as never);
  if (!known)
    throw new Refusal({
      code: 'NOT_FOUND',
      path: ['identifier'],
      messageKey: 'identifier.not-found',
      message: `This ${node!.type} has no such identifier.`,
    });
  em.remove(known);
  await em.flush();
}

function refuseOtherType({ type }: NodeWith, { scheme }: StoredIdentifier): void {
  const only = OF_ONE_TYPE[scheme];
  if (!only || only === type) return;
  throw new Refusal({
    code: 'INVALID',
    path: ['identifier', 'scheme'],
    messageKey: 'identifier.other-type',
    message: `By ${scheme} only nodes of the type ${only} are known; this is of the type ${type}.`,
  });
}

const duplicate = (type: string, holder: number): Refusal =>
  new Refusal({
    code: 'DUPLICATE_IDENTIFIER',
    path: ['identifier'],
    messageKey: 'identifier.duplicate',
    message: `"${nodeId(type, holder)}" is known by that already. One of them is wrong, or both are the same.`,
  });
