import { expect, it } from 'vitest';
import { partnerSchemaOf } from '../../gateway/withheld/partner-schema.ts';

const sdl = (directive: string, imported: string) => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imported}])
  type Query { becas: [BecasGrant] }
  type BecasGrant { id: ID! holder: Expert }
  type Expert @${directive}(fields: "slug") { slug: String! becas: [BecasGrant] }`;

it.each([
  ['@key', 'key', '"@key"'],
  ['@entity, as it is imported', 'entity', '{ name: "@key", as: "@entity" }'],
  ['@federation__key, which needs no import', 'federation__key', ''],
])(
  'the gateway knows by what a partner refers to people of ours where that stands in %s',
  (_, directive, imported) => {
    const { keys, ours, schema } = partnerSchemaOf(sdl(directive, imported), (type) => type === 'Expert');
    expect(keys.get('Expert')).toEqual(['slug']);
    expect(ours.has('Expert')).toBe(true);
    expect(Object.keys(schema.getQueryType()!.getFields())).toContain('_entities');
  },
);

it('takes no directive of a partner for a key that merely ends like one', () => {
  const { keys } = partnerSchemaOf(sdl('my__key', '"@key"'), (type) => type === 'Expert');
  expect(keys.get('Expert')).toEqual([]);
});
