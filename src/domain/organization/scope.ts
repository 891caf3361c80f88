import { enumOf } from '../../platform/graph/enum.ts';
import { scopes } from './organization.table.ts';

export const Scope = enumOf('Scope', "How far an organization's remit reaches.", scopes, {
  LOCAL: 'A city or a state.',
  NATIONAL: 'A country.',
  REGIONAL: 'Several countries and not the world, such as Latin America.',
  INTERNATIONAL: 'The world, or countries all over it.',
});
