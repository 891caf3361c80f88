import { type Question, spread } from './question.ts';

export const search: Question = {
  name: 'f-search',
  title: 'search: names without accents, every second with a letter missing, the ten likest of all kinds',
  subjects: (client) =>
    spread(
      client,
      `select case when id % 2 = 0 then sort_name else overlay(sort_name placing '' from 3 for 1) end as text
       from (
         (select id, sort_name from expert where withheld is null order by hashint4(id) limit 40)
         union all
         (select id, sort_name from organization order by hashint4(id) limit 20)
       ) named`,
    ),
};
