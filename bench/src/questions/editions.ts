import type { Answer } from '../ask.ts';
import { type Question, spread } from './question.ts';

/** The editions that have the same shape at every size. */
const MEASURED = `
  select slug from edition e
  where (select count(*) from activity where edition_id = e.id) = 30
    and (select count(*) from participation where edition_id = e.id) = 300
  order by id`;

export const programme: Question = {
  name: 'a-programme',
  title:
    "an edition's whole programme: 30 activities, 300 participations with expert, organization and sector",
  subjects: (client) => spread(client, MEASURED),
};

export const speakers: Question = {
  name: 'd-speakers',
  title: 'the speakers of an edition for an embed: each once, by name, with organizations',
  subjects: (client) => spread(client, MEASURED),
  facts: (data) => expertsOf(data),
};

/** PostGraphile finds them among all experts, the others on the edition. */
const expertsOf = ({ experts, edition }: Answer['data']) =>
  experts ?? (edition as { experts: unknown }).experts;
