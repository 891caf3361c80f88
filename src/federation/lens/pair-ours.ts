import type { EntityManager } from '@mikro-orm/postgresql';
import { ExpertIdentifier, ExpertTable } from '../../domain/expert/expert.table.ts';
import { OrganizationIdentifier, OrganizationTable } from '../../domain/organization/organization.table.ts';
import { MOST_IDENTIFIERS } from '../../domain/source/identifier.table.ts';
import type { Thing } from './match-things.ts';

/** A thing of ours, with the key of its row. */
export interface OwnThing extends Thing {
  key: number;
}

/** The tables that the identifiers of a type are kept in. */
export const IDENTIFIER_TABLES = { Organization: OrganizationIdentifier, Expert: ExpertIdentifier } as const;

export type LinkedType = keyof typeof IDENTIFIER_TABLES;

/** All organizations, or all people who are shown, with the names under which others know them. */
export async function readOurs(em: EntityManager, type: LinkedType): Promise<OwnThing[]> {
  const things = type === 'Organization' ? await organizations(em) : await people(em);
  const byKey = new Map(things.map((each) => [each.key, each]));
  const identifiers = await em.fork().findAll(IDENTIFIER_TABLES[type], { orderBy: { id: 'asc' } });
  for (const { node, scheme, publisher, value } of identifiers as unknown as StoredIdentifier[])
    byKey.get(node.id)?.identifiers.push({ scheme, value: publisher ? `${publisher}/${value}` : value });
  return things;
}

interface StoredIdentifier {
  node: { id: number };
  scheme: string;
  publisher: string;
  value: string;
}

type Filled = OwnThing & { identifiers: { scheme: string; value: string }[] };

async function organizations(em: EntityManager): Promise<Filled[]> {
  const rows = await em.fork().findAll(OrganizationTable, { fields: ['id', 'slug', 'name'] });
  return rows.map(({ id, slug, name }) => ({ key: id, slug, name, identifiers: [] }));
}

async function people(em: EntityManager): Promise<Filled[]> {
  const rows = await em
    .fork()
    .find(ExpertTable, { withheld: null }, { fields: ['id', 'slug', 'displayName'] });
  return rows.map(({ id, slug, displayName }) => ({
    key: id,
    slug,
    name: displayName ?? '',
    identifiers: [],
  }));
}

/** Whether a thing can be given one more identifier. */
export const hasRoom = ({ identifiers }: Thing): boolean => identifiers.length < MOST_IDENTIFIERS;
