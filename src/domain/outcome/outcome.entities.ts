import type { Entity } from '../../platform/module.ts';

/** What of this folder has slugs, is searched for, and has a page. */
export const entities: Entity[] = [
  {
    type: 'Outcome',
    plural: 'Outcomes',
    search: { description: 'Outcomes, by what they say.', names: [{ label: 't.text' }] },
    page: { folder: 'outcomes', list: 'outcomes' },
  },
  {
    type: 'AgendaItem',
    plural: 'Points of the agenda',
    search: {
      description: 'Points of the agenda, by title in every language.',
      names: [
        { label: 't.title', folded: 'fold(t.title)' },
        {
          label: 'said.text',
          folded: 'fold(said.text)',
          through: 'cross join lateral jsonb_each_text(t.title_translations) as said (language, text)',
        },
      ],
    },
    page: { folder: 'agenda', list: 'agendaItems' },
  },
];
