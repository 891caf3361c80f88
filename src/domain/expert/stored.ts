import { PRIVATE } from '../../platform/changes/change.table.ts';
import { sql } from '../../platform/read/sql.ts';
import type { Stored } from '../../platform/stored.ts';
import { AffiliationCitation, AffiliationTable } from './affiliation.table.ts';
import { ConsentTable } from './consent.table.ts';
import { departureObjects } from './departure.objects.ts';
import { DepartureTable, NamesakeTable } from './departure.table.ts';
import { files } from './expert.files.ts';
import {
  hides,
  isEndOfBeingShown,
  isTakenFromShown,
  isTakenFromShownAffiliation,
  pastOfExperts,
  wasVisible,
} from './expert.history.ts';
import {
  affiliationPolicy,
  citesVisibleAffiliation,
  citesVisibleExpert,
  isVisible,
  isVisibleByKey,
} from './expert.policy.ts';
import { searched } from './expert.searched.ts';
import { CONSENTED, ExpertCitation, ExpertIdentifier, ExpertTable } from './expert.table.ts';
import { forgetObjects } from './forget-details.objects.ts';
import { hiddenDetailsObjects } from './hidden-details.objects.ts';
import { PersonRequestTable } from './person-request.table.ts';
import { portraitObjects } from './portrait.objects.ts';
import { PortraitTable } from './portrait.table.ts';
import { settleLogObjects } from './settle-log.objects.ts';
import { ShownSlugTable, SlugKeyTable } from './shown-slug.table.ts';
import { vaultObjects } from './vault.objects.ts';
import { VaultTable } from './vault.table.ts';

/** What this folder stores, and the files of a package that carry it. */
export const stored: Stored = {
  tables: [
    ExpertTable,
    ExpertCitation,
    ExpertIdentifier,
    AffiliationTable,
    AffiliationCitation,
    ShownSlugTable,
    SlugKeyTable,
    VaultTable,
    PortraitTable,
    ConsentTable,
    DepartureTable,
    NamesakeTable,
    PersonRequestTable,
  ],
  unrecorded: [
    ShownSlugTable,
    SlugKeyTable,
    VaultTable,
    PortraitTable,
    ConsentTable,
    DepartureTable,
    NamesakeTable,
    PersonRequestTable,
  ],
  wholes: [ExpertTable],
  // Hashes that are made apart from an act are noted there too, and so are portraits that are fetched.
  unrecordedState: `select concat_ws(' ',
      (select string_agg(xmin::text, ',' order by hash) from ${PRIVATE}.slug_key),
      (select count(*) || ':' || sum(xmin::text::bigint) from portrait))`,
  objects: [
    ...departureObjects,
    ...hiddenDetailsObjects,
    ...vaultObjects,
    ...settleLogObjects,
    ...forgetObjects,
    ...portraitObjects,
  ],
  searched,
  files,
  publicity: {
    Expert: {
      isVisible,
      wasVisible,
      hides,
      listed: isEndOfBeingShown,
      never: ['consent', 'tieConsent', 'embedConsent', ...CONSENTED],
      past: pastOfExperts,
    },
    ExpertCitation: { isVisible: citesVisibleExpert, listed: isTakenFromShown('fact') },
    ExpertIdentifier: {
      isVisible: (row) => isVisibleByKey(sql`${row}.expert_id`),
      listed: isTakenFromShown('node'),
    },
    Affiliation: { isVisible: affiliationPolicy.visible!, listed: isTakenFromShown('expert') },
    AffiliationCitation: { isVisible: citesVisibleAffiliation, listed: isTakenFromShownAffiliation },
  },
};
