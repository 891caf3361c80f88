import { type Question, spread } from './question.ts';

export const expert: Question = {
  name: 'c-expert',
  title: "an expert's page: affiliations, 5 to 15 participations with edition, activity and organization",
  subjects: (client) =>
    spread(
      client,
      `select slug from expert x
       where withheld is null and (select count(*) from participation where expert_id = x.id) between 5 and 15
       order by id`,
    ),
};
