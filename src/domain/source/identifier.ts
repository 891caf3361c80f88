import {
  ArgsType,
  type ClassType,
  Directive,
  Field,
  ID,
  InputType,
  ObjectType,
  Resolver,
} from 'type-graphql';
import { ClientError } from '../../platform/errors.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { ListFieldOf } from '../../platform/graph/list-field.ts';
import { Column, RowField } from '../../platform/graph/row-field.ts';
import { Url } from '../../platform/graph/scalars.ts';
import { keyFromId } from '../../platform/node-id.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { List } from '../../platform/read/list.ts';
import { type Lookup, lookupByKey, lookupByText, lookupNamed } from '../../platform/read/lookup.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import type { AnyTable } from '../../platform/tables/table.ts';
import { identifierSchemes, MOST_IDENTIFIERS } from './identifier.table.ts';

export const IdentifierScheme = enumOf(
  'IdentifierScheme',
  'Who gives out an identifier.',
  identifierSchemes,
  {
    ORCID: 'Open Researcher and Contributor ID, for people.',
    ROR: 'Research Organization Registry.',
    WIKIDATA: 'An item of Wikidata.',
    ISNI: 'International Standard Name Identifier.',
    MX_CLUNI: "Mexico's register of civil society organizations.",
    ORG_ID: 'An identifier by org-id.guide.',
    CKAN_ORG: 'An organization of a CKAN catalogue.',
    URL: 'An address that stands for the thing.',
    EXTERNAL: 'The id that a publisher of network packages uses, as "publisher/id".',
  },
);

const ADDRESSES: Record<string, string> = {
  ORCID: 'https://orcid.org/',
  ROR: 'https://ror.org/',
  WIKIDATA: 'https://www.wikidata.org/wiki/',
  ISNI: 'https://isni.org/isni/',
  URL: '',
};

@Directive('@shareable')
@ObjectType({ description: 'A name under which others know a node.' })
export class Identifier {
  @Column(() => IdentifierScheme, 'Who gives it out.')
  scheme!: keyof typeof IdentifierScheme;

  @RowField({
    type: () => String,
    description: 'The identifier itself.',
    needs: ['scheme', 'publisher', 'value'],
    resolve: ({ publisher, value }) => (publisher ? `${publisher}/${value}` : value),
    sql: (column) =>
      sql`case when ${column('publisher')} = '' then ${column('value')} else ${column('publisher')} || '/' || ${column('value')} end`,
  })
  value!: string;

  @RowField({
    type: () => Url,
    description: 'Where it resolves, if it does.',
    nullable: true,
    needs: ['scheme', 'value'],
    resolve: ({ scheme, value }) => {
      const address = ADDRESSES[scheme as string];
      return address === undefined ? null : `${address}${value}`;
    },
    sql: (column) => sql`${JSON.stringify(ADDRESSES)}::jsonb ->> ${column('scheme')} || ${column('value')}`,
  })
  url!: string | null;

  @Column(() => Boolean, 'Whether someone has checked that it is of this node.')
  verified!: boolean;
}

/** Adds to a type the names under which others know it. */
export function identifiersResolverOf(type: ClassType, identifier: AnyTable): ClassType {
  const node = raw(identifier.meta.tableName.replace(/_identifier$/, '_id'));
  const list = {
    type: 'Identifier',
    from: () => raw(identifier.meta.tableName),
    link: (row: unknown, parent: unknown) => sql`${row}.${node} = ${parent}`,
    order: {
      name: 'scheme',
      keys: [{ by: (row: unknown) => sql`${row}.scheme`, type: 'text' as const }],
    },
  };

  @Resolver(() => type)
  class IdentifiersResolver {
    @ListFieldOf(() => Identifier, MOST_IDENTIFIERS, 'The names under which others know it, by scheme.')
    identifiers(): List {
      return list;
    }
  }
  return IdentifiersResolver;
}

@InputType({ description: 'An identifier and who gives it out.' })
export class IdentifierRef {
  @Field(() => IdentifierScheme, { description: 'Who gives it out.' })
  scheme!: keyof typeof IdentifierScheme;

  @Field(() => String, { description: 'The identifier; an EXTERNAL one is written "publisher/id".' })
  value!: string;
}

/** An identifier as it is stored: an EXTERNAL one is apart from its publisher. */
export function identifierParts({ scheme, value }: IdentifierRef) {
  const [, publisher = '', own = value] = scheme === 'EXTERNAL' ? (/^([^/]*)\/(.*)$/.exec(value) ?? []) : [];
  return { scheme, publisher, value: own };
}

/** Names one node; exactly one of the three is given. */
@ArgsType()
export class IdentityArgs {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Its slug.' })
  slug?: string | null;

  @Field(() => IdentifierRef, { nullable: true, description: 'A name under which others know it.' })
  identifier?: IdentifierRef | null;
}

/** The node that an identity names. */
export function lookupByIdentity(
  catalog: Catalog,
  type: string,
  identifier: AnyTable,
  { id, slug, ...by }: IdentityArgs,
): Lookup {
  if ([id, slug, by.identifier].filter((given) => given != null).length !== 1) {
    throw new ClientError('BAD_USER_INPUT', 'Give exactly one of "id", "slug" and "identifier".');
  }
  if (id != null) return { list: lookupByKey(type), key: keyFromId(type, id) };
  if (slug != null) return lookupNamed(catalog, type, slug);
  const table = identifier.meta.tableName;
  const { scheme, publisher, value: own } = identifierParts(by.identifier!);
  const list = {
    ...lookupByText(
      type,
      (_, wanted) => sql`l.scheme = ${scheme} and l.publisher = ${publisher} and l.value = ${wanted}`,
    ),
    through: sql`join ${raw(table)} l on l.${raw(table.replace(/_identifier$/, '_id'))} = t.id`,
  };
  return { list, key: own };
}
