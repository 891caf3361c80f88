/** The name that an export gives to everyone who is withheld. */
export const WITHHELD_NAME = '(withheld)';

/** The id that an export gives to someone withheld: it tells nothing, and stays the same in the copies made from it. */
export const maskedId = (expert: string) =>
  `case when ${expert}.name = '${WITHHELD_NAME}' and ${expert}.slug like 'withheld-%' then ${expert}.slug
   else 'withheld-' || ${expert}.id || case when exists (
     select from expert namesake where namesake.slug = 'withheld-' || ${expert}.id) then '-2' else '' end end`;
