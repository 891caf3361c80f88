import { orcid, wikidata } from '../../platform/package/cells/identifiers.ts';
import * as column from '../../platform/package/columns.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import { WITHHELD_NAME } from '../../platform/package/withheld.ts';
import { raw } from '../../platform/read/sql.ts';
import { sourceColumn } from '../source/source-column.ts';
import { AffiliationCitation, AffiliationTable } from './affiliation.table.ts';
import { computedDetails, detailColumns } from './details.columns.ts';
import { pastOfExperts } from './expert.history.ts';
import { expertSaying, isVisible } from './expert.policy.ts';
import * as synonyms from './expert.synonyms.ts';
import { CONSENTED, ExpertCitation, ExpertIdentifier, ExpertTable } from './expert.table.ts';

/** An import can tighten consent. It lifts a refusal only on a clear word, and what was withdrawn never. */
const consentAfter = (said: string, before: string) =>
  `case when ${before} = 'WITHDRAWN' then ${before} else coalesce(${said}, ${before}) end`;

const experts: PackageFile = {
  name: 'experts',
  table: ExpertTable,
  identifiers: ExpertIdentifier,
  columns: [
    column.id(),
    column.personName('name', {
      required: true,
      property: 'displayName',
      writtenWithheld: () => `'${WITHHELD_NAME}'`,
    }),
    column.personName('family_name'),
    column.identifier('orcid', 'ORCID', orcid),
    column.identifier('wikidata', 'WIKIDATA', wikidata),
    column.word('consent', synonyms.consent, {
      strict: true,
      stored: ({ value, old }) => consentAfter(value, old),
    }),
    column.word('tie_consent', synonyms.tieConsent, {
      strict: true,
      stored: ({ value, old }) => `coalesce(${value}, ${old})`,
    }),
    ...detailColumns,
    sourceColumn(ExpertCitation),
  ],
  computed: computedDetails,
  guesses: [{ column: 'family_name', by: 'the last word of the name, for the order of lists' }],
  whenWithheld: {
    isVisible,
    stateAfter: (staged, stored) => expertSaying(raw(consentAfter(`${staged}.consent`, `${stored}.consent`))),
    wasVisibleAs: pastOfExperts.wasVisibleAs,
    keeps: ['id', 'name', 'consent', 'tie_consent'],
    keepsInPublic: ['id', 'name', 'consent'],
    vaulted: ['slug', 'displayName', 'familyName', ...CONSENTED],
  },
};

const affiliations: PackageFile = {
  name: 'affiliations',
  table: AffiliationTable,
  columns: [
    column.reference('expert_id', 'experts', { required: true }),
    column.reference('organization_id', 'organizations', { required: true }),
    column.text('title'),
    column.date('from'),
    column.date('to'),
    sourceColumn(AffiliationCitation),
  ],
  key: ['expert', 'organization', 'title', 'from'],
  spans: [['from', 'to']],
  whenWithheld: { personColumn: 'expert_id', keeps: [], vaulted: ['title', 'titleTranslations'] },
};

export const files: PackageFile[] = [experts, affiliations];
