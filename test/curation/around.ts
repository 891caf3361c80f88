import type { Scribe } from '../support/world.ts';

/** Rows by their types in the graph. */
export type Things = Record<string, { id: number }>;

/** Makes something of every type around one organization, one expert and one edition. */
export function around(scribe: Scribe, word: string, into: Things, consent?: string): void {
  const organization = scribe.organization(`Organization ${word}`);
  const series = scribe.series(`Series ${word}`);
  const edition = scribe.edition(series, `Edition ${word}`);
  const expert = scribe.expert(`Expert ${word}`, { consent });
  const activity = scribe.activity(edition, `Activity ${word}`);
  const outcome = scribe.outcome(edition, `Outcome ${word}`);
  scribe.proposal(outcome, organization);
  scribe.identify(organization, 'WIKIDATA', `Q${word.charCodeAt(0)}`);
  const partner = scribe.partner(organization);
  Object.assign(into, {
    Partner: partner,
    Subgraph: scribe.subgraph(partner, word.toLowerCase()),
    Organization: organization,
    Series: series,
    Edition: edition,
    Expert: expert,
    Activity: activity,
    Outcome: outcome,
    EditionVenue: scribe.venue(edition, { host: organization }),
    Convening: scribe.convening(edition, organization),
    Figure: scribe.figure(edition, 'EXPERTS', word.length),
    Affiliation: scribe.affiliation(expert, organization),
    Participation: scribe.participation(activity, expert, { onBehalfOf: organization }),
    DatedName: scribe.organizationName(organization, `Former ${word}`),
    OrganizationChange: scribe.succession(organization, undefined, { kind: 'DISSOLVED' }),
    OutcomeEvidence: scribe.evidence(outcome, '2024', { reportedBy: organization }),
    AgendaItem: scribe.agendaItem(`Item ${word}`, { owner: organization }),
    Sector: scribe.sector(`Sector ${word}`),
    Source: scribe.source(`Source ${word}`),
    Topic: scribe.topic(`Topic ${word}`),
  });
}
