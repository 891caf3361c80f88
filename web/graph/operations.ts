// Made by `npm run operations` from the .graphql files of web/ and schema.graphql: change those.
import type { Operation } from './operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How people meet. */
export type Modality =
  /** In a place. */
  | 'IN_PERSON'
  /** Over the network only. */
  | 'VIRTUAL'
  /** Both at once. */
  | 'HYBRID';

/** Which activities; all that is given must hold. */
export type ActivityFilter = {
  /** Of one of these kinds. */
  kind?: Array<ActivityKind> | null | undefined;
  /** At one of these venues. */
  venue?: Array<string> | null | undefined;
  /** About at least one of these topics. */
  topic?: Array<string> | null | undefined;
  /** Changed at this time or later. */
  updatedSince?: string | null | undefined;
  /** With this in the title; case, accents and slips do not matter. */
  text?: string | null | undefined;
  /** By those who take part. */
  participants?: ParticipationSome | null | undefined;
};

/** What kind of activity it is. */
export type ActivityKind =
  /** Several people discuss. */
  | 'PANEL'
  /** People learn by doing. */
  | 'WORKSHOP'
  /** One person sets the tone. */
  | 'KEYNOTE'
  /** People work out a subject at a table (mesa temática). */
  | 'THEMATIC_TABLE'
  /** An opening, a closing, a signing. */
  | 'CEREMONY'
  /** One person speaks. */
  | 'TALK'
  /** One person speaks for a few minutes. */
  | 'LIGHTNING_TALK'
  /** One person teaches. */
  | 'TUTORIAL'
  /** Work is shown and talked about. */
  | 'POSTER'
  /** Another kind; see kindAsGiven. */
  | 'OTHER';

/** By those who take part: at least one is so, none is, every one is. */
export type ParticipationSome = {
  /** At least one participation is so. */
  some?: ParticipationWhere | null | undefined;
  /** No participation is so. */
  none?: ParticipationWhere | null | undefined;
  /** Every participation is so; also where there is none. */
  all?: ParticipationWhere | null | undefined;
};

/** Which participations; all that is given must hold. */
export type ParticipationWhere = {
  /** Only in one of these roles. */
  role?: Array<ParticipationRole> | null | undefined;
  /** Only on behalf of this organization. */
  organization?: string | null | undefined;
  /** Only on behalf of an organization that was of one of these sectors, by slug. */
  sector?: Array<string> | null | undefined;
};

/** An expert's part in an activity. */
export type ParticipationRole =
  /** Gives a keynote. */
  | 'KEYNOTE'
  /** Speaks. */
  | 'SPEAKER'
  /** Sits on a panel. */
  | 'PANELIST'
  /** Leads a discussion. */
  | 'MODERATOR'
  /** Teaches a workshop. */
  | 'WORKSHOP_LEAD'
  /** Leads a thematic table. */
  | 'THEMATIC_TABLE_LEAD'
  /** Writes down what came of it. */
  | 'RAPPORTEUR'
  /** Organizes it. */
  | 'ORGANIZER'
  /** Another part. */
  | 'OTHER';

/** What a node of a map stands for. */
export type MapNodeKind =
  /** An organization. */
  | 'ORGANIZATION'
  /** An expert. */
  | 'EXPERT'
  /** A sector. */
  | 'SECTOR'
  /** An activity. */
  | 'ACTIVITY';

/** How far an organization's remit reaches. */
export type Scope =
  /** A city or a state. */
  | 'LOCAL'
  /** A country. */
  | 'NATIONAL'
  /** Several countries. */
  | 'INTERNATIONAL';

/** Whether two shared more than chance would have it. Nothing is hidden for it. */
export type TieVerdict =
  /** They shared more: the q-value is at most 0.05. */
  | 'STRONGER_THAN_CHANCE'
  /** Chance could have brought them together as often. */
  | 'NOT_DISTINGUISHABLE'
  /** They attended too little, or too little took place, for anything to be told. */
  | 'INSUFFICIENT_DATA';

/** The first part, down to maxActivitySize, says what the graph is made of, and so changes chances and metrics; the second part only chooses what of it is shown. Lists hold at most 100 entries. */
export type TieFilter = {
  /** By what they can be tied; what they share through each is added up. */
  channels?: Array<TieChannel> | null | undefined;
  /** Only what took place in these series. */
  series?: Array<string> | null | undefined;
  /** Only what took place at these editions. */
  editions?: Array<string> | null | undefined;
  /** Only activities about one of these topics, and outcomes of such; an edition as a whole is about none. */
  topics?: Array<string> | null | undefined;
  /** Of attendances at activities, only those in these roles. */
  roles?: Array<ParticipationRole> | null | undefined;
  /** Whose the attendance of an ended organization is. Two heirs are not tied by what both inherited. */
  lineage?: Lineage | null | undefined;
  /** Activities with more actors than this are left out and counted, since not all in a full hall have met: from 2 to 200. */
  maxActivitySize?: number | null | undefined;
  /** Only with someone of these sectors, by slug: the other end of the ties of one, else at least one end. An expert counts for the organization most often appeared for. */
  withSector?: Array<string> | null | undefined;
  /** Only with someone whose remit is one of these; ends and experts as for withSector. */
  withScope?: Array<Scope> | null | undefined;
  /** Only with someone from these states, by ISO 3166-2 code; likewise. */
  withState?: Array<string> | null | undefined;
  /** Only ties of at least so many shared events, from 1. */
  minShared?: number | null | undefined;
  /** Only ties of which one of these can be said. */
  verdict?: Array<TieVerdict> | null | undefined;
};

/** By what two can be tied. */
export type TieChannel =
  /** By activities that both attended. An organization attends when someone appears on its behalf. */
  | 'ACTIVITY'
  /** By editions that both brought about. Organizations only. */
  | 'CONVENING'
  /** By outcomes that both put forward or answer for. Organizations only. */
  | 'OUTCOME';

/** Whose an act is once the organization that did it has ended. */
export type Lineage =
  /** Of the organization that did it, as it was recorded. */
  | 'AS_RECORDED'
  /** Of each organization that follows it, over any number of steps; of the ended one no more. */
  | 'AS_SUCCESSOR';

/** Whom a map shows. */
export type MapKind =
  /** Organizations, and what ties them. */
  | 'ORGANIZATION'
  /** Experts, and what ties them. */
  | 'EXPERT'
  /** Sectors, and how many ties there are between their organizations. */
  | 'SECTOR'
  /** Organizations and the activities that they attended, whatever channels are asked for. */
  | 'TWO_MODE';

/** An organization's part in bringing an edition about. */
export type ConveningRole =
  /** It calls people together. */
  | 'CONVENER'
  /** It does the work. */
  | 'ORGANIZER'
  /** It gives the place. */
  | 'HOST'
  /** It helps. */
  | 'PARTNER'
  /** It pays. */
  | 'SPONSOR';

