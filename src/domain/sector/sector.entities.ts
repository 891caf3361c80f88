import type { Entity } from '../../platform/module.ts';

/** What of this folder has slugs, is searched for, and has a page. */
export const entities: Entity[] = [
  {
    type: 'Sector',
    plural: 'Sectors',
    search: {
      description: 'Sectors, by name in every language.',
      names: [
        { label: 't.name' },
        {
          label: 'said.text',
          folded: 'fold(said.text)',
          through: 'cross join lateral jsonb_each_text(t.name_translations) as said (language, text)',
        },
      ],
    },
    page: { folder: 'sectors', list: 'sectors', isShort: true },
  },
];
