import type { Entity } from '../../platform/module.ts';

/** What of this folder has slugs, is searched for, and has a page. */
export const entities: Entity[] = [
  {
    type: 'Organization',
    plural: 'Organizations',
    search: {
      description: 'Organizations, by all their names and initials.',
      names: [
        { label: 't.name' },
        { label: 't.acronym', folded: 'fold(t.acronym)' },
        {
          label: 'n.text',
          folded: 'fold(n.text)',
          through: 'join organization_name n on n.organization_id = t.id',
        },
      ],
    },
    page: { folder: 'organizations', list: 'organizations' },
  },
];