/** What was counted. */
export type Measure =
  /** Organizations that brought the edition about, in whatever role. */
  | 'CONVENING_ORGANIZATIONS'
  /** People on the programme. */
  | 'EXPERTS'
  /** People who spoke: all but moderators, rapporteurs and organizers. */
  | 'SPEAKERS'
  /** People who moderated. */
  | 'MODERATORS'
  /** Panels. */
  | 'PANELS'
  /** Workshops. */
  | 'WORKSHOPS'
  /** Keynotes. */
  | 'KEYNOTES'
  /** Places. */
  | 'VENUES'
  /** Days, from the first to the last. */
  | 'DAYS';

/** How exactly a number was meant. */
export type FigureQualifier =
  /** Just so many. */
  | 'EXACT'
  /** More than so many. */
  | 'MORE_THAN'
  /** About so many. */
  | 'ABOUT';

/** What kind of outcome it is. */
export type OutcomeKind =
  /** What was found. */
  | 'CONCLUSION'
  /** What others are asked to do. */
  | 'RECOMMENDATION'
  /** What those present undertook to do. */
  | 'AGREEMENT';

/** The orders in which ties can be had. */
export type TieOrder =
  /** The most surprising first. */
  | 'SURPRISE'
  /** Those of the most shared events first. */
  | 'SHARED'
  /** Those of the largest share in common first. */
  | 'JACCARD'
  /** Those of the highest Tie.newman first. */
  | 'NEWMAN'
  /** Those that met last first. */
  | 'LAST_EDITION'
  /** By name, without regard to case and accents. */
  | 'NAME';

/** What became of an organization. */
export type OrganizationChangeKind =
  /** It took another name. */
  | 'RENAMED'
  /** It and others became one. */
  | 'MERGED'
  /** It became several. */
  | 'SPLIT'
  /** It went into another. */
  | 'ABSORBED'
  /** It ended. */
  | 'DISSOLVED'
  /** What it did was given to others. */
  | 'FUNCTIONS_TRANSFERRED';

/** Who gives out an identifier. */
export type IdentifierScheme =
  /** Open Researcher and Contributor ID, for people. */
  | 'ORCID'
  /** Research Organization Registry. */
  | 'ROR'
  /** An item of Wikidata. */
  | 'WIKIDATA'
  /** International Standard Name Identifier. */
  | 'ISNI'
  /** Mexico's register of civil society organizations. */
  | 'MX_CLUNI'
  /** An identifier by org-id.guide. */
  | 'ORG_ID'
  /** An organization of a CKAN catalogue. */
  | 'CKAN_ORG'
  /** An address that stands for the thing. */
  | 'URL'
  /** The id that a publisher of network packages uses, as "publisher/id". */
  | 'EXTERNAL';

/** How far an outcome has come. */
export type OutcomeStatus =
  /** It was put forward. */
  | 'PROPOSED'
  /** It was taken on. */
  | 'ADOPTED'
  /** It is being done. */
  | 'IN_PROGRESS'
  /** It is done. */
  | 'DONE'
  /** Nothing moves. */
  | 'STALLED'
  /** It was given up. */
  | 'DROPPED'
  /** Another took its place. */
  | 'SUPERSEDED';

/** Why something is not shown. */
export type WithheldReason =
  /** The person did not agree to being shown. */
  | 'CONSENT_DENIED'
  /** The person no longer agrees to being shown. */
  | 'CONSENT_WITHDRAWN'
  /** It is not to be shown yet. */
  | 'EMBARGOED'
  /** It is shown only with the consent of the person, who has not been heard on it. */
  | 'CONSENT_NOT_GIVEN';

/** Between whom. */
export type TieKind =
  /** Between organizations. */
  | 'ORGANIZATION'
  /** Between experts. */
  | 'EXPERT';

/** What can be searched. */
export type SearchType =
  /** Organizations, by all their names and initials. */
  | 'ORGANIZATION'
  /** Experts, by name. */
  | 'EXPERT'
  /** Editions, by name. */
  | 'EDITION'
  /** Activities, by title. */
  | 'ACTIVITY'
  /** Outcomes, by what they say. */
  | 'OUTCOME'
  /** Topics, by label. */
  | 'TOPIC';

export type ConnectEndQueryVariables = Exact<{
  name: string;
  id: string;
}>;


export type ConnectEndQuery = { node:
    | { __typename: 'Source' }
    | { __typename: 'Series' }
    | { __typename: 'Edition' }
    | { __typename: 'Sector' }
    | { __typename: 'Organization', id: string, slug: string, name: string }
    | { __typename: 'EditionVenue' }
    | { __typename: 'Activity' }
    | { __typename: 'Expert', id: string, slug: string, displayName: string }
    | { __typename: 'Participation' }
    | { __typename: 'Topic' }
    | { __typename: 'Convening' }
    | { __typename: 'Outcome' }
    | { __typename: 'AgendaItem' }
    | { __typename: 'AnalysisRun' }
    | { __typename: 'Snapshot' }
   | null, organization: { id: string, slug: string, name: string } | null, expert: { id: string, slug: string, displayName: string } | null, search: { nodes: Array<{ label: string, node:
        | { __typename: 'Source' }
        | { __typename: 'Series' }
        | { __typename: 'Edition' }
        | { __typename: 'Sector' }
        | { __typename: 'Organization', id: string, slug: string }
        | { __typename: 'EditionVenue' }
        | { __typename: 'Activity' }
        | { __typename: 'Expert', id: string, slug: string }
        | { __typename: 'Participation' }
        | { __typename: 'Topic' }
        | { __typename: 'Convening' }
        | { __typename: 'Outcome' }
        | { __typename: 'AgendaItem' }
        | { __typename: 'AnalysisRun' }
        | { __typename: 'Snapshot' }
       }> } };

export type ConnectPathsQueryVariables = Exact<{
  from: string;
  to: string;
  filter?: TieFilter | null | undefined;
  locale: string;
}>;


export type ConnectPathsQuery = { pathsBetween: { truncated: boolean, revision: string, paths: Array<{ length: number, explanation: string, steps: Array<{ from:
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Expert', slug: string, displayName: string }
        , to:
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Expert', slug: string, displayName: string }
        , via: Array<
          | { __typename: 'Activity', slug: string, title: string | null, kind: ActivityKind, edition: { slug: string, name: string } }
          | { __typename: 'Convening', edition: { slug: string, name: string } }
          | { __typename: 'Outcome', slug: string, text: string, edition: { slug: string, name: string } }
        > }> }> } };

export type EmbedActivityQueryVariables = Exact<{
  slug: string;
}>;


export type EmbedActivityQuery = { activity: { id: string, edition: { slug: string } } | null };

