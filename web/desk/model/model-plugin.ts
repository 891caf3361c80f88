import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelOfSchema } from './model-of-schema.ts';

/** Gives the desk its model when it is built, so that nothing that is made of the schema has to be kept in step with it. */
export const modelPlugin = {
  name: 'desk-model',
  resolveId: (id: string) => (id === 'virtual:desk-model' ? id : null),
  load(id: string) {
    if (id !== 'virtual:desk-model') return null;
    const schema = readFileSync(join(import.meta.dirname, '../../../schema.graphql'), 'utf8');
    return `export const model = JSON.parse(${JSON.stringify(JSON.stringify(modelOfSchema(schema)))});`;
  },
};
