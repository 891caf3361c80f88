import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import { type ClassType, Extensions, FieldResolver, Query } from 'type-graphql';
import type { Context } from '../context.ts';
import { ListSize } from '../limits/costs.ts';
import type { Catalog } from '../read/catalog.ts';
import { type InlinedPage, readConnection } from '../read/connection.ts';
import type { PagedList } from '../read/connection-plan.ts';
import { type ListField, type ListFields, mostRowsOf } from '../read/list-fields.ts';
import { listOfOneKind, listOfParentsKind, rejectMixed } from '../read/one-kind.ts';
import type { Page } from '../read/page.ts';
import { type FlatRow, inlinedRows, type Row } from '../read/plan.ts';
import { listTooLong, type Reader, ROOT_KEY } from '../read/reader.ts';
import type { NamedArguments } from './named-arguments.ts';

const KEY = 'tejidoList';

type ListMethod = (args: never, catalog: Catalog) => PagedList;

type ListDecorator = <Method extends ListMethod>(
  prototype: object,
  method: string,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

type Declare = typeof FieldResolver | typeof Query;

const inPages =
  (declare: Declare) =>
  (type: () => ClassType, description: string): ListDecorator =>
  (prototype, method, descriptor) => {
    declare(type, { description })(prototype, method, descriptor);
    Extensions({ [KEY]: { list: descriptor.value } })(prototype, method, descriptor);
  };

const whole =
  (declare: Declare) =>
  (type: () => ClassType, most: number, description: string): ListDecorator =>
  (prototype, method, descriptor) => {
    declare(() => [type()], { description })(prototype, method, descriptor);
    ListSize(most)(prototype, method, descriptor);
    Extensions({ [KEY]: { list: descriptor.value, most } })(prototype, method, descriptor);
  };

/** A field that gives out a list in pages; the method says which list, from its arguments alone. */
export const ConnectionField = inPages(FieldResolver);

/** A query that gives out a list in pages; the method says which list, from its arguments alone. */
export const ConnectionQuery = inPages(Query);

/** A field that gives out a list whole, up to a bound beyond which it is refused; the method says which list. */
export const ListFieldOf = whole(FieldResolver);

/** The same for a list of which the caller can say by `first` how long it may be, which is what it costs. */
export const ListFieldUpTo =
  (type: () => ClassType, description: string): ListDecorator =>
  (prototype, method, descriptor) => {
    FieldResolver(() => [type()], { description })(prototype, method, descriptor);
    Extensions({ [KEY]: { list: descriptor.value, most: 0, takesFirst: true } })(
      prototype,
      method,
      descriptor,
    );
  };

/** A query that gives out a list whole, up to a bound beyond which it is refused; the method says which list. */
export const ListQuery = whole(Query);

/** The list fields of a schema as TypeGraphQL built it, before it is rebuilt as a subgraph. */
export function listFieldsOf(schema: GraphQLSchema, named: NamedArguments): ListFields {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types.flatMap((type) =>
    Object.values(type.getFields()).flatMap(({ name, extensions }): [string, ListField][] => {
      const field = extensions[KEY] as ListField | undefined;
      const place = `${type.name}.${name}`;
      if (!field) return [];
      const namesSlugs = (args: object) => named.slugsIn(place, args as Record<string, unknown>).length > 0;
      return [[place, { ...ofOneKind(field, type.name), namesSlugs }]];
    }),
  );
  return new Map(fields);
}

/** A list field of which each answer is of real data or of synthetic data. */
const ofOneKind = ({ list, ...field }: ListField, parentType: string): ListField => ({
  ...field,
  list: (args, catalog) =>
    parentType === 'Query'
      ? listOfOneKind(list(args, catalog), args, catalog)
      : listOfParentsKind(list(args, catalog), parentType, catalog),
});

/** Answers a list field with the rows that came along with its parent, or else reads them for all parents at once. */
export const resolveList =
  (field: ListField) => (parent: Row | undefined, args: Page, context: Context, info: GraphQLResolveInfo) => {
    const read = () => orderAndRead(field, parent, args, context, info);
    const checked = parent ? undefined : rejectMixed(context.reader, args);
    return checked ? checked.then(read) : read();
  };

/** Reads a list once the keys of its order are known: most are from the start. */
function orderAndRead(
  field: ListField,
  parent: Row | undefined,
  args: Page,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { reader } = context;
  const list = field.list(args, reader.planner.catalog);
  const { order } = list;
  if (!order.keysFor) return readList(field, list, parent, args, reader, info);
  return order
    .keysFor(args, context)
    .then((keys) => readList(field, { ...list, order: { ...order, keys } }, parent, args, reader, info));
}

function readList(
  field: ListField,
  list: PagedList,
  parent: Row | undefined,
  args: Page,
  reader: Reader,
  info: GraphQLResolveInfo,
) {
  const most = mostRowsOf(field, args);
  const key = parent?.key ?? ROOT_KEY;
  const inlined = parent && inlinedRows(parent, info);
  if (most === undefined)
    return readConnection(reader, info, list, key, args, inlined as InlinedPage | undefined);
  const rows = inlined as FlatRow[] | undefined;
  if (!rows) return reader.list(info, list, key, most);
  if (rows.length > most) throw listTooLong(most);
  return rows.map(reader.planner.rows(info, list.type).build);
}
