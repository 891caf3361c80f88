import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { fieldsOf } from './fields.ts';
import { kindsOf } from './kinds.ts';
import type { ActForm, Field, Model } from './model.ts';

/** What the payload of a mutation shows, where the desk shows it. */
const SHOWN: Record<string, string> = {
  secret: 'secret',
  overtaken: 'overtaken { position kind entityType entityId fields at }',
  places: 'places { kind name toldAt confirmedAt }',
  json: 'json',
};

/** Mutations on things that go by another name there. */
const NAMED_OTHERWISE: Record<string, string> = { organizationName: 'DatedName' };

/** All that the desk knows of the graph. */
export function modelOfSchema(sdl: string): Model {
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const acts = Object.fromEntries(mutations.map((field) => [field.name, formOf(schema, field)]));
  const search = schema.getType('SearchType');
  return {
    acts,
    kinds: kindsOf(schema, acts),
    searched: isEnumType(search) ? search.getValues().map(({ name }) => name) : [],
  };
}

function formOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): ActForm {
  const { name, args, description } = field;
  const [first] = args;
  const isOn = first && getNamedType(first.type).name === 'ID';
  const type = isOn ? subjectType(schema, field, first.name) : undefined;
  const own = isOn ? args.slice(1) : args;
  const taking = own.filter((arg) => !['expectedVersion', 'act'].includes(arg.name));
  const isEdit = name.endsWith('Edit');
  const recorded = isEdit ? type : recordedType(schema, field);
  const needs = needsOf(schema, field);
  const act = args.find((arg) => arg.name === 'act');
  return {
    mutation: name,
    meaning: (description ?? '').replaceAll(/\s+/g, ' '),
    ...(isOn && { subject: { arg: first.name, ...(type && { type: type.name }) } }),
    isVersioned: args.some((arg) => arg.name === 'expectedVersion'),
    needsReason: act !== undefined && isNonNullType(act.type),
    fields: fieldsOf(schema, taking, recorded).map(({ read, ...rest }) => ({
      ...rest,
      required: rest.required || isNamed(rest, needs),
      ...(isEdit && read && { read }),
    })),
    declared: args.map((arg) => [arg.name, String(arg.type)] as const),
    shows: shownBy(field),
  };
}

/** The fields that a mutation says it needs; one that edits needs those without which nothing is recorded. */
function needsOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): readonly string[] {
  const recording = field.name.replace(/Edit$/, 'Record');
  const { description } = schema.getMutationType()!.getFields()[recording] ?? field;
  return / needs ([\w, ]+)/.exec(description ?? '')?.[1]?.split(', ') ?? [];
}

/** Whether a field is one of these, and follows from nothing else. */
const isNamed = ({ path, meaning }: Field, names: readonly string[]): boolean =>
  path.length === 2 && names.includes(path[1]!) && !meaning.includes('unless given');

/** What the first argument names: by the mutation, by the argument, or by what the payload shows. */
function subjectType(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, arg: string) {
  const stem = field.name.replace(/Edit$/, '');
  return (
    typeCalled(schema, NAMED_OTHERWISE[stem] ?? stem) ?? typeCalled(schema, arg) ?? payloadType(field, arg)
  );
}

/** What a mutation such as `venueRecord` records. */
function recordedType(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>) {
  const stem = field.name.replace(/Record$/, '');
  if (stem === field.name) return undefined;
  return typeCalled(schema, NAMED_OTHERWISE[stem] ?? stem) ?? payloadType(field, stem);
}

function typeCalled(schema: GraphQLSchema, name: string): GraphQLObjectType | undefined {
  const type = schema.getType(`${name[0]!.toUpperCase()}${name.slice(1)}`);
  return isObjectType(type) && type.getInterfaces().some(({ name: of }) => of === 'Editable')
    ? type
    : undefined;
}

function payloadType(field: GraphQLField<unknown, unknown>, name: string): GraphQLObjectType | undefined {
  const payload = getNamedType(field.type);
  const shown = isObjectType(payload) ? payload.getFields()[name] : undefined;
  const type = shown && getNamedType(shown.type);
  return isObjectType(type) ? type : undefined;
}

/** The further selection on a payload: what was recorded or edited by its id, and what the desk has words for. */
function shownBy(field: GraphQLField<unknown, unknown>): string {
  const payload = getNamedType(field.type);
  if (!isObjectType(payload)) return '';
  return Object.values(payload.getFields())
    .filter(({ name }) => !['userErrors', 'batch', 'proposal'].includes(name))
    .flatMap(({ name, type }) => {
      const named = getNamedType(type);
      const isNode = isObjectType(named) && 'id' in named.getFields() && !isInterfaceType(named);
      return SHOWN[name] ?? (isNode ? [`${name} { id }`] : []);
    })
    .join(' ');
}
