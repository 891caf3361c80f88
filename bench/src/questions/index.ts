import { programme, speakers } from './editions.ts';
import { expert } from './expert.ts';
import { facets } from './facets.ts';
import { organizations } from './organizations.ts';
import { search } from './search.ts';

/** All that is asked, in the order of the report. */
export const questions = [programme, organizations, expert, speakers, facets, search];
