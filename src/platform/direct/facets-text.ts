import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import { getNamedType } from 'graphql';
import { rowSqlForms } from '../graph/row-field.ts';
import type { FacetDefinition } from '../read/facet.ts';
import { ROOT } from '../read/plan.ts';
import { answersOf } from '../read/selection.ts';
import { join, raw, type Sql, sql } from '../read/sql.ts';
import type { AskedList } from './asked-list.ts';
import { Given, needed, Refused } from './given.ts';
import { arrayText, leafText, literal, objectText } from './json-text.ts';
import { formText, type Source, selectedText } from './row-text.ts';

/** The groups of the rows that were found, for each grouping that is asked for, as JSON text. */
export function facetsText(
  source: Source,
  asked: Given<AskedList>,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Sql {
  const result = getNamedType(field.type) as GraphQLObjectType;
  const bucket = getNamedType(result.getFields().buckets!.type) as GraphQLObjectType;
  const parts = [...answersOf(source.operation, nodes, result.name)].map(([key, selected]) => {
    const name = selected[0]!.name.value;
    return { key, name, text: name === 'buckets' ? bucketText(source, bucket, selected) : raw('') };
  });
  const resultText = (facet: string, definition: FacetDefinition): Sql =>
    objectText(
      parts.map(({ key, name, text }) => {
        if (name === 'buckets') return [key, bucketsText(definition, text)];
        return [key, literal(`"${name === 'facet' ? facet : result.name}"`)];
      }),
    );
  const variables = source.operation.variableValues;
  const by = new Given(field, nodes[0]!, variables, (args) => args.by as string[]);
  return by.piece((facets) =>
    facets.length === 0
      ? literal('[]')
      : sql`'[' || ${join(
          facets.map((facet) => asked.piece(({ list }) => resultText(facet, needed(list.facets?.[facet])))),
          ` || ',' || `,
        )} || ']'`,
  );
}

/** The groups of one grouping, largest first. */
function bucketsText({ key, join: joined, label }: FacetDefinition, bucket: Sql): Sql {
  const { text, translations } = label ?? { text: raw('null'), translations: raw('null') };
  return sql`(select ${arrayText(bucket, raw('b.count desc, b.key'))} from (
    select ${key(ROOT)}::text as key, min(${text}::text) as text, min(${translations}::text)::jsonb as "textTranslations",
      ${joined ? raw('count(distinct t.id)') : raw('count(*)')}::integer as count
    from found t ${joined?.(ROOT) ?? raw('')} where ${key(ROOT)} is not null group by 1) b)`;
}

function bucketText(source: Source, type: GraphQLObjectType, nodes: readonly FieldNode[]): Sql {
  const column = (name: string) => raw(`b."${name}"`);
  return selectedText(source, nodes, type, (name, [node]) => {
    const field = needed(type.getFields()[name]);
    const form = rowSqlForms.get(`${type.name}.${name}`);
    if (form) return formText(source, field, node!, (args) => form(column, args));
    if (field.resolve) throw new Refused();
    return leafText(field.type, column(name), false);
  });
}