export type EmbedEditionQueryVariables = Exact<{
  edition: string;
  organization?: string | null | undefined;
  named: boolean;
  bySector: boolean;
  locale: string;
}>;


export type EmbedEditionQuery = { edition: { id: string, slug: string, name: string, startsOn: string | null, endsOn: string | null, city: string | null, country: string | null, theme: string | null, series: { synthetic: boolean } } | null, organization?: { id: string, slug: string, name: string } | null, sectors?: Array<{ slug: string, name: string }> };

export type EmbedMapQueryVariables = Exact<{
  edition: string;
  filter?: TieFilter | null | undefined;
  locale: string;
}>;


export type EmbedMapQuery = { edition: { communityMap: { truncated: boolean, nodes: Array<{ id: string, label: string | null, x: number, y: number, degree: number, sector: { slug: string, name: string } | null, member:
          | { slug: string }
          | Record<PropertyKey, never>
         }>, ties: Array<{ source: string, target: string, shared: number }> } } | null };

export type EmbedParticipantsQueryVariables = Exact<{
  activity: string;
  after?: string | null | undefined;
}>;


export type EmbedParticipantsQuery = { node:
    | { participants: { nodes: Array<{ role: ParticipationRole, withheld: WithheldReason | null, nameAtTime: string | null, expert: { slug: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null };

export type EmbedProgrammeQueryVariables = Exact<{
  edition: string;
  filter?: ActivityFilter | null | undefined;
  after?: string | null | undefined;
  locale: string;
}>;


export type EmbedProgrammeQuery = { edition: { activities: { nodes: Array<{ id: string, slug: string, kind: ActivityKind, title: string | null, language: string | null, startsAt: string | null, endsAt: string | null, venue: { id: string, name: string, city: string | null, state: string | null, country: string | null, timeZone: string | null, latitude: number | null, longitude: number | null, online: boolean } | null, participants: { nodes: Array<{ role: ParticipationRole, withheld: WithheldReason | null, nameAtTime: string | null, expert: { slug: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type SessionFragment = { id: string, slug: string, kind: ActivityKind, title: string | null, language: string | null, startsAt: string | null, endsAt: string | null, venue: { id: string, name: string, city: string | null, state: string | null, country: string | null, timeZone: string | null, latitude: number | null, longitude: number | null, online: boolean } | null, participants: { nodes: Array<{ role: ParticipationRole, withheld: WithheldReason | null, nameAtTime: string | null, expert: { slug: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ParticipantFragment = { role: ParticipationRole, withheld: WithheldReason | null, nameAtTime: string | null, expert: { slug: string, displayName: string } | null };

export type EmbedSpeakersQueryVariables = Exact<{
  edition: string;
  editions?: Array<string> | string | null | undefined;
  organization?: string | null | undefined;
  sector?: Array<string> | string | null | undefined;
  role?: Array<ParticipationRole> | ParticipationRole | null | undefined;
  after?: string | null | undefined;
  locale: string;
}>;


export type EmbedSpeakersQuery = { edition: { experts: { nodes: Array<{ id: string, slug: string, displayName: string, photo: { url: string, width: number, height: number, alt: string, credit: string | null } | null, participations: { nodes: Array<{ role: ParticipationRole, nameAtTime: string | null, onBehalfOf: { id: string, slug: string } | null, sectorAtTime: { slug: string } | null, activity: { slug: string, title: string | null } | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type EmbedVenueQueryVariables = Exact<{
  venue: string;
  locale: string;
}>;


export type EmbedVenueQuery = { node:
    | { id: string, name: string, edition: { slug: string, name: string } }
    | Record<PropertyKey, never>
   | null };

export type HomeOutcomesQueryVariables = Exact<{
  edition: string;
  locale: string;
}>;


export type HomeOutcomesQuery = { edition: { outcomes: { totalCount: number, nodes: Array<{ slug: string, kind: OutcomeKind, status: OutcomeStatus, text: string, dueOn: string | null, evidence: Array<{ on: string, note: string, status: OutcomeStatus }>, continuedBy: Array<{ slug: string }> }> } } | null };

export type HomeSectorsQueryVariables = Exact<{
  series: string;
  locale: string;
}>;


export type HomeSectorsQuery = { network: { actors: number, ties: number, narrative: string, run: { permalink: string }, mixing: Array<{ ties: number, expected: number, row: { slug: string, name: string }, column: { slug: string, name: string } }> } };

export type HomePageQueryVariables = Exact<{
  locale: string;
}>;


export type HomePageQuery = { editions: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, year: number | null, startsOn: string | null, endsOn: string | null, modality: Modality | null, city: string | null, series: { id: string, slug: string, name: string, synthetic: boolean }, figures: Array<{ measure: Measure, qualifier: FigureQualifier, value: number, recorded: number | null }>, conveners: { totalCount: number }, experts: { totalCount: number }, activities: { totalCount: number } }> } };

export type CommunityMapQueryVariables = Exact<{
  filter?: TieFilter | null | undefined;
  between?: MapKind | null | undefined;
  locale: string;
}>;


export type CommunityMapQuery = { communityMap: { revision: string, truncated: boolean, nodes: Array<{ id: string, label: string | null, kind: MapNodeKind, scope: Scope | null, x: number, y: number, degree: number, strength: number, sector: { slug: string } | null, community: { confidence: number, label: string | null } | null }>, ties: Array<{ source: string, target: string, shared: number, expected: number | null, verdict: TieVerdict | null, firstTogether: number | null, lastTogether: number | null }>, summary: { actors: number, ties: number, narrative: string, run: { permalink: string } } } };

export type EditionsComparedQueryVariables = Exact<{
  from: string;
  to: string;
  lineage?: Lineage | null | undefined;
  channels?: Array<TieChannel> | TieChannel | null | undefined;
  earlier?: TieFilter | null | undefined;
  later?: TieFilter | null | undefined;
  locale: string;
}>;


export type EditionsComparedQuery = { editionDiff: { keptTies: number, newTies: { totalCount: number }, lapsedTies: { totalCount: number }, newcomers: Array<{ id: string, name: string }>, returned: Array<{ id: string, name: string }>, absent: Array<{ id: string, name: string }>, newBridges: Array<{ id: string, name: string }> }, earlier: { truncated: boolean, ties: Array<{ source: string, target: string }> }, later: { truncated: boolean, ties: Array<{ source: string, target: string }> } };

export type ComparedFragment = { id: string, name: string };

export type MapChoicesQueryVariables = Exact<{
  locale: string;
}>;


export type MapChoicesQuery = { sectors: Array<{ slug: string, name: string }>, editions: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, year: number | null, series: { id: string, slug: string, name: string } }> } };

export type NodeCardQueryVariables = Exact<{
  id: string;
  filter?: TieFilter | null | undefined;
  locale: string;
}>;


export type NodeCardQuery = { node:
    | { __typename: 'Source' }
    | { __typename: 'Series' }
    | { __typename: 'Edition' }
    | { __typename: 'Sector', slug: string, name: string, sectorTies: { nodes: Array<{ ties: number, expected: number, b: { id: string, name: string } }> } }
    | { __typename: 'Organization', slug: string, name: string, acronym: string | null, scope: Scope | null, dissolvedOn: string | null, sector: { slug: string, name: string } | null, ties: { totalCount: number, nodes: Array<{ shared: number, expected: number, b:
            | { id: string, name: string }
            | { id: string, name: string }
           }> } }
    | { __typename: 'EditionVenue' }
    | { __typename: 'Activity', slug: string, title: string | null, kind: ActivityKind, edition: { slug: string, name: string } }
    | { __typename: 'Expert', slug: string, displayName: string, ties: { totalCount: number, nodes: Array<{ shared: number, expected: number, b:
            | { id: string, name: string }
            | { id: string, name: string }
           }> } }
    | { __typename: 'Participation' }
    | { __typename: 'Topic' }
    | { __typename: 'Convening' }
    | { __typename: 'Outcome' }
    | { __typename: 'AgendaItem' }
    | { __typename: 'AnalysisRun' }
    | { __typename: 'Snapshot' }
   | null };

export type StrongTieFragment = { shared: number, expected: number, b:
    | { id: string, name: string }
    | { id: string, name: string }
   };

export type TieCardQueryVariables = Exact<{
  a: string;
  b: string;
  filter?: TieFilter | null | undefined;
  after?: string | null | undefined;
  locale: string;
}>;


export type TieCardQuery = { tieBetween: { shared: number, expected: number, verdict: TieVerdict, qValue: number | null, editionsTogether: number, evidence: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node:
          | { __typename: 'Activity', slug: string, title: string | null, kind: ActivityKind, edition: { name: string } }
          | { __typename: 'Convening', edition: { slug: string, name: string } }
          | { __typename: 'Outcome', slug: string, text: string, edition: { name: string } }
         }> } } | null };

export type TiesOfOneTableQueryVariables = Exact<{
  id: string;
  between: TieKind;
  filter?: TieFilter | null | undefined;
  orderBy?: TieOrder | null | undefined;
  after?: string | null | undefined;
  locale: string;
}>;


export type TiesOfOneTableQuery = { node:
    | { __typename: 'Source' }
    | { __typename: 'Series' }
    | { __typename: 'Edition' }
    | { __typename: 'Sector' }
    | { __typename: 'Organization', name: string, ties: { totalCount: number, excludedLargeActivities: number, revision: string, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ shared: number, expected: number, jaccard: number, newman: number, verdict: TieVerdict, a:
            | { __typename: 'Organization', id: string, slug: string, name: string }
            | { __typename: 'Expert', id: string, slug: string, name: string }
          , b:
            | { __typename: 'Organization', id: string, slug: string, name: string }
            | { __typename: 'Expert', id: string, slug: string, name: string }
          , firstTogether: { slug: string, name: string, year: number | null } | null, lastTogether: { slug: string, name: string, year: number | null } | null }> } }
    | { __typename: 'EditionVenue' }
    | { __typename: 'Activity' }
    | { __typename: 'Expert', name: string, ties: { totalCount: number, excludedLargeActivities: number, revision: string, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ shared: number, expected: number, jaccard: number, newman: number, verdict: TieVerdict, a:
            | { __typename: 'Organization', id: string, slug: string, name: string }
            | { __typename: 'Expert', id: string, slug: string, name: string }
          , b:
            | { __typename: 'Organization', id: string, slug: string, name: string }
            | { __typename: 'Expert', id: string, slug: string, name: string }
          , firstTogether: { slug: string, name: string, year: number | null } | null, lastTogether: { slug: string, name: string, year: number | null } | null }> } }
    | { __typename: 'Participation' }
    | { __typename: 'Topic' }
    | { __typename: 'Convening' }
    | { __typename: 'Outcome' }
    | { __typename: 'AgendaItem' }
    | { __typename: 'AnalysisRun' }
    | { __typename: 'Snapshot' }
   | null, network: { narrative: string, run: { permalink: string, revision: string } } };

export type PageOfOneFragment = { totalCount: number, excludedLargeActivities: number, revision: string, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ shared: number, expected: number, jaccard: number, newman: number, verdict: TieVerdict, a:
      | { __typename: 'Organization', id: string, slug: string, name: string }
      | { __typename: 'Expert', id: string, slug: string, name: string }
    , b:
      | { __typename: 'Organization', id: string, slug: string, name: string }
      | { __typename: 'Expert', id: string, slug: string, name: string }
    , firstTogether: { slug: string, name: string, year: number | null } | null, lastTogether: { slug: string, name: string, year: number | null } | null }> };

type EndOfOne_Organization_Fragment = { __typename: 'Organization', id: string, slug: string, name: string };

type EndOfOne_Expert_Fragment = { __typename: 'Expert', id: string, slug: string, name: string };

export type EndOfOneFragment =
  | EndOfOne_Organization_Fragment
  | EndOfOne_Expert_Fragment
;

export type TiesTableQueryVariables = Exact<{
  between: TieKind;
  filter?: TieFilter | null | undefined;
  orderBy?: TieOrder | null | undefined;
  after?: string | null | undefined;
  locale: string;
}>;


export type TiesTableQuery = { ties: { totalCount: number, excludedLargeActivities: number, revision: string, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ shared: number, expected: number, jaccard: number, newman: number, verdict: TieVerdict, a:
        | { __typename: 'Organization', id: string, slug: string, name: string }
        | { __typename: 'Expert', id: string, slug: string, name: string }
      , b:
        | { __typename: 'Organization', id: string, slug: string, name: string }
        | { __typename: 'Expert', id: string, slug: string, name: string }
      , firstTogether: { slug: string, name: string, year: number | null } | null, lastTogether: { slug: string, name: string, year: number | null } | null }> }, network: { narrative: string, run: { permalink: string, revision: string } } };

export type TableOfTiesFragment = { totalCount: number, excludedLargeActivities: number, revision: string, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ shared: number, expected: number, jaccard: number, newman: number, verdict: TieVerdict, a:
      | { __typename: 'Organization', id: string, slug: string, name: string }
      | { __typename: 'Expert', id: string, slug: string, name: string }
    , b:
      | { __typename: 'Organization', id: string, slug: string, name: string }
      | { __typename: 'Expert', id: string, slug: string, name: string }
    , firstTogether: { slug: string, name: string, year: number | null } | null, lastTogether: { slug: string, name: string, year: number | null } | null }> };

type TableEnd_Organization_Fragment = { __typename: 'Organization', id: string, slug: string, name: string };

type TableEnd_Expert_Fragment = { __typename: 'Expert', id: string, slug: string, name: string };

export type TableEndFragment =
  | TableEnd_Organization_Fragment
  | TableEnd_Expert_Fragment
;

export type WaysBetweenQueryVariables = Exact<{
  from: string;
  to: string;
  filter?: TieFilter | null | undefined;
  locale: string;
}>;


export type WaysBetweenQuery = { pathsBetween: { truncated: boolean, paths: Array<{ length: number, explanation: string, steps: Array<{ from:
          | { id: string }
          | { id: string }
        , to:
          | { id: string }
          | { id: string }
         }> }> } };

export type WithoutSomeQueryVariables = Exact<{
  remove: Array<string> | string;
  filter?: TieFilter | null | undefined;
  locale: string;
}>;


export type WithoutSomeQuery = { whatIf: { componentsBefore: number, componentsAfter: number, pairsDisconnected: number, orphanedCount: number, removed: Array<
      | { id: string, name: string }
      | { id: string, name: string }
    >, orphaned: Array<
      | { id: string, name: string }
      | { id: string, name: string }
    > } };

type Gone_Organization_Fragment = { id: string, name: string };

type Gone_Expert_Fragment = { id: string, name: string };

export type GoneFragment =
  | Gone_Organization_Fragment
  | Gone_Expert_Fragment
;

export type EditionPageQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type EditionPageQuery = { edition: { slug: string, name: string, modality: Modality | null, figures: Array<{ measure: Measure, qualifier: FigureQualifier, value: number, recorded: number | null }> } | null };

export type OrganizationTiesQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type OrganizationTiesQuery = { organization: { ties: { totalCount: number, nodes: Array<{ shared: number, expected: number, verdict: TieVerdict, a:
          | { slug: string, name: string }
          | Record<PropertyKey, never>
        , b:
          | { slug: string, name: string }
          | Record<PropertyKey, never>
        , evidence: { totalCount: number, edges: Array<{ node:
              | { __typename: 'Activity', slug: string, title: string | null, kind: ActivityKind, edition: { name: string } }
              | { __typename: 'Convening', edition: { slug: string, name: string } }
              | { __typename: 'Outcome', slug: string, text: string }
             }> } }> } } | null };

export type OrganizationPageQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type OrganizationPageQuery = { organization: { id: string, slug: string, name: string, acronym: string | null, scope: Scope | null, country: string | null, state: string | null, url: string | null, foundedOn: string | null, dissolvedOn: string | null, sector: { slug: string, name: string } | null, parent: { slug: string, name: string } | null, names: Array<{ text: string, from: string | null, to: string | null }>, changes: Array<{ kind: OrganizationChangeKind, effectiveOn: string, legalBasis: string | null, from: Array<{ slug: string, name: string }>, to: Array<{ slug: string, name: string }> }>, identifiers: Array<{ scheme: IdentifierScheme, value: string, url: string | null }>, convenings: { totalCount: number, nodes: Array<{ role: ConveningRole, edition: { slug: string, name: string, year: number | null } }> }, participations: { totalCount: number, nodes: Array<{ role: ParticipationRole, edition: { slug: string, name: string, year: number | null }, activity: { slug: string, title: string | null, kind: ActivityKind } | null, expert: { slug: string, displayName: string } | null }> }, outcomes: { totalCount: number, nodes: Array<{ slug: string, kind: OutcomeKind, status: OutcomeStatus, text: string }> }, sources: { nodes: Array<{ title: string, url: string | null, publisher: string | null, publishedOn: string | null }> } } | null };

export type SearchPageQueryVariables = Exact<{
  text: string;
  types?: Array<SearchType> | SearchType | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchPageQuery = { search: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ label: string, node:
        | { __typename: 'Source' }
        | { __typename: 'Series' }
        | { __typename: 'Edition', slug: string }
        | { __typename: 'Sector' }
        | { __typename: 'Organization', slug: string }
        | { __typename: 'EditionVenue' }
        | { __typename: 'Activity', slug: string }
        | { __typename: 'Expert', slug: string }
        | { __typename: 'Participation' }
        | { __typename: 'Topic', slug: string }
        | { __typename: 'Convening' }
        | { __typename: 'Outcome', slug: string }
        | { __typename: 'AgendaItem' }
        | { __typename: 'AnalysisRun' }
        | { __typename: 'Snapshot' }
       }> } };

export type SuggestionsQueryVariables = Exact<{
  text: string;
  types?: Array<SearchType> | SearchType | null | undefined;
}>;


export type SuggestionsQuery = { search: { nodes: Array<{ label: string, node:
        | { __typename: 'Source' }
        | { __typename: 'Series' }
        | { __typename: 'Edition', slug: string }
        | { __typename: 'Sector' }
        | { __typename: 'Organization', slug: string }
        | { __typename: 'EditionVenue' }
        | { __typename: 'Activity', slug: string }
        | { __typename: 'Expert', slug: string }
        | { __typename: 'Participation' }
        | { __typename: 'Topic', slug: string }
        | { __typename: 'Convening' }
        | { __typename: 'Outcome', slug: string }
        | { __typename: 'AgendaItem' }
        | { __typename: 'AnalysisRun' }
        | { __typename: 'Snapshot' }
       }> } };


export const ConnectEnd: Operation<ConnectEndQuery, ConnectEndQueryVariables> = {
  name: 'ConnectEnd',
  text: "query ConnectEnd($name: String!, $id: ID!) {\n  node(id: $id) {\n    __typename\n    ... on Organization {\n      id\n      slug\n      name\n    }\n    ... on Expert {\n      id\n      slug\n      displayName\n    }\n  }\n  organization(slug: $name) {\n    id\n    slug\n    name\n  }\n  expert(slug: $name) {\n    id\n    slug\n    displayName\n  }\n  search(text: $name, types: [ORGANIZATION, EXPERT], first: 6) {\n    nodes {\n      label\n      node {\n        __typename\n        ... on Organization {\n          id\n          slug\n        }\n        ... on Expert {\n          id\n          slug\n        }\n      }\n    }\n  }\n}",
};
export const ConnectPaths: Operation<ConnectPathsQuery, ConnectPathsQueryVariables> = {
  name: 'ConnectPaths',
  text: "query ConnectPaths($from: ID!, $to: ID!, $filter: TieFilter, $locale: Locale!) {\n  pathsBetween(from: $from, to: $to, limit: 5, maxHops: 4, filter: $filter) {\n    truncated\n    revision\n    paths {\n      length\n      explanation(locale: $locale)\n      steps {\n        from {\n          __typename\n          ... on Organization {\n            slug\n            name(locale: $locale)\n          }\n          ... on Expert {\n            slug\n            displayName\n          }\n        }\n        to {\n          __typename\n          ... on Organization {\n            slug\n            name(locale: $locale)\n          }\n          ... on Expert {\n            slug\n            displayName\n          }\n        }\n        via {\n          __typename\n          ... on Activity {\n            slug\n            title(locale: $locale)\n            kind\n            edition {\n              slug\n              name(locale: $locale)\n            }\n          }\n          ... on Convening {\n            edition {\n              slug\n              name(locale: $locale)\n            }\n          }\n          ... on Outcome {\n            slug\n            text(locale: $locale)\n            edition {\n              slug\n              name(locale: $locale)\n            }\n          }\n        }\n      }\n    }\n  }\n}",
};
export const EmbedActivity: Operation<EmbedActivityQuery, EmbedActivityQueryVariables> = {
  name: 'EmbedActivity',
  text: "query EmbedActivity($slug: String!) {\n  activity(slug: $slug) {\n    id\n    edition {\n      slug\n    }\n  }\n}",
};
export const EmbedEdition: Operation<EmbedEditionQuery, EmbedEditionQueryVariables> = {
  name: 'EmbedEdition',
  text: "query EmbedEdition($edition: String!, $organization: String, $named: Boolean!, $bySector: Boolean!, $locale: Locale!) {\n  edition(slug: $edition) {\n    id\n    slug\n    name(locale: $locale)\n    startsOn\n    endsOn\n    city\n    country\n    theme(locale: $locale)\n    series {\n      synthetic\n    }\n  }\n  organization(slug: $organization) @include(if: $named) {\n    id\n    slug\n    name(locale: $locale)\n  }\n  sectors @include(if: $bySector) {\n    slug\n    name(locale: $locale)\n  }\n}",
};
export const EmbedMap: Operation<EmbedMapQuery, EmbedMapQueryVariables> = {
  name: 'EmbedMap',
  text: "query EmbedMap($edition: String!, $filter: TieFilter, $locale: Locale!) {\n  edition(slug: $edition) {\n    communityMap(filter: $filter, maxNodes: 200, maxTies: 800) {\n      truncated\n      nodes {\n        id\n        label(locale: $locale)\n        x\n        y\n        degree\n        sector {\n          slug\n          name(locale: $locale)\n        }\n        member {\n          ... on Organization {\n            slug\n          }\n        }\n      }\n      ties {\n        source\n        target\n        shared\n      }\n    }\n  }\n}",
};
export const EmbedParticipants: Operation<EmbedParticipantsQuery, EmbedParticipantsQueryVariables> = {
  name: 'EmbedParticipants',
  text: "query EmbedParticipants($activity: ID!, $after: String) {\n  node(id: $activity) {\n    ... on Activity {\n      participants(first: 100, after: $after) {\n        nodes {\n          role\n          withheld\n          nameAtTime\n          expert {\n            slug\n            displayName\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}",
};
export const EmbedProgramme: Operation<EmbedProgrammeQuery, EmbedProgrammeQueryVariables> = {
  name: 'EmbedProgramme',
  text: "query EmbedProgramme($edition: String!, $filter: ActivityFilter, $after: String, $locale: Locale!) {\n  edition(slug: $edition) {\n    activities(first: 30, after: $after, filter: $filter) {\n      nodes {\n        ...Session\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\n\nfragment Session on Activity {\n  id\n  slug\n  kind\n  title(locale: $locale)\n  language\n  startsAt\n  endsAt\n  venue {\n    id\n    name\n    city\n    state\n    country\n    timeZone\n    latitude\n    longitude\n    online\n  }\n  participants(first: 30) {\n    nodes {\n      ...Participant\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment Participant on Participation {\n  role\n  withheld\n  nameAtTime\n  expert {\n    slug\n    displayName\n  }\n}",
};
export const EmbedSpeakers: Operation<EmbedSpeakersQuery, EmbedSpeakersQueryVariables> = {
  name: 'EmbedSpeakers',
  text: "query EmbedSpeakers($edition: String!, $editions: [ID!], $organization: ID, $sector: [String!], $role: [ParticipationRole!], $after: String, $locale: Locale!) {\n  edition(slug: $edition) {\n    experts(\n      first: 50\n      after: $after\n      organization: $organization\n      sector: $sector\n      role: $role\n    ) {\n      nodes {\n        id\n        slug\n        displayName\n        photo(width: 160) {\n          url\n          width\n          height\n          alt(locale: $locale)\n          credit\n        }\n        participations(first: 30, edition: $editions, role: $role) {\n          nodes {\n            role\n            nameAtTime\n            onBehalfOf {\n              id\n              slug\n            }\n            sectorAtTime {\n              slug\n            }\n            activity {\n              slug\n              title(locale: $locale)\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};
export const EmbedVenue: Operation<EmbedVenueQuery, EmbedVenueQueryVariables> = {
  name: 'EmbedVenue',
  text: "query EmbedVenue($venue: ID!, $locale: Locale!) {\n  node(id: $venue) {\n    ... on EditionVenue {\n      id\n      name\n      edition {\n        slug\n        name(locale: $locale)\n      }\n    }\n  }\n}",
};
export const HomeOutcomes: Operation<HomeOutcomesQuery, HomeOutcomesQueryVariables> = {
  name: 'HomeOutcomes',
  text: "query HomeOutcomes($edition: String!, $locale: Locale!) {\n  edition(slug: $edition) {\n    outcomes(first: 6, orderBy: RECORDED) {\n      totalCount\n      nodes {\n        slug\n        kind\n        status\n        text(locale: $locale)\n        dueOn\n        evidence {\n          on\n          note\n          status\n        }\n        continuedBy {\n          slug\n        }\n      }\n    }\n  }\n}",
};
export const HomeSectors: Operation<HomeSectorsQuery, HomeSectorsQueryVariables> = {
  name: 'HomeSectors',
  text: "query HomeSectors($series: ID!, $locale: Locale!) {\n  network(\n    between: ORGANIZATION\n    filter: {series: [$series], channels: [ACTIVITY, CONVENING, OUTCOME]}\n  ) {\n    actors\n    ties\n    narrative(locale: $locale)\n    run {\n      permalink\n    }\n    mixing {\n      ties\n      expected\n      row {\n        slug\n        name(locale: $locale)\n      }\n      column {\n        slug\n        name(locale: $locale)\n      }\n    }\n  }\n}",
};
export const HomePage: Operation<HomePageQuery, HomePageQueryVariables> = {
  name: 'HomePage',
  text: "query HomePage($locale: Locale!) {\n  editions(first: 50, orderBy: LATEST_FIRST) {\n    totalCount\n    nodes {\n      id\n      slug\n      name(locale: $locale)\n      year\n      startsOn\n      endsOn\n      modality\n      city\n      series {\n        id\n        slug\n        name(locale: $locale)\n        synthetic\n      }\n      figures {\n        measure\n        qualifier\n        value\n        recorded\n      }\n      conveners(first: 1) {\n        totalCount\n      }\n      experts(first: 1) {\n        totalCount\n      }\n      activities(first: 1) {\n        totalCount\n      }\n    }\n  }\n}",
};
export const CommunityMap: Operation<CommunityMapQuery, CommunityMapQueryVariables> = {
  name: 'CommunityMap',
  text: "query CommunityMap($filter: TieFilter, $between: MapKind, $locale: Locale!) {\n  communityMap(filter: $filter, between: $between, maxNodes: 2000, maxTies: 20000) {\n    revision\n    truncated\n    nodes {\n      id\n      label(locale: $locale)\n      kind\n      scope\n      x\n      y\n      degree\n      strength\n      sector {\n        slug\n      }\n      community {\n        confidence\n        label(locale: $locale)\n      }\n    }\n    ties {\n      source\n      target\n      shared\n      expected\n      verdict\n      firstTogether\n      lastTogether\n    }\n    summary {\n      actors\n      ties\n      narrative(locale: $locale)\n      run {\n        permalink\n      }\n    }\n  }\n}",
};
export const EditionsCompared: Operation<EditionsComparedQuery, EditionsComparedQueryVariables> = {
  name: 'EditionsCompared',
  text: "query EditionsCompared($from: ID!, $to: ID!, $lineage: Lineage, $channels: [TieChannel!], $earlier: TieFilter, $later: TieFilter, $locale: Locale!) {\n  editionDiff(from: $from, to: $to, lineage: $lineage, channels: $channels) {\n    keptTies\n    newTies(first: 1) {\n      totalCount\n    }\n    lapsedTies(first: 1) {\n      totalCount\n    }\n    newcomers {\n      ...Compared\n    }\n    returned {\n      ...Compared\n    }\n    absent {\n      ...Compared\n    }\n    newBridges {\n      ...Compared\n    }\n  }\n  earlier: communityMap(filter: $earlier, maxNodes: 2000, maxTies: 20000) {\n    truncated\n    ties {\n      source\n      target\n    }\n  }\n  later: communityMap(filter: $later, maxNodes: 2000, maxTies: 20000) {\n    truncated\n    ties {\n      source\n      target\n    }\n  }\n}\n\nfragment Compared on Organization {\n  id\n  name(locale: $locale)\n}",
};
export const MapChoices: Operation<MapChoicesQuery, MapChoicesQueryVariables> = {
  name: 'MapChoices',
  text: "query MapChoices($locale: Locale!) {\n  sectors {\n    slug\n    name(locale: $locale)\n  }\n  editions(first: 100, orderBy: OLDEST_FIRST) {\n    totalCount\n    nodes {\n      id\n      slug\n      name(locale: $locale)\n      year\n      series {\n        id\n        slug\n        name(locale: $locale)\n      }\n    }\n  }\n}",
};
export const NodeCard: Operation<NodeCardQuery, NodeCardQueryVariables> = {
  name: 'NodeCard',
  text: "query NodeCard($id: ID!, $filter: TieFilter, $locale: Locale!) {\n  node(id: $id) {\n    __typename\n    ... on Organization {\n      slug\n      name(locale: $locale)\n      acronym\n      scope\n      dissolvedOn\n      sector {\n        slug\n        name(locale: $locale)\n      }\n      ties(first: 5, filter: $filter) {\n        totalCount\n        nodes {\n          ...StrongTie\n        }\n      }\n    }\n    ... on Expert {\n      slug\n      displayName\n      ties(first: 5, filter: $filter) {\n        totalCount\n        nodes {\n          ...StrongTie\n        }\n      }\n    }\n    ... on Sector {\n      slug\n      name(locale: $locale)\n      sectorTies: ties(first: 5, filter: $filter) {\n        nodes {\n          ties\n          expected\n          b {\n            id\n            name(locale: $locale)\n          }\n        }\n      }\n    }\n    ... on Activity {\n      slug\n      title(locale: $locale)\n      kind\n      edition {\n        slug\n        name(locale: $locale)\n      }\n    }\n  }\n}\n\nfragment StrongTie on Tie {\n  shared\n  expected\n  b {\n    ... on Organization {\n      id\n      name(locale: $locale)\n    }\n    ... on Expert {\n      id\n      name: displayName\n    }\n  }\n}",
};
export const TieCard: Operation<TieCardQuery, TieCardQueryVariables> = {
  name: 'TieCard',
  text: "query TieCard($a: ID!, $b: ID!, $filter: TieFilter, $after: String, $locale: Locale!) {\n  tieBetween(a: $a, b: $b, filter: $filter) {\n    shared\n    expected\n    verdict\n    qValue\n    editionsTogether\n    evidence(first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          __typename\n          ... on Activity {\n            slug\n            title(locale: $locale)\n            kind\n            edition {\n              name(locale: $locale)\n            }\n          }\n          ... on Convening {\n            edition {\n              slug\n              name(locale: $locale)\n            }\n          }\n          ... on Outcome {\n            slug\n            text(locale: $locale)\n            edition {\n              name(locale: $locale)\n            }\n          }\n        }\n      }\n    }\n  }\n}",
};
export const TiesOfOneTable: Operation<TiesOfOneTableQuery, TiesOfOneTableQueryVariables> = {
  name: 'TiesOfOneTable',
  text: "query TiesOfOneTable($id: ID!, $between: TieKind!, $filter: TieFilter, $orderBy: TieOrder, $after: String, $locale: Locale!) {\n  node(id: $id) {\n    __typename\n    ... on Organization {\n      name(locale: $locale)\n      ties(filter: $filter, orderBy: $orderBy, after: $after, first: 50) {\n        ...PageOfOne\n      }\n    }\n    ... on Expert {\n      name: displayName\n      ties(filter: $filter, orderBy: $orderBy, after: $after, first: 50) {\n        ...PageOfOne\n      }\n    }\n  }\n  network(between: $between, filter: $filter) {\n    narrative(locale: $locale)\n    run {\n      permalink\n      revision\n    }\n  }\n}\n\nfragment PageOfOne on TieConnection {\n  totalCount\n  excludedLargeActivities\n  revision\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  nodes {\n    shared\n    expected\n    jaccard\n    newman\n    verdict\n    a {\n      ...EndOfOne\n    }\n    b {\n      ...EndOfOne\n    }\n    firstTogether {\n      slug\n      name(locale: $locale)\n      year\n    }\n    lastTogether {\n      slug\n      name(locale: $locale)\n      year\n    }\n  }\n}\n\nfragment EndOfOne on TieEnd {\n  __typename\n  ... on Organization {\n    id\n    slug\n    name(locale: $locale)\n  }\n  ... on Expert {\n    id\n    slug\n    name: displayName\n  }\n}",
};
export const TiesTable: Operation<TiesTableQuery, TiesTableQueryVariables> = {
  name: 'TiesTable',
  text: "query TiesTable($between: TieKind!, $filter: TieFilter, $orderBy: TieOrder, $after: String, $locale: Locale!) {\n  ties(\n    between: $between\n    filter: $filter\n    orderBy: $orderBy\n    after: $after\n    first: 50\n  ) {\n    ...TableOfTies\n  }\n  network(between: $between, filter: $filter) {\n    narrative(locale: $locale)\n    run {\n      permalink\n      revision\n    }\n  }\n}\n\nfragment TableOfTies on TieConnection {\n  totalCount\n  excludedLargeActivities\n  revision\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  nodes {\n    shared\n    expected\n    jaccard\n    newman\n    verdict\n    a {\n      ...TableEnd\n    }\n    b {\n      ...TableEnd\n    }\n    firstTogether {\n      slug\n      name(locale: $locale)\n      year\n    }\n    lastTogether {\n      slug\n      name(locale: $locale)\n      year\n    }\n  }\n}\n\nfragment TableEnd on TieEnd {\n  __typename\n  ... on Organization {\n    id\n    slug\n    name(locale: $locale)\n  }\n  ... on Expert {\n    id\n    slug\n    name: displayName\n  }\n}",
};
export const WaysBetween: Operation<WaysBetweenQuery, WaysBetweenQueryVariables> = {
  name: 'WaysBetween',
  text: "query WaysBetween($from: ID!, $to: ID!, $filter: TieFilter, $locale: Locale!) {\n  pathsBetween(from: $from, to: $to, limit: 5, filter: $filter) {\n    truncated\n    paths {\n      length\n      explanation(locale: $locale)\n      steps {\n        from {\n          ... on Organization {\n            id\n          }\n          ... on Expert {\n            id\n          }\n        }\n        to {\n          ... on Organization {\n            id\n          }\n          ... on Expert {\n            id\n          }\n        }\n      }\n    }\n  }\n}",
};
export const WithoutSome: Operation<WithoutSomeQuery, WithoutSomeQueryVariables> = {
  name: 'WithoutSome',
  text: "query WithoutSome($remove: [ID!]!, $filter: TieFilter, $locale: Locale!) {\n  whatIf(remove: $remove, filter: $filter) {\n    componentsBefore\n    componentsAfter\n    pairsDisconnected\n    orphanedCount\n    removed {\n      ...Gone\n    }\n    orphaned {\n      ...Gone\n    }\n  }\n}\n\nfragment Gone on TieEnd {\n  ... on Organization {\n    id\n    name(locale: $locale)\n  }\n  ... on Expert {\n    id\n    name: displayName\n  }\n}",
};
export const EditionPage: Operation<EditionPageQuery, EditionPageQueryVariables> = {
  name: 'EditionPage',
  text: "query EditionPage($slug: String!, $locale: Locale!) {\n  edition(slug: $slug) {\n    slug\n    name(locale: $locale)\n    modality\n    figures {\n      measure\n      qualifier\n      value\n      recorded\n    }\n  }\n}",
};
export const OrganizationTies: Operation<OrganizationTiesQuery, OrganizationTiesQueryVariables> = {
  name: 'OrganizationTies',
  text: "query OrganizationTies($slug: String!, $locale: Locale!) {\n  organization(slug: $slug) {\n    ties(first: 10, filter: {channels: [ACTIVITY, CONVENING, OUTCOME]}) {\n      totalCount\n      nodes {\n        shared\n        expected\n        verdict\n        a {\n          ... on Organization {\n            slug\n            name(locale: $locale)\n          }\n        }\n        b {\n          ... on Organization {\n            slug\n            name(locale: $locale)\n          }\n        }\n        evidence(first: 3) {\n          totalCount\n          edges {\n            node {\n              __typename\n              ... on Activity {\n                slug\n                title(locale: $locale)\n                kind\n                edition {\n                  name(locale: $locale)\n                }\n              }\n              ... on Convening {\n                edition {\n                  slug\n                  name(locale: $locale)\n                }\n              }\n              ... on Outcome {\n                slug\n                text(locale: $locale)\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}",
};
export const OrganizationPage: Operation<OrganizationPageQuery, OrganizationPageQueryVariables> = {
  name: 'OrganizationPage',
  text: "query OrganizationPage($slug: String!, $locale: Locale!) {\n  organization(slug: $slug) {\n    id\n    slug\n    name(locale: $locale)\n    acronym\n    scope\n    country\n    state\n    url\n    foundedOn\n    dissolvedOn\n    sector {\n      slug\n      name(locale: $locale)\n    }\n    parent {\n      slug\n      name(locale: $locale)\n    }\n    names {\n      text\n      from\n      to\n    }\n    changes {\n      kind\n      effectiveOn\n      legalBasis\n      from {\n        slug\n        name(locale: $locale)\n      }\n      to {\n        slug\n        name(locale: $locale)\n      }\n    }\n    identifiers {\n      scheme\n      value\n      url\n    }\n    convenings(first: 50) {\n      totalCount\n      nodes {\n        role\n        edition {\n          slug\n          name(locale: $locale)\n          year\n        }\n      }\n    }\n    participations(first: 50, orderBy: LATEST_FIRST) {\n      totalCount\n      nodes {\n        role\n        edition {\n          slug\n          name(locale: $locale)\n          year\n        }\n        activity {\n          slug\n          title(locale: $locale)\n          kind\n        }\n        expert {\n          slug\n          displayName\n        }\n      }\n    }\n    outcomes(first: 20) {\n      totalCount\n      nodes {\n        slug\n        kind\n        status\n        text(locale: $locale)\n      }\n    }\n    sources {\n      nodes {\n        title\n        url\n        publisher\n        publishedOn\n      }\n    }\n  }\n}",
};
export const SearchPage: Operation<SearchPageQuery, SearchPageQueryVariables> = {
  name: 'SearchPage',
  text: "query SearchPage($text: String!, $types: [SearchType!], $after: String) {\n  search(text: $text, types: $types, first: 20, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      label\n      node {\n        __typename\n        ... on Organization {\n          slug\n        }\n        ... on Expert {\n          slug\n        }\n        ... on Edition {\n          slug\n        }\n        ... on Activity {\n          slug\n        }\n        ... on Outcome {\n          slug\n        }\n        ... on Topic {\n          slug\n        }\n      }\n    }\n  }\n}",
};
export const Suggestions: Operation<SuggestionsQuery, SuggestionsQueryVariables> = {
  name: 'Suggestions',
  text: "query Suggestions($text: String!, $types: [SearchType!]) {\n  search(text: $text, types: $types, first: 8) {\n    nodes {\n      label\n      node {\n        __typename\n        ... on Organization {\n          slug\n        }\n        ... on Expert {\n          slug\n        }\n        ... on Edition {\n          slug\n        }\n        ... on Activity {\n          slug\n        }\n        ... on Outcome {\n          slug\n        }\n        ... on Topic {\n          slug\n        }\n      }\n    }\n  }\n}",
};
