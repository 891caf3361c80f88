import {
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { referenceOf } from './labels.ts';
import type { Control, Field } from './model.ts';

const SCALARS: Record<string, Control> = {
  Int: 'INT',
  Float: 'FLOAT',
  Boolean: 'BOOLEAN',
  PartialDate: 'DATE',
  DateTime: 'MOMENT',
  URL: 'URL',
  Locale: 'LOCALE',
};

/** Inputs that have a control of their own: one of them, and a list of them. */
const INPUTS: Record<string, [one: Control | undefined, many: Control]> = {
  NodeRef: ['REF', 'REFS'],
  TextIn: [undefined, 'TEXTS'],
  SourceRef: [undefined, 'SOURCES'],
};

/** From how many characters on a text has more than one line. */
const LONG = 1_000;

/** Where the field that shows a value is called otherwise than the one that takes it. */
const SHOWN_AS: Record<string, string> = { 'Topic.name': 'label', 'Outcome.activity': 'from' };

/** What takes a value: an argument or a field of an input. */
type Taking = Pick<GraphQLInputField, 'name' | 'type' | 'description'>;

/** The fields of a form for what takes values, with those of inputs within in their place. */
export function fieldsOf(
  schema: GraphQLSchema,
  taking: readonly Taking[],
  shown: GraphQLObjectType | undefined,
  within: readonly string[] = [],
  outer: Pick<Field, 'group' | 'consented'> = {},
): Field[] {
  return taking.flatMap((each) => {
    const path = [...within, each.name];
    const inner = getNullableType(each.type);
    const more = { ...outer, ...(/ consent of /.test(each.description ?? '') && { consented: true }) };
    if (isInputObjectType(inner) && !INPUTS[inner.name])
      return fieldsOf(
        schema,
        Object.values(inner.getFields()),
        within.length ? undefined : shown,
        path,
        isNonNullType(each.type) ? more : { ...more, group: each.name },
      );
    return [{ ...fieldOf(schema, each, shown, path), ...more }];
  });
}

function fieldOf(
  schema: GraphQLSchema,
  { name, type, description }: Taking,
  shown: GraphQLObjectType | undefined,
  path: string[],
): Field {
  const named = getNamedType(type);
  const meaning = (description ?? '').replaceAll(/\s+/g, ' ');
  const limit = Number(/at most ([\d,]+) characters/i.exec(meaning)?.[1]?.replace(',', '')) || undefined;
  const control = controlOf(type, limit);
  const output = shown?.getFields()[SHOWN_AS[`${shown.name}.${name}`] ?? name];
  const target = output && getNamedType(output.type);
  const of = isObjectType(target) ? target.name : typeNamed(schema, name);
  const read = output && readingOf(control, output.name, target as GraphQLObjectType);
  return {
    path,
    control,
    required: isNonNullType(type),
    ...(isNonNullType(type) && { always: true }),
    meaning,
    ...(limit && { limit }),
    ...(isEnumType(named) && {
      enum: { name: named.name, values: named.getValues().map((value) => value.name) },
    }),
    ...((control === 'REF' || control === 'REFS') && of && { of }),
    ...(read && { read }),
  };
}

function controlOf(type: GraphQLInputType, limit: number | undefined): Control {
  const [named, isList] = [getNamedType(type), isListType(getNullableType(type))];
  const own = INPUTS[named.name];
  if (own) return (isList ? own[1] : own[0]) ?? own[1];
  if (isEnumType(named)) return isList ? 'ENUMS' : 'ENUM';
  if (isList) return 'LINES';
  return SCALARS[named.name] ?? (limit && limit >= LONG && named.name === 'String' ? 'LONG' : 'TEXT');
}

/** The type whose name a field has, such as `Edition` of `edition` or `editions`. */
function typeNamed(schema: GraphQLSchema, name: string): string | undefined {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}`;
  return [type, type.replace(/s$/, '')].find((each) => isObjectType(schema.getType(each)));
}

/** How the present value is read; undefined where another shape is shown than is taken. */
function readingOf(control: Control, name: string, target: GraphQLObjectType): string | undefined {
  if (control === 'SOURCES') return `${name}(first: 100) { nodes { id title url publisher publishedOn } }`;
  if (control === 'REF' || control === 'REFS') return `${name} { ${referenceOf(target)} }`;
  if (control === 'TEXTS') return target.name === 'LocalizedText' ? `${name} { locale text }` : undefined;
  if (isObjectType(target)) return control === 'LINES' ? `${name} { ${referenceOf(target)} }` : undefined;
  return name;
}
