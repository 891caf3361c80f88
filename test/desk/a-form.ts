import type { ActForm, Field } from '../../web/desk/model/model.ts';

const field = (path: string[], control: Field['control'], more: Partial<Field> = {}): Field => ({
  path,
  control,
  required: false,
  meaning: '',
  ...more,
});

/** A form that edits an organization, with a field of most kinds. */
export const FORM: ActForm = {
  mutation: 'organizationEdit',
  meaning: 'Edits an organization.',
  subject: { arg: 'organization', type: 'Organization' },
  isVersioned: true,
  needsReason: false,
  fields: [
    field(['fields', 'name'], 'TEXT', { read: 'name' }),
    field(['fields', 'acronym'], 'TEXT', { read: 'acronym' }),
    field(['fields', 'year'], 'INT', { read: 'year' }),
    field(['fields', 'online'], 'BOOLEAN', { read: 'online' }),
    field(['fields', 'sector'], 'REF', { of: 'Sector', read: 'sector { id label: name }' }),
    field(['fields', 'names'], 'TEXTS'),
    field(['fields', 'topics'], 'LINES', { read: 'topics { id label }' }),
    field(['fields', 'scopes'], 'ENUMS'),
    field(['fields', 'editions'], 'REFS'),
    field(['fields', 'sources'], 'SOURCES', { read: 'sources { nodes { id title } }' }),
    field(['fields', 'photo', 'url'], 'URL'),
    field(['fields', 'photo', 'credit'], 'TEXT'),
  ],
  declared: [
    ['organization', 'ID!'],
    ['expectedVersion', 'Int!'],
    ['fields', 'OrganizationFields!'],
    ['act', 'Act'],
  ],
  shows: 'organization { id }',
};

/** What was read of an organization, by the names under which its form asks for it. */
export const READ = {
  of_fields_name: 'Instituto',
  of_fields_acronym: null,
  of_fields_year: 2021,
  of_fields_online: false,
  of_fields_sector: { id: 'Sector_1', label: 'Academia' },
  of_fields_topics: [
    { id: 'Topic_1', label: 'Datos' },
    { id: 'Topic_2', label: 'Agua' },
  ],
  of_fields_sources: { nodes: [{ id: 'Source_1', title: 'Acta', url: null }] },
};

/** What a tab keeps. */
export function tabStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
