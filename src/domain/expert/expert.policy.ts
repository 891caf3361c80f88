import type { ReadPolicy } from '../../platform/read/policy.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';
import { withheldBecause } from './expert.table.ts';
import { portraitOf } from './portrait.statements.ts';

/** True where this expert may be shown. Everything read of a person rests on it. */
export const isVisible = (row: Sql): Sql => sql`${row}.withheld is null`;

/** An expert with this consent, as a row that `isVisible` can judge. */
export const expertSaying = (consent: Sql): Sql =>
  sql`(select ${raw(withheldBecause)} as withheld from (select ${consent} as consent) said)`;

/** True where the expert with this key may be shown: who is not among the few that are withheld. */
export const isVisibleByKey = (expert: Sql): Sql =>
  sql`not exists (select from expert hidden where hidden.id = ${expert} and not ${isVisible(raw('hidden'))})`;

const withConsent = (column: string) => (row: Sql) =>
  sql`case when ${row}.consent = 'GRANTED' then ${row}.${raw(column)} end`;

/** True where an expert did not refuse to be shown on the sites of partners. */
export const mayBeEmbedded = (row: Sql): Sql => sql`${row}.embed_consent is distinct from 'DENIED'`;

/** Experts who may be shown; biography, address and photograph only where they agreed to it. */
export const expertPolicy: ReadPolicy = {
  visible: isVisible,
  derived: {
    biography: withConsent('biography'),
    biographyTranslations: withConsent('biography_translations'),
    url: withConsent('url'),
    photo: withConsent('photo'),
    portrait: portraitOf,
    mayBeEmbedded,
    hiddenFields: (row) => sql`case when ${row}.consent = 'GRANTED' then '{}' else array_remove(array[
      case when ${row}.biography is not null then 'bio' end,
      case when ${row}.url is not null then 'url' end,
      case when ${row}.photo ->> 'url' is not null then 'photo' end], null) end`,
  },
};

/** True where an expert did not refuse to be shown tied to others. */
export const mayBeTied = (row: Sql): Sql => sql`${row}.tie_consent is distinct from 'DENIED'`;

/** Affiliations of experts who may be shown. */
export const affiliationPolicy: ReadPolicy = { visible: (row) => isVisibleByKey(sql`${row}.expert_id`) };

/** True where a citation is of an expert who may be shown. */
export const citesVisibleExpert = (citation: Sql): Sql => isVisibleByKey(sql`${citation}.expert_id`);

/** True where a citation is of an affiliation of an expert who may be shown. */
export const citesVisibleAffiliation = (citation: Sql): Sql =>
  sql`exists (select from affiliation cited where cited.id = ${citation}.affiliation_id
    and ${isVisibleByKey(sql`cited.expert_id`)})`;
