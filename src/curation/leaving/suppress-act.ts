import type { Act } from '../../platform/acts/act.ts';
import type { LeavingContext } from './context.ts';
import { DepartedPeople } from './departed-people.ts';
import { refuseDeparted } from './refuse-departed.ts';

/** The acts that give somebody a name: by that, one who left could be recorded again. */
const NAMING = ['expertRecord', 'expertEdit'];

/** An act that names somebody, refused where it would bring back who left; a steward may record a namesake. */
export const suppressing = (act: Act): Act =>
  NAMING.includes(act.name)
    ? {
        ...act,
        work: async (em, input, doing) => {
          const { displayName, slug } = (input.fields ?? {}) as {
            displayName?: string | null;
            slug?: string | null;
          };
          const { leaving } = doing.context as LeavingContext;
          if (leaving && (displayName || slug)) {
            const who = { name: displayName ?? '', identifiers: [], slugs: slug ? [slug] : [] };
            const isSomebodyElse = doing.actor.role === 'STEWARD';
            await refuseDeparted(em, new DepartedPeople(leaving.ledger), who, { isSomebodyElse });
          }
          return act.work(em, input, doing);
        },
      }
    : act;
