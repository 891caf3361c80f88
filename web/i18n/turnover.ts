import { byLocale } from './locale.ts';

/** The texts of who came first, stayed and came back. */
export const turnoverMessages = byLocale(
  {
    heading: 'Quién vino por primera vez, quién siguió y quién volvió',
    since: (edition: string) => `Frente a ${edition}, según lo que está registrado.`,
    people: 'Personas',
    organizations: 'Organizaciones',
    first: 'Por primera vez',
    stayed: 'Siguieron',
    again: 'Volvieron',
    gone: 'Ya no constan',
    who: 'Quién',
    count: 'Cuántas',
  },
  {
    heading: 'Who came first, who stayed, who came back',
    since: (edition: string) => `Compared with ${edition}, as far as is recorded.`,
    people: 'People',
    organizations: 'Organizations',
    first: 'For the first time',
    stayed: 'Stayed',
    again: 'Came back',
    gone: 'Not recorded any more',
    who: 'Who',
    count: 'How many',
  },
);
