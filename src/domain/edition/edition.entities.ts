import type { Entity } from '../../platform/module.ts';

/** What of this folder has slugs, is searched for, and has a page. */
export const entities: Entity[] = [
  {
    type: 'Series',
    plural: 'Series',
    search: {
      description: 'Series, by name in every language.',
      names: [
        { label: 't.name', folded: 'fold(t.name)' },
        {
          label: 'said.text',
          folded: 'fold(said.text)',
          through: 'cross join lateral jsonb_each_text(t.name_translations) as said (language, text)',
        },
      ],
    },
    page: { folder: 'series', list: 'allSeries' },
  },
  {
    type: 'Edition',
    plural: 'Editions',
    search: { description: 'Editions, by name.', names: [{ label: 't.name' }] },
    page: { folder: 'editions', list: 'editions' },
  },
];
