// Made by `npm run operations` from the .graphql files of web/ and schema.graphql: change those.
import type { Operation } from './operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether enough is recorded to tell who or what was missing. */
export type CompletenessState =
  /** No number was published that what is recorded could be held against. */
  | 'UNKNOWN'
  /** Fewer than four fifths of the published number are recorded: nothing is told of the rest. */
  | 'PARTIAL'
  /** At least four fifths of the published number are recorded. */
  | 'SUFFICIENT';

/** Whose an act is once the organization that did it has ended. */
export type Lineage =
  /** Of the organization that did it, as it was recorded. */
  | 'AS_RECORDED'
  /** Of each organization that took over from it after the act, over any number of steps; of the ended one no more. */
  | 'AS_SUCCESSOR';

/** How people meet. */
export type Modality =
  /** In a place. */
  | 'IN_PERSON'
  /** Over the network only. */
  | 'VIRTUAL'
  /** Both at once. */
  | 'HYBRID';

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
  /** Several countries and not the world, such as Latin America. */
  | 'REGIONAL'
  /** The world, or countries all over it. */
  | 'INTERNATIONAL';

/** Whether two shared more than chance would have it. Nothing is hidden for it. */
export type TieVerdict =
  /** They shared more: the q-value is at most 0.05. */
  | 'STRONGER_THAN_CHANCE'
  /** Chance could have brought them together as often. */
  | 'NOT_DISTINGUISHABLE'
  /** They attended too little, or too little took place, for anything to be told. */
  | 'INSUFFICIENT_DATA';

/** The first part, down to maxConveningSize, says what the graph is made of, and so changes chances and metrics; the second part only chooses what of it is shown. A graph is of real series or of synthetic ones, never of both: without series or editions it is of all real ones, or of the synthetic where there are no others, and a filter that names both is refused. Lists hold at most 100 entries. */
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
  /** Whose the attendance of an organization that ended later is. Two heirs are not tied by what both inherited. */
  lineage?: Lineage | null | undefined;
  /** Activities with more actors than this are left out and counted, since not all in a full hall have met: from 2 to 200. */
  maxActivitySize?: number | null | undefined;
  /** Editions with more conveners than this are left out of CONVENING and counted, likewise: from 2 to 1,000. */
  maxConveningSize?: number | null | undefined;
  /** Only with someone of these sectors, by slug: the other end of the ties of one, else at least one end. An organization counts with the sector that it had at the last edition in scope at which it took part, an expert for the organization most often appeared for. */
  withSector?: Array<string> | null | undefined;
  /** Only ties between these two sectors, by id or slug; one sector twice asks for the ties within it. It is what the two were when they met: the sector that their convening or participation at one of these editions says, else that of today; an expert counts for the organization most often appeared for. Another number of sectors is refused. */
  betweenSectors?: Array<string> | null | undefined;
  /** Only with someone whose remit is one of these; ends and experts as for withSector. */
  withScope?: Array<Scope> | null | undefined;
  /** Only with someone from these states, by ISO 3166-2 code; likewise. */
  withState?: Array<string> | null | undefined;
  /** Only ties of at least so many shared events, from 1. */
  minShared?: number | null | undefined;
  /** Only ties that began at one of these editions: of all in scope, the first at which the two met. */
  firstTogether?: Array<string> | null | undefined;
  /** Only ties of two who met last at one of these editions, of all in scope. */
  lastTogether?: Array<string> | null | undefined;
  /** Only ties of which one of these can be said. */
  verdict?: Array<TieVerdict> | null | undefined;
};

/** By what two can be tied. */
export type TieChannel =
  /** By activities that both attended. An organization attends when someone appears on its behalf. */
  | 'ACTIVITY'
  /** By editions that both brought about. Organizations only. */
  | 'CONVENING'
  /** By outcomes that both put forward or answer for; those of one activity are one event, and with ACTIVITY the activity itself. Organizations only. */
  | 'OUTCOME';

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

/** A way to count a list in groups. */
export type Facet =
  /** The sector an organization comes from. */
  | 'SECTOR'
  /** How far an organization's remit reaches. */
  | 'SCOPE'
  /** The state or province, by ISO 3166-2 code where known. */
  | 'STATE'
  /** The country, without case and accents. */
  | 'COUNTRY'
  /** The year of foundation. */
  | 'YEAR_FOUNDED'
  /** The year in which it ended. */
  | 'YEAR_DISSOLVED'
  /** The edition. */
  | 'EDITION'
  /** The series. */
  | 'SERIES'
  /** The year. */
  | 'YEAR'
  /** How people meet. */
  | 'MODALITY'
  /** The role in bringing editions about. */
  | 'CONVENING_ROLE'
  /** The sector that an organization came from when it brought an edition about. */
  | 'SECTOR_AT_TIME'
  /** The role taken. */
  | 'ROLE'
  /** The kind of activity. */
  | 'ACTIVITY_KIND'
  /** The topic. */
  | 'TOPIC'
  /** The language, by BCP 47. */
  | 'LANGUAGE'
  /** The day it starts on, by the clocks of its timeZone, or by UTC where that is not known. */
  | 'DAY'
  /** The kind of outcome. */
  | 'OUTCOME_KIND'
  /** How far an outcome has come, where that is recorded. */
  | 'OUTCOME_STATUS'
  /** The organization that put it forward. */
  | 'PROPOSED_BY'
  /** The organization that answers for it. */
  | 'RESPONSIBLE'
  /** The edition at which two met first, of all in scope. */
  | 'FIRST_TOGETHER'
  /** The edition at which two met last, of all in scope. */
  | 'LAST_TOGETHER'
  /** Whether two shared more than chance would have it. */
  | 'VERDICT';

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
  /** Those of the earliest Tie.firstTogether first. */
  | 'FIRST_EDITION'
  /** Those that met last first. */
  | 'LAST_EDITION'
  /** By name, without regard to case and accents. */
  | 'NAME';

/** Between whom. */
export type TieKind =
  /** Between organizations. */
  | 'ORGANIZATION'
  /** Between experts. */
  | 'EXPERT';

/** The orders in which a list can be had. */
export type ActivityOrder =
  /** By time of start; a day without a time counts from its beginning in UTC, and what has neither comes last. */
  | 'TIME'
  /** The last to start first; what has neither time nor day comes last. */
  | 'LATEST_FIRST'
  /** The last changed first. */
  | 'LATEST_CHANGE';

/** Which activities; all that is given must hold. */
export type ActivityFilter = {
  /** Of one of these kinds. */
  kind?: Array<ActivityKind> | null | undefined;
  /** Of one of these editions, by id or slug. */
  edition?: Array<string> | null | undefined;
  /** Of one of these series, by id or slug. */
  series?: Array<string> | null | undefined;
  /** At one of these venues. */
  venue?: Array<string> | null | undefined;
  /** About at least one of these topics. */
  topic?: Array<string> | null | undefined;
  /** Keynotes, whether the programme calls the activity so or the part that somebody takes in it; false: all others. */
  keynote?: boolean | null | undefined;
  /** Held in one of these languages, as it is recorded: "es" does not find "es-MX". */
  language?: Array<string> | null | undefined;
  /** At a venue in one of these states, by ISO 3166-2 code or by a name that one state alone has, or as it was given where it has no code. */
  state?: Array<string> | null | undefined;
  /** Starting on one of these days, or in one of these months or years, by the clocks of the venue. */
  day?: Array<string> | null | undefined;
  /** Starting on these days, by the clocks of the venue, or by UTC where its time zone is not known. */
  days?: PartialDateRange | null | undefined;
  /** Changed at this time or later. */
  updatedSince?: string | null | undefined;
  /** Found by these words of its title, as `search` finds it. */
  text?: string | null | undefined;
  /** By those who take part. */
  participants?: ParticipationSome | null | undefined;
  /** More filters of this kind, each of which must hold too, so that one relation can be asked about more than once; 20 at most. */
  and?: Array<ActivityFilter> | null | undefined;
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

/** From one date to another; without either it is open on that side. */
export type PartialDateRange = {
  /** The first: a year or a month from its first day on. */
  from?: string | null | undefined;
  /** The last: a year or a month until its last day. */
  to?: string | null | undefined;
};

/** By those who take part: at least one is so, none is, every one is. */
export type ParticipationSome = {
  /** At least one participation is so. */
  some?: ParticipationWhere | null | undefined;
  /** No participation is so. */
  none?: ParticipationWhere | null | undefined;
  /** Every participation is so, and one of which it is not known is not; also where there is none at all. */
  every?: ParticipationWhere | null | undefined;
};

/** Which participations; all that is given must hold of one and the same. */
export type ParticipationWhere = {
  /** Only in one of these roles. */
  role?: Array<ParticipationRole> | null | undefined;
  /** Only on behalf of this organization. */
  organization?: string | null | undefined;
  /** Only on behalf of an organization that was of one of these sectors, by slug. */
  sector?: Array<string> | null | undefined;
  /** Only on behalf of an organization that had one of these remits. */
  scope?: Array<Scope> | null | undefined;
  /** Only in one of these editions, by id or slug. */
  edition?: Array<string> | null | undefined;
  /** Only in an edition of one of these series, by id or slug. */
  series?: Array<string> | null | undefined;
  /** Only in an activity of one of these kinds. */
  activityKind?: Array<ActivityKind> | null | undefined;
  /** Only what gives a keynote: by its role, or in an activity of that kind in any role but that of who moderates, writes down or organizes. False: all else. */
  keynote?: boolean | null | undefined;
  /** Only in an activity about one of these topics, by id or slug. */
  topic?: Array<string> | null | undefined;
  /** Only of one of these experts, by id or slug. */
  expert?: Array<string> | null | undefined;
  /** Only in an activity in which this other expert took part too, by id or slug. */
  togetherWith?: string | null | undefined;
  /** Only in an activity in which somebody took part on behalf of this organization, by id or slug. */
  togetherWithOrganization?: string | null | undefined;
};

/** The orders in which a list can be had. */
export type ExpertOrder =
  /** By name, without regard to case and accents. */
  | 'NAME'
  /** By family name in the order of the Spanish alphabet, ñ after n; by the last word of the name where none is recorded. */
  | 'FAMILY_NAME'
  /** The last changed first. */
  | 'LATEST_CHANGE';

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
  | 'SPONSOR'
  /** Another part; see roleAsGiven. */
  | 'OTHER';

/** What kind of outcome it is. */
export type OutcomeKind =
  /** What was found. */
  | 'CONCLUSION'
  /** What others are asked to do. */
  | 'RECOMMENDATION'
  /** What those present undertook to do. */
  | 'AGREEMENT';

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

/** The ten colours of sectors. With full colour vision or any deficiency of it, no two look alike. */
export type SectorColourName =
  /** #33198b on a light ground, #6e5dd2 on a dark one. */
  | 'INDIGO'
  /** #de5383 on a light ground, #c96894 on a dark one. */
  | 'PINK'
  /** #965500 on a light ground, #e69e1c on a dark one. */
  | 'OCHRE'
  /** #56845a on a light ground, #5de98e on a dark one. */
  | 'GREEN'
  /** #8254be on a light ground, #e7b9f3 on a dark one. */
  | 'VIOLET'
  /** #2e97a6 on a light ground, #b4fefb on a dark one. */
  | 'TEAL'
  /** #653112 on a light ground, #d3402d on a dark one. */
  | 'BROWN'
  /** #87961d on a light ground, #f6f844 on a dark one. */
  | 'OLIVE'
  /** #005384 on a light ground, #5296db on a dark one. */
  | 'BLUE'
  /** #625950 on a light ground, #b1ada3 on a dark one. */
  | 'GREY';

/** The form of the mark of a sector: the second sign on dots, for whoever sees no colours. */
export type SectorShape =
  /** A square. */
  | 'SQUARE'
  /** A circle. */
  | 'CIRCLE'
  /** A square that stands on its point. */
  | 'DIAMOND'
  /** A triangle that stands on its side. */
  | 'TRIANGLE'
  /** A hexagon. */
  | 'HEXAGON'
  /** A star with five points. */
  | 'STAR'
  /** A triangle that stands on its point. */
  | 'TRIANGLE_DOWN'
  /** An upright cross, as a plus. */
  | 'CROSS'
  /** A pentagon. */
  | 'PENTAGON'
  /** A diagonal cross, as the letter. */
  | 'X';

/** The pattern of the areas of a sector: the second sign where areas adjoin, such as in bars. */
export type SectorWeave =
  /** No pattern. */
  | 'PLAIN'
  /** Diagonals that fall to the right. */
  | 'TWILL'
  /** Horizontal lines. */
  | 'WEFT_STRIPE'
  /** Vertical lines. */
  | 'WARP_STRIPE'
  /** Dots. */
  | 'DOTS'
  /** Diagonals that rise to the right. */
  | 'TWILL_LEFT'
  /** Horizontal and vertical lines. */
  | 'CHECK'
  /** A line that goes up and down. */
  | 'ZIGZAG'
  /** Horizontal lines, twice as dense. */
  | 'DOUBLE_STRIPE'
  /** Diagonals both ways. */
  | 'CROSSHATCH';

/** Which organizations; all that is given must hold. */
export type OrganizationFilter = {
  /** From one of these sectors, by slug. */
  sector?: Array<string> | null | undefined;
  /** With one of these remits. */
  scope?: Array<Scope> | null | undefined;
  /** Based in one of these states, by ISO 3166-2 code. */
  stateCode?: Array<string> | null | undefined;
  /** Based in one of these states, by ISO 3166-2 code or by a name that one state alone has, or as it was given where no code is known. */
  state?: Array<string> | null | undefined;
  /** Based in one of these countries, as it was given; case and accents do not matter. */
  country?: Array<string> | null | undefined;
  /** Founded then, as far as that is known. */
  founded?: PartialDateRange | null | undefined;
  /** Ended then, as far as that is known; of those that last, or of which it is not known, none. */
  dissolved?: PartialDateRange | null | undefined;
  /** Found by these words as `search` finds it: by its names, its acronym and those it had. */
  text?: string | null | undefined;
  /** Changed at this time or later. */
  updatedSince?: string | null | undefined;
  /** More filters of this kind, each of which must hold too, so that one relation can be asked about more than once; 20 at most. */
  and?: Array<OrganizationFilter> | null | undefined;
  /** Tied to this organization: both attended an activity of at most 15 organizations, as recorded. */
  tiedTo?: string | null | undefined;
  /** By the editions it brought about. */
  convened?: ConveningSome | null | undefined;
  /** That convened one of these editions, appeared there or came out with an outcome of it, by id or slug. */
  edition?: Array<string> | null | undefined;
  /** The same of any edition of one of these series, by id or slug. */
  series?: Array<string> | null | undefined;
};

/** Which editions an organization brought about: at least one of those named, none of them, all of them; by id or slug. Without any of these, and without their number, at least one at all. To sponsor counts only where "role" asks for it. */
export type ConveningSome = {
  /** At least one of these. */
  some?: Array<string> | null | undefined;
  /** None of these. */
  none?: Array<string> | null | undefined;
  /** All of these, beside whatever others; where the list is empty, always. */
  all?: Array<string> | null | undefined;
  /** So many editions. */
  editions?: IntRange | null | undefined;
  /** Only what it did in one of these roles counts; without it, in any role but that of a sponsor. */
  role?: Array<ConveningRole> | null | undefined;
  /** Only what it did while it was of one of these sectors counts, by slug. */
  sector?: Array<string> | null | undefined;
  /** Only what it did for editions of one of these series counts, by id or slug. */
  series?: Array<string> | null | undefined;
};

/** From one number to another; without either it is open on that side. */
export type IntRange = {
  /** The least, itself included. */
  from?: number | null | undefined;
  /** The most, itself included. */
  to?: number | null | undefined;
};

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

/** What was counted. */
export type Measure =
  /** Organizations that brought the edition about, in every role but sponsor. */
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

/** How a subgraph is doing. */
export type SubgraphState =
  /** It passed the check, and waits to be composed with the others. */
  | 'CHECKED'
  /** The gateway serves it. */
  | 'COMPOSED'
  /** What it answered last breaks a rule, which "problems" names. Where it was served before, its schema of then goes on. */
  | 'REFUSED'
  /** It did not answer when it was asked last. Its schema goes on, and its fields are null until it answers. */
  | 'UNREACHABLE'
  /** It was ended, and is no longer served. */
  | 'ENDED';

/** How a word of a name meets a word that was asked for. */
export type SearchMatchKind =
  /** It is the same word. */
  | 'EXACT'
  /** It begins with it. */
  | 'BEGINNING'
  /** It has one letter more, one less or another, or two neighbours the other way round. */
  | 'SLIP';

/** What can be searched. */
export type SearchType =
  /** Sectors, by name in every language. */
  | 'SECTOR'
  /** Organizations, by all their names and initials. */
  | 'ORGANIZATION'
  /** Series, by name in every language. */
  | 'SERIES'
  /** Editions, by name, and by series and year. */
  | 'EDITION'
  /** Venues, by name, city and state. */
  | 'EDITION_VENUE'
  /** Experts, by name. */
  | 'EXPERT'
  /** Activities, by title. */
  | 'ACTIVITY'
  /** Topics, by label. */
  | 'TOPIC'
  /** Outcomes, by what they say. */
  | 'OUTCOME'
  /** Points of the agenda, by title in every language. */
  | 'AGENDA_ITEM';

/** What has a slug. */
export type SlugType =
  /** Sectors. */
  | 'SECTOR'
  /** Organizations. */
  | 'ORGANIZATION'
  /** Series. */
  | 'SERIES'
  /** Editions. */
  | 'EDITION'
  /** Venues. */
  | 'EDITION_VENUE'
  /** Experts. */
  | 'EXPERT'
  /** Activities. */
  | 'ACTIVITY'
  /** Topics. */
  | 'TOPIC'
  /** Outcomes. */
  | 'OUTCOME'
  /** Points of the agenda. */
  | 'AGENDA_ITEM'
  /** Partners. */
  | 'PARTNER';

export type BuilderEditionQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type BuilderEditionQuery = { edition: { slug: string, name: string, venues: Array<{ id: string, name: string }>, series: { slug: string, name: string, synthetic: boolean } } | null };

export type BuilderQueryVariables = Exact<{
  locale: string;
}>;


export type BuilderQuery = { editions: { totalCount: number, nodes: Array<{ slug: string, name: string, venues: Array<{ id: string, name: string }>, series: { slug: string, name: string, synthetic: boolean } }> }, invented: { nodes: Array<{ slug: string, name: string, venues: Array<{ id: string, name: string }>, series: { slug: string, name: string, synthetic: boolean } }> }, sectors: Array<{ slug: string, name: string }>, inventedSectors: Array<{ slug: string, name: string }> };

export type OfferedEditionFragment = { slug: string, name: string, venues: Array<{ id: string, name: string }>, series: { slug: string, name: string, synthetic: boolean } };

export type BuilderPartnersQueryVariables = Exact<{
  edition: string;
  after?: string | null | undefined;
  counted: boolean;
  locale: string;
}>;


export type BuilderPartnersQuery = { edition: { participations: { totalCount: number, facets?: Array<{ buckets: Array<{ key: string }> }>, nodes: Array<{ onBehalfOf: { slug: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ConnectEndQueryVariables = Exact<{
  name: string;
  id: string;
  isName: boolean;
  locale: string;
}>;


export type ConnectEndQuery = { node:
    | { __typename: 'Source' }
    | { __typename: 'Series' }
    | { __typename: 'Edition' }
    | { __typename: 'Sector' }
    | { __typename: 'Organization', id: string, slug: string, name: string, synthetic: boolean }
    | { __typename: 'Expert', id: string, slug: string, displayName: string, synthetic: boolean }
    | { __typename: 'Affiliation' }
    | { __typename: 'EditionVenue' }
    | { __typename: 'Activity' }
    | { __typename: 'Participation' }
    | { __typename: 'Convening' }
    | { __typename: 'Outcome' }
    | { __typename: 'OutcomeEvidence' }
    | { __typename: 'AgendaItem' }
    | { __typename: 'AnalysisRun' }
    | { __typename: 'Snapshot' }
    | { __typename: 'Proposal' }
    | { __typename: 'Topic' }
    | { __typename: 'Figure' }
    | { __typename: 'DatedName' }
    | { __typename: 'OrganizationChange' }
    | { __typename: 'Subgraph' }
    | { __typename: 'Partner' }
   | null, organization: { id: string, slug: string, name: string, synthetic: boolean } | null, expert: { id: string, slug: string, displayName: string, synthetic: boolean } | null, search?: { nodes: Array<{ node:
        | { __typename: 'Source' }
        | { __typename: 'Series' }
        | { __typename: 'Edition' }
        | { __typename: 'Sector' }
        | { __typename: 'Organization', id: string, slug: string, name: string, synthetic: boolean }
        | { __typename: 'Expert', id: string, slug: string, displayName: string, synthetic: boolean }
        | { __typename: 'Affiliation' }
        | { __typename: 'EditionVenue' }
        | { __typename: 'Activity' }
        | { __typename: 'Participation' }
        | { __typename: 'Convening' }
        | { __typename: 'Outcome' }
        | { __typename: 'OutcomeEvidence' }
        | { __typename: 'AgendaItem' }
        | { __typename: 'AnalysisRun' }
        | { __typename: 'Snapshot' }
        | { __typename: 'Proposal' }
        | { __typename: 'Topic' }
        | { __typename: 'Figure' }
        | { __typename: 'DatedName' }
        | { __typename: 'OrganizationChange' }
        | { __typename: 'Subgraph' }
        | { __typename: 'Partner' }
       }> } };

export type ConnectPathsQueryVariables = Exact<{
  from: string;
  to: string;
  filter?: TieFilter | null | undefined;
  locale: string;
}>;


export type ConnectPathsQuery = { pathsBetween: { truncated: boolean, revision: string, paths: Array<{ length: number, explanation: string, steps: Array<{ from:
          | { __typename: 'Organization', slug: string, name: string, synthetic: boolean }
          | { __typename: 'Expert', slug: string, displayName: string, synthetic: boolean }
        , to:
          | { __typename: 'Organization', slug: string, name: string, synthetic: boolean }
          | { __typename: 'Expert', slug: string, displayName: string, synthetic: boolean }
        , via: Array<
          | { __typename: 'Activity', slug: string, title: string | null, kind: ActivityKind, edition: { slug: string, name: string, series: { synthetic: boolean } } }
          | { __typename: 'Convening', edition: { slug: string, name: string, series: { synthetic: boolean } } }
          | { __typename: 'Outcome', slug: string, text: string, edition: { slug: string, name: string, series: { synthetic: boolean } } }
        > }> }> } };

export type SyntheticSeriesOfConnectionQueryVariables = Exact<{ [key: string]: never; }>;


export type SyntheticSeriesOfConnectionQuery = { editions: { nodes: Array<{ series: { id: string, slug: string } }> } };

export type CorrectedQueryVariables = Exact<{
  slug: string;
  locale: string;
  organization?: boolean | null | undefined;
  expert?: boolean | null | undefined;
  series?: boolean | null | undefined;
  edition?: boolean | null | undefined;
  activity?: boolean | null | undefined;
  outcome?: boolean | null | undefined;
  agendaItem?: boolean | null | undefined;
  sector?: boolean | null | undefined;
  topic?: boolean | null | undefined;
  partner?: boolean | null | undefined;
}>;


export type CorrectedQuery = { organization?: { id: string, name: string } | null, expert?: { id: string, name: string } | null, series?: { id: string, name: string } | null, edition?: { id: string, name: string } | null, activity?: { id: string, title: string | null } | null, outcome?: { id: string, name: string } | null, agendaItem?: { id: string, name: string } | null, sector?: { id: string, name: string } | null, topic?: { id: string, name: string } | null, partner?: { id: string, name: string } | null };

export type EmbedActivityQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type EmbedActivityQuery = { activity: { id: string, slug: string, kind: ActivityKind, title: string | null, language: string | null, startsAt: string | null, endsAt: string | null, startsOn: string | null, endsOn: string | null, timeZone: string | null, edition: { slug: string }, venue: { id: string, name: string, city: string | null, state: string | null, country: string | null, timeZone: string | null, latitude: number | null, longitude: number | null, online: boolean } | null, participants: { nodes: Array<{ role: ParticipationRole, withheld: WithheldReason | null, nameAtTime: string | null, expert: { slug: string, displayName: string, mayBeEmbedded: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type EmbedConvenedQueryVariables = Exact<{
  organization: string;
  locale: string;
}>;


export type EmbedConvenedQuery = { organization: { convenings: { nodes: Array<{ role: ConveningRole, edition: { slug: string, name: string } }> } } | null };

export type EmbedMapQueryVariables = Exact<{
  filter?: TieFilter | null | undefined;
  locale: string;
}>;


export type EmbedMapQuery = { sectors: Array<{ slug: string, name: string, shape: SectorShape, colour: { light: string, dark: string } }>, inventedSectors: Array<{ slug: string, name: string, shape: SectorShape, colour: { light: string, dark: string } }>, communityMap: { truncated: boolean, nodes: Array<{ id: string, label: string | null, x: number, y: number, radius: number, degree: number, sector: { slug: string } | null, member:
        | { slug: string, acronym: string | null }
        | Record<PropertyKey, never>
       }>, ties: Array<{ source: string, target: string, shared: number, backbone: boolean }> } };

export type EmbedParticipantsQueryVariables = Exact<{
  activity: string;
  after?: string | null | undefined;
}>;


export type EmbedParticipantsQuery = { node:
    | { participants: { totalCount: number, nodes: Array<{ role: ParticipationRole, withheld: WithheldReason | null, nameAtTime: string | null, expert: { slug: string, displayName: string, mayBeEmbedded: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null };

export type EmbedProgrammeQueryVariables = Exact<{
  filter?: ActivityFilter | null | undefined;
  orderBy?: ActivityOrder | null | undefined;
  after?: string | null | undefined;
  locale: string;
}>;


export type EmbedProgrammeQuery = { activities: { totalCount: number, nodes: Array<{ id: string, slug: string, kind: ActivityKind, title: string | null, language: string | null, startsAt: string | null, endsAt: string | null, startsOn: string | null, endsOn: string | null, timeZone: string | null, venue: { id: string, name: string, city: string | null, state: string | null, country: string | null, timeZone: string | null, latitude: number | null, longitude: number | null, online: boolean } | null, participants: { nodes: Array<{ role: ParticipationRole, withheld: WithheldReason | null, nameAtTime: string | null, expert: { slug: string, displayName: string, mayBeEmbedded: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SessionFragment = { id: string, slug: string, kind: ActivityKind, title: string | null, language: string | null, startsAt: string | null, endsAt: string | null, startsOn: string | null, endsOn: string | null, timeZone: string | null, venue: { id: string, name: string, city: string | null, state: string | null, country: string | null, timeZone: string | null, latitude: number | null, longitude: number | null, online: boolean } | null, participants: { nodes: Array<{ role: ParticipationRole, withheld: WithheldReason | null, nameAtTime: string | null, expert: { slug: string, displayName: string, mayBeEmbedded: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ParticipantFragment = { role: ParticipationRole, withheld: WithheldReason | null, nameAtTime: string | null, expert: { slug: string, displayName: string, mayBeEmbedded: boolean } | null };

export type EmbedScopeQueryVariables = Exact<{
  edition: string;
  byEdition: boolean;
  series: string;
  bySeries: boolean;
  organization?: string | null | undefined;
  byOrganization: boolean;
  expert?: string | null | undefined;
  byExpert: boolean;
  activity: string;
  byActivity: boolean;
  bySector: boolean;
  locale: string;
}>;


export type EmbedScopeQuery = { edition?: { id: string, slug: string, name: string, startsOn: string | null, endsOn: string | null, city: string | null, country: string | null, theme: string | null, venues: Array<{ id: string, name: string }>, series: { synthetic: boolean } } | null, series?: { id: string, slug: string, name: string, synthetic: boolean } | null, organization?: { id: string, slug: string, name: string, synthetic: boolean } | null, expert?: { id: string, slug: string, displayName: string, mayBeEmbedded: boolean, synthetic: boolean } | null, activity?: { id: string, edition: { id: string, slug: string, name: string, startsOn: string | null, endsOn: string | null, city: string | null, country: string | null, theme: string | null, venues: Array<{ id: string, name: string }>, series: { synthetic: boolean } } } | null, sectors?: Array<{ slug: string, name: string }>, inventedSectors?: Array<{ slug: string, name: string }> };

export type EmbedEditionFragment = { id: string, slug: string, name: string, startsOn: string | null, endsOn: string | null, city: string | null, country: string | null, theme: string | null, venues: Array<{ id: string, name: string }>, series: { synthetic: boolean } };

export type EmbedSpeakerQueryVariables = Exact<{
  slug: string;
  parts?: ParticipationWhere | null | undefined;
  locale: string;
}>;


export type EmbedSpeakerQuery = { expert: { id: string, slug: string, displayName: string, mayBeEmbedded: boolean, bio: string | null, photo: { url: string, width: number, height: number, alt: string, credit: string | null, license: string | null } | null, participations: { nodes: Array<{ role: ParticipationRole, nameAtTime: string | null, activity: { slug: string, title: string | null } | null }> } } | null };

export type EmbedSpeakersQueryVariables = Exact<{
  edition?: Array<string> | string | null | undefined;
  series?: Array<string> | string | null | undefined;
  organization?: string | null | undefined;
  sector?: Array<string> | string | null | undefined;
  role?: Array<ParticipationRole> | ParticipationRole | null | undefined;
  parts?: ParticipationWhere | null | undefined;
  sort?: ExpertOrder | null | undefined;
  after?: string | null | undefined;
  locale: string;
}>;


export type EmbedSpeakersQuery = { experts: { totalCount: number, nodes: Array<{ id: string, slug: string, displayName: string, mayBeEmbedded: boolean, bio: string | null, photo: { url: string, width: number, height: number, alt: string, credit: string | null, license: string | null } | null, participations: { nodes: Array<{ role: ParticipationRole, nameAtTime: string | null, activity: { slug: string, title: string | null } | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SpeakerFragment = { id: string, slug: string, displayName: string, mayBeEmbedded: boolean, bio: string | null, photo: { url: string, width: number, height: number, alt: string, credit: string | null, license: string | null } | null, participations: { nodes: Array<{ role: ParticipationRole, nameAtTime: string | null, activity: { slug: string, title: string | null } | null }> } };

export type EmbedVenueQueryVariables = Exact<{
  venue: string;
  locale: string;
}>;


export type EmbedVenueQuery = { node:
    | { id: string, name: string, edition: { slug: string, name: string } }
    | Record<PropertyKey, never>
   | null };

export type HomeMapQueryVariables = Exact<{
  locale: string;
  channels: Array<TieChannel> | TieChannel;
}>;


export type HomeMapQuery = { communityMap: { nodes: Array<{ id: string, label: string | null, x: number, y: number, degree: number, radius: number, sector: { slug: string, shortName: string, shape: SectorShape, weave: SectorWeave, colour: { name: SectorColourName } } | null, member:
        | { __typename: 'Organization', slug: string, acronym: string | null }
        | { __typename: 'Expert' }
        | { __typename: 'Sector' }
        | { __typename: 'Activity' }
       }>, ties: Array<{ source: string, target: string, backbone: boolean }>, summary: { actors: number, ties: number } } };

export type HomeOutcomesQueryVariables = Exact<{
  edition: string;
  locale: string;
}>;


export type HomeOutcomesQuery = { edition: { outcomes: { totalCount: number, nodes: Array<{ slug: string, kind: OutcomeKind, status: OutcomeStatus | null, text: string, dueOn: string | null, evidence: Array<{ on: string, note: string, status: OutcomeStatus }>, continuedBy: Array<{ slug: string }> }> } } | null };

export type HomeSeriesQueryVariables = Exact<{
  series: string;
  scope: Array<string> | string;
  locale: string;
}>;


export type HomeSeriesQuery = { series: { states: { countries: Array<string>, states: Array<{ code: string, name: string, editions: number }> } } | null, agendaItems: { nodes: Array<{ slug: string, title: string, outcomes: Array<{ slug: string, kind: OutcomeKind, text: string, edition: { name: string, year: number | null, startsOn: string | null } }>, evidence: { totalCount: number, nodes: Array<{ on: string, status: OutcomeStatus, note: string, outcome: { slug: string } }> } }> } };

export type HomePageQueryVariables = Exact<{
  locale: string;
}>;


export type HomePageQuery = { invented: { nodes: Array<{ series: { slug: string, name: string, synthetic: boolean } }> }, organizations: { totalCount: number }, experts: { totalCount: number }, activities: { totalCount: number }, outcomes: { totalCount: number }, sectors: Array<{ slug: string, name: string, shortName: string, shape: SectorShape, weave: SectorWeave, colour: { name: SectorColourName }, organizations: { totalCount: number } }>, editions: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, year: number | null, startsOn: string | null, endsOn: string | null, modality: Modality | null, city: string | null, series: { id: string, slug: string, name: string, synthetic: boolean }, completeness: { conveners: { state: CompletenessState, recorded: number, published: { value: number, qualifier: FigureQualifier } | null }, experts: { state: CompletenessState, recorded: number, published: { value: number, qualifier: FigureQualifier } | null }, venues: { state: CompletenessState, recorded: number, published: { value: number, qualifier: FigureQualifier } | null } } }> } };

export type HomeRecordedFragment = { state: CompletenessState, recorded: number, published: { value: number, qualifier: FigureQualifier } | null };

export type IsGoneQueryVariables = Exact<{
  type: SlugType;
  slug: string;
}>;


export type IsGoneQuery = { isGone: boolean };

export type TieCardQueryVariables = Exact<{
  a: string;
  b: string;
  filter?: TieFilter | null | undefined;
  after?: string | null | undefined;
  locale: string;
}>;


export type TieCardQuery = { tieBetween: { shared: number, expected: number, verdict: TieVerdict, qValue: number | null, editionsTogether: number, evidence: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null }, edges: Array<{ node:
          | { __typename: 'Activity', slug: string, title: string | null, kind: ActivityKind, edition: { name: string } }
          | { __typename: 'Convening', edition: { slug: string, name: string } }
          | { __typename: 'Outcome', slug: string, text: string, edition: { name: string } }
         }> } } | null };

export type MapChoicesQueryVariables = Exact<{
  locale: string;
}>;


export type MapChoicesQuery = { sectors: Array<{ slug: string, name: string, shortName: string, shape: SectorShape, colour: { light: string, dark: string } }>, inventedSectors: Array<{ slug: string, name: string, shortName: string, shape: SectorShape, colour: { light: string, dark: string } }>, editions: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, year: number | null, series: { id: string, slug: string, name: string, synthetic: boolean } }> }, inventedEditions: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, year: number | null, series: { id: string, slug: string, name: string, synthetic: boolean } }> } };

export type MapSectorFieldsFragment = { slug: string, name: string, shortName: string, shape: SectorShape, colour: { light: string, dark: string } };

export type MapEditionQueryVariables = Exact<{
  slug: string;
  id: string;
  locale: string;
}>;


export type MapEditionQuery = { edition: { id: string, slug: string, name: string, year: number | null, series: { id: string, slug: string, name: string, synthetic: boolean } } | null, node:
    | { __typename: 'Source' }
    | { __typename: 'Series' }
    | { __typename: 'Edition', id: string, slug: string, name: string, year: number | null, series: { id: string, slug: string, name: string, synthetic: boolean } }
    | { __typename: 'Sector' }
    | { __typename: 'Organization' }
    | { __typename: 'Expert' }
    | { __typename: 'Affiliation' }
    | { __typename: 'EditionVenue' }
    | { __typename: 'Activity' }
    | { __typename: 'Participation' }
    | { __typename: 'Convening' }
    | { __typename: 'Outcome' }
    | { __typename: 'OutcomeEvidence' }
    | { __typename: 'AgendaItem' }
    | { __typename: 'AnalysisRun' }
    | { __typename: 'Snapshot' }
    | { __typename: 'Proposal' }
    | { __typename: 'Topic' }
    | { __typename: 'Figure' }
    | { __typename: 'DatedName' }
    | { __typename: 'OrganizationChange' }
    | { __typename: 'Subgraph' }
    | { __typename: 'Partner' }
   | null };

export type MapEditionFieldsFragment = { id: string, slug: string, name: string, year: number | null, series: { id: string, slug: string, name: string, synthetic: boolean } };

export type CommunityMapQueryVariables = Exact<{
  filter?: TieFilter | null | undefined;
  between?: MapKind | null | undefined;
  locale: string;
}>;


export type CommunityMapQuery = { communityMap: { revision: string, truncated: boolean, nodes: Array<{ id: string, label: string | null, kind: MapNodeKind, scope: Scope | null, x: number, y: number, degree: number, strength: number, radius: number, component: number | null, editions: Array<string>, sector: { slug: string } | null, community: { community: string, confidence: number, label: string | null } | null, member:
        | { __typename: 'Organization', acronym: string | null, state: string | null }
        | { __typename: 'Expert' }
        | { __typename: 'Sector', slug: string }
        | { __typename: 'Activity' }
       }>, ties: Array<{ source: string, target: string, shared: number, backbone: boolean, firstTogether: number | null, lastTogether: number | null }>, summary: { actors: number, ties: number, narrative: string, run: { permalink: string } } } };

export type NamesQueryVariables = Exact<{
  ids: Array<string> | string;
  locale: string;
}>;


export type NamesQuery = { nodes: Array<
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, title: string | null }
    | Record<PropertyKey, never>
   | null> };

export type EditionsComparedQueryVariables = Exact<{
  from: string;
  to: string;
  lineage?: Lineage | null | undefined;
  channels?: Array<TieChannel> | TieChannel | null | undefined;
  maxActivitySize?: number | null | undefined;
  earlier?: TieFilter | null | undefined;
  later?: TieFilter | null | undefined;
  locale: string;
}>;


export type EditionsComparedQuery = { editionDiff: { keptTies: number, unknownBecause: string | null, notRecordedEarlier: { organizations: Array<{ id: string, name: string }> }, notRecordedLater: { organizations: Array<{ id: string, name: string }> }, newTies: { totalCount: number } | null, lapsedTies: { totalCount: number } | null, newcomers: Array<{ id: string, name: string }> | null, returned: Array<{ id: string, name: string }> | null, absent: Array<{ id: string, name: string }> | null, newBridges: Array<{ id: string, name: string }> | null }, earlier: { truncated: boolean, nodes: Array<{ id: string }>, ties: Array<{ source: string, target: string }> }, later: { truncated: boolean, nodes: Array<{ id: string }>, ties: Array<{ source: string, target: string }> } };

export type ComparedOrganizationFragment = { id: string, name: string };

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
    | { __typename: 'Expert', slug: string, displayName: string, ties: { totalCount: number, nodes: Array<{ shared: number, expected: number, b:
            | { id: string, name: string }
            | { id: string, name: string }
           }> } }
    | { __typename: 'Affiliation' }
    | { __typename: 'EditionVenue' }
    | { __typename: 'Activity', slug: string, title: string | null, kind: ActivityKind, edition: { slug: string, name: string } }
    | { __typename: 'Participation' }
    | { __typename: 'Convening' }
    | { __typename: 'Outcome' }
    | { __typename: 'OutcomeEvidence' }
    | { __typename: 'AgendaItem' }
    | { __typename: 'AnalysisRun' }
    | { __typename: 'Snapshot' }
    | { __typename: 'Proposal' }
    | { __typename: 'Topic' }
    | { __typename: 'Figure' }
    | { __typename: 'DatedName' }
    | { __typename: 'OrganizationChange' }
    | { __typename: 'Subgraph' }
    | { __typename: 'Partner' }
   | null };

export type StrongTieFragment = { shared: number, expected: number, b:
    | { id: string, name: string }
    | { id: string, name: string }
   };

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

type RemovedActor_Organization_Fragment = { id: string, name: string };

type RemovedActor_Expert_Fragment = { id: string, name: string };

export type RemovedActorFragment =
  | RemovedActor_Organization_Fragment
  | RemovedActor_Expert_Fragment
;

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
    | { __typename: 'Expert', name: string, ties: { totalCount: number, excludedLargeActivities: number, revision: string, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ shared: number, expected: number, jaccard: number, newman: number, verdict: TieVerdict, a:
            | { __typename: 'Organization', id: string, slug: string, name: string }
            | { __typename: 'Expert', id: string, slug: string, name: string }
          , b:
            | { __typename: 'Organization', id: string, slug: string, name: string }
            | { __typename: 'Expert', id: string, slug: string, name: string }
          , firstTogether: { slug: string, name: string, year: number | null } | null, lastTogether: { slug: string, name: string, year: number | null } | null }> } }
    | { __typename: 'Affiliation' }
    | { __typename: 'EditionVenue' }
    | { __typename: 'Activity' }
    | { __typename: 'Participation' }
    | { __typename: 'Convening' }
    | { __typename: 'Outcome' }
    | { __typename: 'OutcomeEvidence' }
    | { __typename: 'AgendaItem' }
    | { __typename: 'AnalysisRun' }
    | { __typename: 'Snapshot' }
    | { __typename: 'Proposal' }
    | { __typename: 'Topic' }
    | { __typename: 'Figure' }
    | { __typename: 'DatedName' }
    | { __typename: 'OrganizationChange' }
    | { __typename: 'Subgraph' }
    | { __typename: 'Partner' }
   | null, network: { narrative: string, run: { permalink: string, revision: string } } };

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

export type TiesPageFragment = { totalCount: number, excludedLargeActivities: number, revision: string, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ shared: number, expected: number, jaccard: number, newman: number, verdict: TieVerdict, a:
      | { __typename: 'Organization', id: string, slug: string, name: string }
      | { __typename: 'Expert', id: string, slug: string, name: string }
    , b:
      | { __typename: 'Organization', id: string, slug: string, name: string }
      | { __typename: 'Expert', id: string, slug: string, name: string }
    , firstTogether: { slug: string, name: string, year: number | null } | null, lastTogether: { slug: string, name: string, year: number | null } | null }> };

type TiesPageEnd_Organization_Fragment = { __typename: 'Organization', id: string, slug: string, name: string };

type TiesPageEnd_Expert_Fragment = { __typename: 'Expert', id: string, slug: string, name: string };

export type TiesPageEndFragment =
  | TiesPageEnd_Organization_Fragment
  | TiesPageEnd_Expert_Fragment
;

export type ActivityPageQueryVariables = Exact<{
  slug: string;
  locale: string;
  after?: string | null | undefined;
}>;


export type ActivityPageQuery = { activity: { id: string, slug: string, title: string | null, kind: ActivityKind, kindAsGiven: string | null, startsAt: string | null, endsAt: string | null, startsOn: string | null, endsOn: string | null, timeZone: string | null, language: string | null, recordingUrl: string | null, edition: { slug: string, name: string, year: number | null, startsOn: string | null, endsOn: string | null, modality: Modality | null, city: string | null, country: string | null, series: { name: string, synthetic: boolean } }, venue: { id: string, name: string, city: string | null, state: string | null, country: string | null, online: boolean } | null, topics: Array<{ slug: string, label: string }>, participants: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ role: ParticipationRole, withheld: WithheldReason | null, billedAs: string | null, nameAtTime: string | null, expert: { slug: string, displayName: string } | null, onBehalfOf: { slug: string, name: string } | null, sectorAtTime: { slug: string, name: string } | null }> }, outcomes: Array<{ slug: string, kind: OutcomeKind, status: OutcomeStatus | null, text: string }>, sources: { nodes: Array<{ title: string, url: string | null, publisher: string | null, publishedOn: string | null }> } } | null };

export type AgendaItemEvidenceQueryVariables = Exact<{
  slug: string;
  locale: string;
  after?: string | null | undefined;
}>;


export type AgendaItemEvidenceQuery = { agendaItem: { evidence: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ on: string, status: OutcomeStatus, note: string, url: string | null, outcome: { slug: string }, reportedBy: { slug: string, name: string, acronym: string | null } | null, verifiedBy: { slug: string, name: string, acronym: string | null } | null }> } } | null };

export type AgendaItemPageQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type AgendaItemPageQuery = { agendaItem: { id: string, slug: string, title: string, synthetic: boolean, owner: { slug: string, name: string } | null, outcomes: Array<{ slug: string, kind: OutcomeKind, status: OutcomeStatus | null, text: string, dueOn: string | null, from: { slug: string, title: string | null, kind: ActivityKind } | null, edition: { slug: string, name: string, year: number | null, startsOn: string | null, endsOn: string | null }, responsible: Array<{ slug: string, name: string, acronym: string | null }>, continues: Array<{ slug: string, kind: OutcomeKind, status: OutcomeStatus | null, text: string }>, sources: { nodes: Array<{ title: string, url: string | null }> } }>, sources: { nodes: Array<{ title: string, url: string | null, publisher: string | null, publishedOn: string | null }> } } | null };

export type AgendaItemListQueryVariables = Exact<{
  locale: string;
  after?: string | null | undefined;
}>;


export type AgendaItemListQuery = { invented: { nodes: Array<{ series: { slug: string, name: string, synthetic: boolean } }> }, agendaItems: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, title: string, synthetic: boolean, owner: { slug: string, name: string } | null, outcomes: Array<{ slug: string, status: OutcomeStatus | null, edition: { slug: string } }>, evidence: { totalCount: number, nodes: Array<{ on: string, status: OutcomeStatus, note: string }> } }> } };

export type ContributeEditionQueryVariables = Exact<{
  slug: string;
}>;


export type ContributeEditionQuery = { edition: { slug: string, name: string } | null };

export type DataSnapshotsQueryVariables = Exact<{ [key: string]: never; }>;


export type DataSnapshotsQuery = { snapshots: { totalCount: number, nodes: Array<{ label: string, takenAt: string, revision: string, doi: string | null }> } };

export type EditionContextQueryVariables = Exact<{
  series: string;
  scope: Array<string> | string;
  locale: string;
}>;


export type EditionContextQuery = { series: { turnover: Array<{ from: { name: string }, to: { slug: string }, experts: { stayed: { count: number }, firstRecorded: { count: number }, recordedAgain: { count: number }, notRecordedLater: { count: number } }, organizations: { stayed: { count: number }, firstRecorded: { count: number }, recordedAgain: { count: number }, notRecordedLater: { count: number } } }> } | null, sectors: Array<{ slug: string, name: string, shortName: string, shape: SectorShape, weave: SectorWeave, colour: { name: SectorColourName }, parts: Array<{ organizations: number, allOrganizations: number, knownOrganizations: number, share: number | null, edition: { slug: string } }> }> };

export type EditionConvenersQueryVariables = Exact<{
  slug: string;
  locale: string;
  after?: string | null | undefined;
}>;


export type EditionConvenersQuery = { edition: { conveners: { totalCount: number, facets: Array<{ buckets: Array<{ key: string, label: string, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ role: ConveningRole, roleAsGiven: string | null, nameAtTime: string, organization: { slug: string, name: string }, sectorAtTime: { slug: string, name: string, shortName: string, shape: SectorShape, weave: SectorWeave, colour: { name: SectorColourName } } | null }> } } | null };

export type EditionListQueryVariables = Exact<{
  locale: string;
  after?: string | null | undefined;
}>;


export type EditionListQuery = { invented: { nodes: Array<{ series: { slug: string, name: string, synthetic: boolean } }> }, editions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, name: string, year: number | null, startsOn: string | null, endsOn: string | null, city: string | null, country: string | null, modality: Modality | null, theme: string | null, series: { slug: string, name: string, synthetic: boolean }, conveners: { totalCount: number }, experts: { totalCount: number }, activities: { totalCount: number } }> } };

export type EditionProgrammeQueryVariables = Exact<{
  slug: string;
  locale: string;
  after?: string | null | undefined;
}>;


export type EditionProgrammeQuery = { edition: { activities: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, title: string | null, kind: ActivityKind, kindAsGiven: string | null, startsAt: string | null, endsAt: string | null, startsOn: string | null, endsOn: string | null, timeZone: string | null, venue: { id: string, name: string, city: string | null, online: boolean } | null, participants: { totalCount: number, nodes: Array<{ role: ParticipationRole, withheld: WithheldReason | null, sectorAtTime: { shape: SectorShape, colour: { name: SectorColourName } } | null, expert: { slug: string, displayName: string } | null, onBehalfOf: { slug: string, name: string, acronym: string | null } | null }> } }> } } | null };

export type EditionSpeakersQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type EditionSpeakersQuery = { edition: { experts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, displayName: string, photo: { url: string } | null }> } } | null };

export type EditionPageQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type EditionPageQuery = { edition: { id: string, slug: string, name: string, year: number | null, ordinal: number | null, modality: Modality | null, city: string | null, country: string | null, url: string | null, startsOn: string | null, endsOn: string | null, theme: string | null, series: { id: string, slug: string, name: string, synthetic: boolean, editions: Array<{ slug: string, name: string, year: number | null, ordinal: number | null }> }, venues: Array<{ id: string, name: string, city: string | null, state: string | null, stateCode: string | null, country: string | null, timeZone: string | null, online: boolean, host: { slug: string, name: string } | null }>, figures: Array<{ measure: Measure, qualifier: FigureQualifier, value: number, recorded: number | null, sources: { nodes: Array<{ title: string, url: string | null }> } }>, outcomes: { totalCount: number, nodes: Array<{ slug: string, kind: OutcomeKind, status: OutcomeStatus | null, text: string }> }, completeness: { conveners: { state: CompletenessState, recorded: number, published: { value: number } | null }, experts: { state: CompletenessState, recorded: number, published: { value: number } | null } }, coverage: { unknownBecause: string | null, statesWithoutConvener: Array<string> | null, gaps: Array<{ facet: Facet, key: string, label: string, expected: number | null, observed: number }> | null, sectorsMissingByActivity: Array<{ slug: string, title: string | null, kind: ActivityKind }> | null, denominatorSource: { title: string, url: string | null } | null }, sources: { nodes: Array<{ title: string, url: string | null, publisher: string | null, publishedOn: string | null }> } } | null };

export type RecordedPartFragment = { state: CompletenessState, recorded: number, published: { value: number } | null };

export type ExpertListQueryVariables = Exact<{
  locale: string;
  after?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type ExpertListQuery = { experts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, displayName: string, synthetic: boolean, affiliations: Array<{ title: string | null, to: string | null, organization: { slug: string, name: string } }> }> } };

export type ExpertTiesQueryVariables = Exact<{
  slug: string;
  series?: Array<string> | string | null | undefined;
  locale: string;
}>;


export type ExpertTiesQuery = { network: { completeness: CompletenessState }, expert: { participations: { nodes: Array<{ activity: { slug: string, title: string | null, kind: ActivityKind, participants: { totalCount: number, nodes: Array<{ role: ParticipationRole, expert: { slug: string, displayName: string } | null, sectorAtTime: { slug: string, name: string, shortName: string, shape: SectorShape, weave: SectorWeave, colour: { name: SectorColourName } } | null }> } } | null }> }, ties: { totalCount: number, nodes: Array<{ shared: number, expected: number, verdict: TieVerdict, b:
          | { slug: string, displayName: string }
          | Record<PropertyKey, never>
         }> } } | null };

export type ExpertPageQueryVariables = Exact<{
  slug: string;
  locale: string;
  after?: string | null | undefined;
}>;


export type ExpertPageQuery = { expert: { id: string, slug: string, displayName: string, synthetic: boolean, bio: string | null, url: string | null, photo: { url: string, width: number, height: number, alt: string, credit: string | null, license: string | null } | null, withheld: Array<{ field: string, reason: WithheldReason }>, affiliations: Array<{ title: string | null, from: string | null, to: string | null, organization: { slug: string, name: string, url: string | null, dissolvedOn: string | null } }>, identifiers: Array<{ scheme: IdentifierScheme, value: string, url: string | null }>, participations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ role: ParticipationRole, nameAtTime: string | null, edition: { slug: string, name: string, year: number | null, city: string | null, country: string | null, series: { id: string, synthetic: boolean } }, activity: { slug: string, title: string | null, kind: ActivityKind } | null, onBehalfOf: { slug: string, name: string } | null, sectorAtTime: { shape: SectorShape, colour: { name: SectorColourName } } | null }> }, sources: { nodes: Array<{ title: string, url: string | null, publisher: string | null, publishedOn: string | null }> } } | null };

export type OrganizationInheritedQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type OrganizationInheritedQuery = { organization: { convenings: { nodes: Array<{ role: ConveningRole, roleAsGiven: string | null, organization: { slug: string, name: string }, edition: { slug: string, name: string } }> }, participations: { nodes: Array<{ role: ParticipationRole, onBehalfOf: { slug: string, name: string } | null, edition: { slug: string, name: string }, activity: { slug: string, title: string | null, kind: ActivityKind } | null, expert: { slug: string, displayName: string } | null }> }, outcomes: { nodes: Array<{ slug: string, text: string, proposedBy: Array<{ slug: string, name: string }>, responsible: Array<{ slug: string, name: string }> }> } } | null };

export type OrganizationListQueryVariables = Exact<{
  locale: string;
  after?: string | null | undefined;
  filter?: OrganizationFilter | null | undefined;
}>;


export type OrganizationListQuery = { organizations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, name: string, acronym: string | null, scope: Scope | null, state: string | null, country: string | null, dissolvedOn: string | null, synthetic: boolean, sector: { slug: string, name: string } | null }> }, sectors: Array<{ slug: string, name: string }> };

export type OrganizationTiesQueryVariables = Exact<{
  slug: string;
  channels: Array<TieChannel> | TieChannel;
  series?: Array<string> | string | null | undefined;
  synthetic?: boolean | null | undefined;
  locale: string;
}>;


export type OrganizationTiesQuery = { editions: { nodes: Array<{ slug: string, name: string, year: number | null, series: { id: string, name: string } }> }, network: { completeness: CompletenessState }, organization: { around: { totalCount: number, nodes: Array<{ shared: number, expected: number, verdict: TieVerdict, b:
          | { slug: string, name: string, acronym: string | null, sector: { slug: string, name: string, shortName: string, shape: SectorShape, weave: SectorWeave, colour: { name: SectorColourName } } | null }
          | Record<PropertyKey, never>
         }> }, ties: { totalCount: number, nodes: Array<{ shared: number, expected: number, verdict: TieVerdict, b:
          | { id: string, slug: string, name: string }
          | Record<PropertyKey, never>
        , evidence: { totalCount: number, edges: Array<{ node:
              | { __typename: 'Activity', slug: string, title: string | null, kind: ActivityKind, edition: { name: string } }
              | { __typename: 'Convening', edition: { slug: string, name: string } }
              | { __typename: 'Outcome', slug: string, text: string }
             }> } }> } } | null };

export type OrganizationPageQueryVariables = Exact<{
  slug: string;
  locale: string;
  after?: string | null | undefined;
}>;


export type OrganizationPageQuery = { organization: { id: string, slug: string, name: string, synthetic: boolean, acronym: string | null, scope: Scope | null, country: string | null, state: string | null, url: string | null, foundedOn: string | null, dissolvedOn: string | null, sector: { slug: string, name: string, shortName: string, shape: SectorShape, weave: SectorWeave, colour: { name: SectorColourName } } | null, partner: { slug: string } | null, parent: { slug: string, name: string } | null, names: Array<{ text: string, from: string | null, to: string | null }>, changes: Array<{ kind: OrganizationChangeKind, effectiveOn: string, legalBasis: string | null, note: string | null, from: Array<{ slug: string, name: string, acronym: string | null }>, to: Array<{ slug: string, name: string, acronym: string | null }> }>, identifiers: Array<{ scheme: IdentifierScheme, value: string, url: string | null }>, convenings: { totalCount: number, nodes: Array<{ role: ConveningRole, roleAsGiven: string | null, edition: { slug: string, name: string, year: number | null, series: { id: string, synthetic: boolean } } }> }, participations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ role: ParticipationRole, edition: { slug: string, name: string, year: number | null, series: { id: string, synthetic: boolean } }, activity: { slug: string, title: string | null, kind: ActivityKind } | null, expert: { slug: string, displayName: string, photo: { url: string } | null } | null }> }, outcomesResponsible: { totalCount: number, nodes: Array<{ slug: string, kind: OutcomeKind, status: OutcomeStatus | null, text: string, edition: { series: { id: string, synthetic: boolean } } }> }, outcomesProposed: { totalCount: number, nodes: Array<{ slug: string, kind: OutcomeKind, status: OutcomeStatus | null, text: string, edition: { series: { id: string, synthetic: boolean } } }> }, agendaItems: { totalCount: number, nodes: Array<{ slug: string, title: string }> }, sources: { nodes: Array<{ title: string, url: string | null, publisher: string | null, publishedOn: string | null }> } } | null };

export type OutcomesInShortFragment = { totalCount: number, nodes: Array<{ slug: string, kind: OutcomeKind, status: OutcomeStatus | null, text: string, edition: { series: { id: string, synthetic: boolean } } }> };

export type OutcomeListQueryVariables = Exact<{
  locale: string;
  after?: string | null | undefined;
  kind?: Array<OutcomeKind> | OutcomeKind | null | undefined;
  status?: Array<OutcomeStatus> | OutcomeStatus | null | undefined;
  hasStatus?: boolean | null | undefined;
}>;


export type OutcomeListQuery = { outcomes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, kind: OutcomeKind, status: OutcomeStatus | null, dueOn: string | null, text: string, edition: { slug: string, name: string, series: { synthetic: boolean } }, responsible: Array<{ slug: string, name: string }> }> } };

export type OutcomePageQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type OutcomePageQuery = { outcome: { id: string, slug: string, kind: OutcomeKind, text: string, status: OutcomeStatus | null, dueOn: string | null, from: { slug: string, title: string | null, kind: ActivityKind } | null, edition: { slug: string, name: string, startsOn: string | null, endsOn: string | null, series: { name: string, synthetic: boolean } }, proposedBy: Array<{ slug: string, name: string }>, responsible: Array<{ slug: string, name: string }>, evidence: Array<{ on: string, status: OutcomeStatus, note: string, url: string | null, reportedBy: { slug: string, name: string } | null, verifiedBy: { slug: string, name: string } | null }>, continues: Array<{ slug: string, kind: OutcomeKind, status: OutcomeStatus | null, text: string, edition: { name: string } }>, continuedBy: Array<{ slug: string, kind: OutcomeKind, status: OutcomeStatus | null, text: string, edition: { name: string } }>, agendaItems: Array<{ slug: string, title: string }>, sources: { nodes: Array<{ title: string, url: string | null, publisher: string | null, publishedOn: string | null }> } } | null };

export type PartnerListQueryVariables = Exact<{
  locale: string;
}>;


export type PartnerListQuery = { partners: Array<{ slug: string, publisher: string, since: string | null, endedOn: string | null, organization: { slug: string, name: string, synthetic: boolean }, subgraph: { name: string, network: boolean, ownIds: boolean | null, state: SubgraphState, adds: Array<string>, problems: Array<string>, stateSince: string | null, checkedAt: string, endedAt: string | null, additions: Array<{ coordinate: string, type: string | null, description: string | null, selection: string | null }> } | null }>, left: Array<{ slug: string, publisher: string, since: string | null, endedOn: string | null, organization: { slug: string, name: string, synthetic: boolean }, subgraph: { name: string, network: boolean, ownIds: boolean | null, state: SubgraphState, adds: Array<string>, problems: Array<string>, stateSince: string | null, checkedAt: string, endedAt: string | null, additions: Array<{ coordinate: string, type: string | null, description: string | null, selection: string | null }> } | null }> };

export type PartnerInShortFragment = { slug: string, publisher: string, since: string | null, endedOn: string | null, organization: { slug: string, name: string, synthetic: boolean }, subgraph: { name: string, network: boolean, ownIds: boolean | null, state: SubgraphState, adds: Array<string>, problems: Array<string>, stateSince: string | null, checkedAt: string, endedAt: string | null, additions: Array<{ coordinate: string, type: string | null, description: string | null, selection: string | null }> } | null };

export type SubgraphInShortFragment = { name: string, network: boolean, ownIds: boolean | null, state: SubgraphState, adds: Array<string>, problems: Array<string>, stateSince: string | null, checkedAt: string, endedAt: string | null, additions: Array<{ coordinate: string, type: string | null, description: string | null, selection: string | null }> };

export type PartnerPageQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type PartnerPageQuery = { partner: { id: string, slug: string, publisher: string, since: string | null, endedOn: string | null, origin: string | null, license: string | null, organization: { slug: string, name: string, synthetic: boolean }, subgraph: { url: string, registeredAt: string, name: string, network: boolean, ownIds: boolean | null, state: SubgraphState, adds: Array<string>, problems: Array<string>, stateSince: string | null, checkedAt: string, endedAt: string | null, additions: Array<{ coordinate: string, type: string | null, description: string | null, selection: string | null }> } | null } | null };

export type SectorAnnouncedQueryVariables = Exact<{ [key: string]: never; }>;


export type SectorAnnouncedQuery = { editions: { nodes: Array<{ slug: string, completeness: { conveners: { state: CompletenessState, recorded: number, published: { value: number } | null } } }> } };

export type SectorListQueryVariables = Exact<{
  locale: string;
}>;


export type SectorListQuery = { sectors: Array<{ slug: string, name: string, shortName: string, shape: SectorShape, weave: SectorWeave, synthetic: boolean, colour: { name: SectorColourName }, organizations: { totalCount: number }, parts: Array<{ share: number | null, completeness: CompletenessState, organizations: number, allOrganizations: number, knownOrganizations: number, edition: { slug: string, name: string, year: number | null, series: { id: string, slug: string, name: string } } }> }> };

export type SectorMixingQueryVariables = Exact<{
  channels: Array<TieChannel> | TieChannel;
  series?: Array<string> | string | null | undefined;
  locale: string;
}>;


export type SectorMixingQuery = { network: { tiesWithSectors: number, sectorEIIndex: number | null, completeness: CompletenessState, mixing: Array<{ ties: number, expected: number, row: { slug: string, shortName: string, shape: SectorShape, weave: SectorWeave, colour: { name: SectorColourName } }, column: { slug: string, shortName: string, shape: SectorShape, weave: SectorWeave, colour: { name: SectorColourName } } }> } };

export type SectorSignsFragment = { slug: string, shortName: string, shape: SectorShape, weave: SectorWeave, colour: { name: SectorColourName } };

export type SectorTiesQueryVariables = Exact<{
  slug: string;
  locale: string;
  channels: Array<TieChannel> | TieChannel;
  series?: Array<string> | string | null | undefined;
}>;


export type SectorTiesQuery = { network: { completeness: CompletenessState }, sector: { ties: { totalCount: number, nodes: Array<{ ties: number, expected: number, percentile5: number, percentile95: number, b: { slug: string, name: string } }> } } | null };

export type SectorPageQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type SectorPageQuery = { sector: { id: string, slug: string, name: string, synthetic: boolean, parts: Array<{ share: number | null, completeness: CompletenessState, unknownBecause: string | null, organizations: number, allOrganizations: number, conveners: number, allConveners: number, edition: { slug: string, name: string, year: number | null, series: { id: string, synthetic: boolean, slug: string, name: string } } }>, organizations: { totalCount: number, nodes: Array<{ slug: string, name: string, acronym: string | null, scope: Scope | null, dissolvedOn: string | null }> }, sources: { nodes: Array<{ title: string, url: string | null, publisher: string | null, publishedOn: string | null }> } } | null };

export type SeriesEditionsQueryVariables = Exact<{
  slug: string;
  locale: string;
  after?: string | null | undefined;
}>;


export type SeriesEditionsQuery = { editions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, name: string, year: number | null, startsOn: string | null, endsOn: string | null, city: string | null, country: string | null, modality: Modality | null, venues: Array<{ stateCode: string | null }>, completeness: { conveners: { state: CompletenessState, recorded: number, published: { value: number } | null }, experts: { state: CompletenessState, recorded: number, published: { value: number } | null }, venues: { recorded: number }, activities: Array<{ kind: ActivityKind, completeness: { state: CompletenessState, recorded: number, published: { value: number } | null } }> } }> } };

export type SeriesListQueryVariables = Exact<{
  locale: string;
  after?: string | null | undefined;
}>;


export type SeriesListQuery = { invented: { nodes: Array<{ slug: string, name: string, synthetic: boolean }> }, allSeries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, name: string, synthetic: boolean, editions: Array<{ year: number | null, startsOn: string | null, endsOn: string | null }> }> } };

export type SeriesStatesQueryVariables = Exact<{
  slug: string;
}>;


export type SeriesStatesQuery = { series: { states: { conveners: number, convenersWithState: number, states: Array<{ code: string, name: string, editions: number, conveners: number }> } } | null };

export type SeriesPageQueryVariables = Exact<{
  slug: string;
  locale: string;
  after?: string | null | undefined;
}>;


export type SeriesPageQuery = { series: { id: string, slug: string, name: string, url: string | null, synthetic: boolean, conveners: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ editions: number, organization: { slug: string, name: string } }> }, sources: { nodes: Array<{ title: string, url: string | null, publisher: string | null, publishedOn: string | null }> } } | null };

export type TopicPageQueryVariables = Exact<{
  slug: string;
  locale: string;
  after?: string | null | undefined;
}>;


export type TopicPageQuery = { topic: { id: string, slug: string, label: string, wikidata: string | null, synthetic: boolean, activities: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, title: string | null, kind: ActivityKind, kindAsGiven: string | null, edition: { slug: string, name: string } }> } } | null };

export type SearchPageQueryVariables = Exact<{
  text: string;
  locale: string;
  types?: Array<SearchType> | SearchType | null | undefined;
  after?: string | null | undefined;
  synthetic?: boolean | null | undefined;
}>;


export type SearchPageQuery = { search: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ label: string, matches: Array<{ how: SearchMatchKind }>, node:
        | { __typename: 'Source' }
        | { __typename: 'Series', slug: string, synthetic: boolean }
        | { __typename: 'Edition', slug: string, series: { synthetic: boolean } }
        | { __typename: 'Sector', slug: string, synthetic: boolean }
        | { __typename: 'Organization', name: string, slug: string, synthetic: boolean }
        | { __typename: 'Expert', slug: string, synthetic: boolean }
        | { __typename: 'Affiliation' }
        | { __typename: 'EditionVenue', edition: { slug: string, name: string, series: { synthetic: boolean } } }
        | { __typename: 'Activity', slug: string, edition: { name: string, series: { synthetic: boolean } } }
        | { __typename: 'Participation' }
        | { __typename: 'Convening' }
        | { __typename: 'Outcome', slug: string, edition: { name: string, series: { synthetic: boolean } } }
        | { __typename: 'OutcomeEvidence' }
        | { __typename: 'AgendaItem', slug: string, synthetic: boolean }
        | { __typename: 'AnalysisRun' }
        | { __typename: 'Snapshot' }
        | { __typename: 'Proposal' }
        | { __typename: 'Topic', slug: string, synthetic: boolean }
        | { __typename: 'Figure' }
        | { __typename: 'DatedName' }
        | { __typename: 'OrganizationChange' }
        | { __typename: 'Subgraph' }
        | { __typename: 'Partner' }
       }> } };

export type SuggestionsQueryVariables = Exact<{
  text: string;
  types?: Array<SearchType> | SearchType | null | undefined;
}>;


export type SuggestionsQuery = { search: { nodes: Array<{ label: string, node:
        | { __typename: 'Source', id: string }
        | { __typename: 'Series', id: string, slug: string, synthetic: boolean }
        | { __typename: 'Edition', id: string, slug: string, series: { synthetic: boolean } }
        | { __typename: 'Sector', id: string, slug: string, synthetic: boolean }
        | { __typename: 'Organization', id: string, slug: string, synthetic: boolean }
        | { __typename: 'Expert', id: string, slug: string, synthetic: boolean }
        | { __typename: 'Affiliation', id: string }
        | { __typename: 'EditionVenue', id: string, edition: { slug: string, series: { synthetic: boolean } } }
        | { __typename: 'Activity', id: string, slug: string, edition: { series: { synthetic: boolean } } }
        | { __typename: 'Participation', id: string }
        | { __typename: 'Convening', id: string }
        | { __typename: 'Outcome', id: string, slug: string, edition: { series: { synthetic: boolean } } }
        | { __typename: 'OutcomeEvidence', id: string }
        | { __typename: 'AgendaItem', id: string, slug: string, synthetic: boolean }
        | { __typename: 'AnalysisRun', id: string }
        | { __typename: 'Snapshot', id: string }
        | { __typename: 'Proposal', id: string }
        | { __typename: 'Topic', id: string, slug: string, synthetic: boolean }
        | { __typename: 'Figure', id: string }
        | { __typename: 'DatedName', id: string }
        | { __typename: 'OrganizationChange', id: string }
        | { __typename: 'Subgraph', id: string }
        | { __typename: 'Partner', id: string }
       }> } };

export type SyntheticCountQueryVariables = Exact<{
  text: string;
}>;


export type SyntheticCountQuery = { editions: { nodes: Array<{ series: { synthetic: boolean } }> }, search: { totalCount: number } };

export type ActivityCardQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type ActivityCardQuery = { activity: { slug: string, title: string | null, kind: ActivityKind, kindAsGiven: string | null, edition: { name: string, series: { synthetic: boolean } }, participants: { totalCount: number }, outcomes: Array<{ slug: string }> } | null };

export type AgendaItemCardQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type AgendaItemCardQuery = { agendaItem: { slug: string, title: string, synthetic: boolean, owner: { name: string } | null, outcomes: Array<{ edition: { slug: string } }>, evidence: { totalCount: number } } | null };

export type EditionBandQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type EditionBandQuery = { edition: { conveners: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ organization: { slug: string }, sectorAtTime: { slug: string, colour: { light: string } } | null }> } } | null };

export type EditionCardQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type EditionCardQuery = { edition: { slug: string, name: string, startsOn: string | null, endsOn: string | null, city: string | null, venues: Array<{ city: string | null, state: string | null }>, series: { name: string, synthetic: boolean }, completeness: { conveners: { state: CompletenessState, recorded: number, published: { value: number } | null }, experts: { state: CompletenessState, recorded: number, published: { value: number } | null } }, activities: { totalCount: number }, outcomes: { totalCount: number } } | null };

export type ExpertCardQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type ExpertCardQuery = { expert: { slug: string, displayName: string, synthetic: boolean, affiliations: Array<{ to: string | null, organization: { name: string } }>, participations: { totalCount: number, nodes: Array<{ edition: { slug: string } }> } } | null };

export type HomeCardQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeCardQuery = { editions: { totalCount: number, nodes: Array<{ series: { synthetic: boolean } }> }, organizations: { totalCount: number }, experts: { totalCount: number }, outcomes: { totalCount: number } };

export type OrganizationCardQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type OrganizationCardQuery = { organization: { slug: string, name: string, acronym: string | null, synthetic: boolean, sector: { name: string, shape: SectorShape, colour: { light: string } } | null, convenings: { totalCount: number, nodes: Array<{ edition: { slug: string } }> }, participations: { totalCount: number }, outcomesResponsible: { totalCount: number }, agendaItems: { totalCount: number } } | null };

export type SectorSignFragment = { name: string, shape: SectorShape, colour: { light: string } };

export type OutcomeCardQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type OutcomeCardQuery = { outcome: { slug: string, kind: OutcomeKind, status: OutcomeStatus | null, text: string, edition: { name: string, series: { synthetic: boolean } }, proposedBy: Array<{ slug: string }>, responsible: Array<{ slug: string }>, evidence: Array<{ on: string }> } | null };

export type PartnerCardQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type PartnerCardQuery = { partner: { slug: string, publisher: string, endedOn: string | null, organization: { name: string, synthetic: boolean }, subgraph: { state: SubgraphState, network: boolean, adds: Array<string> } | null } | null };

export type SectorCardQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type SectorCardQuery = { sector: { slug: string, synthetic: boolean, name: string, shape: SectorShape, parts: Array<{ conveners: number }>, organizations: { totalCount: number }, colour: { light: string } } | null };

export type SeriesCardQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type SeriesCardQuery = { series: { slug: string, name: string, synthetic: boolean, conveners: { totalCount: number } } | null, editions: { totalCount: number } };

type SearchedLink_Series_Fragment = { slug: string, synthetic: boolean };

type SearchedLink_Edition_Fragment = { slug: string, series: { synthetic: boolean } };

type SearchedLink_Sector_Fragment = { slug: string, synthetic: boolean };

type SearchedLink_Organization_Fragment = { slug: string, synthetic: boolean };

type SearchedLink_Expert_Fragment = { slug: string, synthetic: boolean };

type SearchedLink_EditionVenue_Fragment = { edition: { slug: string, series: { synthetic: boolean } } };

type SearchedLink_Activity_Fragment = { slug: string, edition: { series: { synthetic: boolean } } };

type SearchedLink_Outcome_Fragment = { slug: string, edition: { series: { synthetic: boolean } } };

type SearchedLink_AgendaItem_Fragment = { slug: string, synthetic: boolean };

type SearchedLink_Topic_Fragment = { slug: string, synthetic: boolean };

export type SearchedLinkFragment =
  | SearchedLink_Series_Fragment
  | SearchedLink_Edition_Fragment
  | SearchedLink_Sector_Fragment
  | SearchedLink_Organization_Fragment
  | SearchedLink_Expert_Fragment
  | SearchedLink_EditionVenue_Fragment
  | SearchedLink_Activity_Fragment
  | SearchedLink_Outcome_Fragment
  | SearchedLink_AgendaItem_Fragment
  | SearchedLink_Topic_Fragment
;

type SearchedEdition_EditionVenue_Fragment = { edition: { name: string } };

type SearchedEdition_Activity_Fragment = { edition: { name: string } };

type SearchedEdition_Outcome_Fragment = { edition: { name: string } };

export type SearchedEditionFragment =
  | SearchedEdition_EditionVenue_Fragment
  | SearchedEdition_Activity_Fragment
  | SearchedEdition_Outcome_Fragment
;


export const BuilderEdition: Operation<BuilderEditionQuery, BuilderEditionQueryVariables> = {
  name: 'BuilderEdition',
  text: "query BuilderEdition($slug: String!, $locale: Locale!) {\n  edition(slug: $slug) {\n    ...OfferedEdition\n  }\n}\n\nfragment OfferedEdition on Edition {\n  slug\n  name(locale: $locale)\n  venues {\n    id\n    name\n  }\n  series {\n    slug\n    name(locale: $locale)\n    synthetic\n  }\n}",
};
export const Builder: Operation<BuilderQuery, BuilderQueryVariables> = {
  name: 'Builder',
  text: "query Builder($locale: Locale!) {\n  editions(first: 100, orderBy: LATEST_FIRST) {\n    totalCount\n    nodes {\n      ...OfferedEdition\n    }\n  }\n  invented: editions(first: 20, orderBy: LATEST_FIRST, synthetic: true) {\n    nodes {\n      ...OfferedEdition\n    }\n  }\n  sectors {\n    slug\n    name(locale: $locale)\n  }\n  inventedSectors: sectors(synthetic: true) {\n    slug\n    name(locale: $locale)\n  }\n}\n\nfragment OfferedEdition on Edition {\n  slug\n  name(locale: $locale)\n  venues {\n    id\n    name\n  }\n  series {\n    slug\n    name(locale: $locale)\n    synthetic\n  }\n}",
};
export const BuilderPartners: Operation<BuilderPartnersQuery, BuilderPartnersQueryVariables> = {
  name: 'BuilderPartners',
  text: "query BuilderPartners($edition: String!, $after: String, $counted: Boolean!, $locale: Locale!) {\n  edition(slug: $edition) {\n    participations(first: 100, after: $after) {\n      totalCount\n      facets(by: [SECTOR]) @include(if: $counted) {\n        buckets {\n          key\n        }\n      }\n      nodes {\n        onBehalfOf {\n          slug\n          name(locale: $locale)\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};
export const ConnectEnd: Operation<ConnectEndQuery, ConnectEndQueryVariables> = {
  name: 'ConnectEnd',
  text: "query ConnectEnd($name: String!, $id: ID!, $isName: Boolean!, $locale: Locale!) {\n  node(id: $id) {\n    __typename\n    ... on Organization {\n      id\n      slug\n      name(locale: $locale)\n      synthetic\n    }\n    ... on Expert {\n      id\n      slug\n      displayName\n      synthetic\n    }\n  }\n  organization(slug: $name) {\n    id\n    slug\n    name(locale: $locale)\n    synthetic\n  }\n  expert(slug: $name) {\n    id\n    slug\n    displayName\n    synthetic\n  }\n  search(text: $name, types: [ORGANIZATION, EXPERT], first: 6) @include(if: $isName) {\n    nodes {\n      node {\n        __typename\n        ... on Organization {\n          id\n          slug\n          name(locale: $locale)\n          synthetic\n        }\n        ... on Expert {\n          id\n          slug\n          displayName\n          synthetic\n        }\n      }\n    }\n  }\n}",
};
export const ConnectPaths: Operation<ConnectPathsQuery, ConnectPathsQueryVariables> = {
  name: 'ConnectPaths',
  text: "query ConnectPaths($from: ID!, $to: ID!, $filter: TieFilter, $locale: Locale!) {\n  pathsBetween(from: $from, to: $to, limit: 5, maxHops: 4, filter: $filter) {\n    truncated\n    revision\n    paths {\n      length\n      explanation(locale: $locale)\n      steps {\n        from {\n          __typename\n          ... on Organization {\n            slug\n            name(locale: $locale)\n            synthetic\n          }\n          ... on Expert {\n            slug\n            displayName\n            synthetic\n          }\n        }\n        to {\n          __typename\n          ... on Organization {\n            slug\n            name(locale: $locale)\n            synthetic\n          }\n          ... on Expert {\n            slug\n            displayName\n            synthetic\n          }\n        }\n        via {\n          __typename\n          ... on Activity {\n            slug\n            title(locale: $locale)\n            kind\n            edition {\n              slug\n              name(locale: $locale)\n              series {\n                synthetic\n              }\n            }\n          }\n          ... on Convening {\n            edition {\n              slug\n              name(locale: $locale)\n              series {\n                synthetic\n              }\n            }\n          }\n          ... on Outcome {\n            slug\n            text(locale: $locale)\n            edition {\n              slug\n              name(locale: $locale)\n              series {\n                synthetic\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}",
};
export const SyntheticSeriesOfConnection: Operation<SyntheticSeriesOfConnectionQuery, SyntheticSeriesOfConnectionQueryVariables> = {
  name: 'SyntheticSeriesOfConnection',
  text: "query SyntheticSeriesOfConnection {\n  editions(first: 100, synthetic: true) {\n    nodes {\n      series {\n        id\n        slug\n      }\n    }\n  }\n}",
};
export const Corrected: Operation<CorrectedQuery, CorrectedQueryVariables> = {
  name: 'Corrected',
  text: "query Corrected($slug: String!, $locale: Locale!, $organization: Boolean = false, $expert: Boolean = false, $series: Boolean = false, $edition: Boolean = false, $activity: Boolean = false, $outcome: Boolean = false, $agendaItem: Boolean = false, $sector: Boolean = false, $topic: Boolean = false, $partner: Boolean = false) {\n  organization(slug: $slug) @include(if: $organization) {\n    id\n    name(locale: $locale)\n  }\n  expert(slug: $slug) @include(if: $expert) {\n    id\n    name: displayName\n  }\n  series(slug: $slug) @include(if: $series) {\n    id\n    name(locale: $locale)\n  }\n  edition(slug: $slug) @include(if: $edition) {\n    id\n    name(locale: $locale)\n  }\n  activity(slug: $slug) @include(if: $activity) {\n    id\n    title(locale: $locale)\n  }\n  outcome(slug: $slug) @include(if: $outcome) {\n    id\n    name: text(locale: $locale)\n  }\n  agendaItem(slug: $slug) @include(if: $agendaItem) {\n    id\n    name: title(locale: $locale)\n  }\n  sector(slug: $slug) @include(if: $sector) {\n    id\n    name(locale: $locale)\n  }\n  topic(slug: $slug) @include(if: $topic) {\n    id\n    name: label(locale: $locale)\n  }\n  partner(slug: $slug) @include(if: $partner) {\n    id\n    name: publisher\n  }\n}",
};
export const EmbedActivity: Operation<EmbedActivityQuery, EmbedActivityQueryVariables> = {
  name: 'EmbedActivity',
  text: "query EmbedActivity($slug: String!, $locale: Locale!) {\n  activity(slug: $slug) {\n    ...Session\n    edition {\n      slug\n    }\n  }\n}\n\nfragment Session on Activity {\n  id\n  slug\n  kind\n  title(locale: $locale)\n  language\n  startsAt\n  endsAt\n  startsOn\n  endsOn\n  timeZone\n  venue {\n    id\n    name\n    city\n    state\n    country\n    timeZone\n    latitude\n    longitude\n    online\n  }\n  participants(first: 30) {\n    nodes {\n      ...Participant\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment Participant on Participation {\n  role\n  withheld\n  nameAtTime\n  expert {\n    slug\n    displayName\n    mayBeEmbedded\n  }\n}",
};
export const EmbedConvened: Operation<EmbedConvenedQuery, EmbedConvenedQueryVariables> = {
  name: 'EmbedConvened',
  text: "query EmbedConvened($organization: String!, $locale: Locale!) {\n  organization(slug: $organization) {\n    convenings(first: 20) {\n      nodes {\n        role\n        edition {\n          slug\n          name(locale: $locale)\n        }\n      }\n    }\n  }\n}",
};
export const EmbedMap: Operation<EmbedMapQuery, EmbedMapQueryVariables> = {
  name: 'EmbedMap',
  text: "query EmbedMap($filter: TieFilter, $locale: Locale!) {\n  sectors {\n    slug\n    name(locale: $locale)\n    colour {\n      light\n      dark\n    }\n    shape\n  }\n  inventedSectors: sectors(synthetic: true) {\n    slug\n    name(locale: $locale)\n    colour {\n      light\n      dark\n    }\n    shape\n  }\n  communityMap(filter: $filter, maxNodes: 200, maxTies: 800) {\n    truncated\n    nodes {\n      id\n      label(locale: $locale)\n      x\n      y\n      radius\n      degree\n      sector {\n        slug\n      }\n      member {\n        ... on Organization {\n          slug\n          acronym\n        }\n      }\n    }\n    ties {\n      source\n      target\n      shared\n      backbone\n    }\n  }\n}",
};
export const EmbedParticipants: Operation<EmbedParticipantsQuery, EmbedParticipantsQueryVariables> = {
  name: 'EmbedParticipants',
  text: "query EmbedParticipants($activity: ID!, $after: String) {\n  node(id: $activity) {\n    ... on Activity {\n      participants(first: 100, after: $after) {\n        totalCount\n        nodes {\n          ...Participant\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}\n\nfragment Participant on Participation {\n  role\n  withheld\n  nameAtTime\n  expert {\n    slug\n    displayName\n    mayBeEmbedded\n  }\n}",
};
export const EmbedProgramme: Operation<EmbedProgrammeQuery, EmbedProgrammeQueryVariables> = {
  name: 'EmbedProgramme',
  text: "query EmbedProgramme($filter: ActivityFilter, $orderBy: ActivityOrder, $after: String, $locale: Locale!) {\n  activities(first: 30, after: $after, filter: $filter, orderBy: $orderBy) {\n    totalCount\n    nodes {\n      ...Session\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment Session on Activity {\n  id\n  slug\n  kind\n  title(locale: $locale)\n  language\n  startsAt\n  endsAt\n  startsOn\n  endsOn\n  timeZone\n  venue {\n    id\n    name\n    city\n    state\n    country\n    timeZone\n    latitude\n    longitude\n    online\n  }\n  participants(first: 30) {\n    nodes {\n      ...Participant\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment Participant on Participation {\n  role\n  withheld\n  nameAtTime\n  expert {\n    slug\n    displayName\n    mayBeEmbedded\n  }\n}",
};
export const EmbedScope: Operation<EmbedScopeQuery, EmbedScopeQueryVariables> = {
  name: 'EmbedScope',
  text: "query EmbedScope($edition: String!, $byEdition: Boolean!, $series: String!, $bySeries: Boolean!, $organization: String, $byOrganization: Boolean!, $expert: String, $byExpert: Boolean!, $activity: String!, $byActivity: Boolean!, $bySector: Boolean!, $locale: Locale!) {\n  edition(slug: $edition) @include(if: $byEdition) {\n    ...EmbedEdition\n  }\n  series(slug: $series) @include(if: $bySeries) {\n    id\n    slug\n    name(locale: $locale)\n    synthetic\n  }\n  organization(slug: $organization) @include(if: $byOrganization) {\n    id\n    slug\n    name(locale: $locale)\n    synthetic\n  }\n  expert(slug: $expert) @include(if: $byExpert) {\n    id\n    slug\n    displayName\n    mayBeEmbedded\n    synthetic\n  }\n  activity(slug: $activity) @include(if: $byActivity) {\n    id\n    edition {\n      ...EmbedEdition\n    }\n  }\n  sectors @include(if: $bySector) {\n    slug\n    name(locale: $locale)\n  }\n  inventedSectors: sectors(synthetic: true) @include(if: $bySector) {\n    slug\n    name(locale: $locale)\n  }\n}\n\nfragment EmbedEdition on Edition {\n  id\n  slug\n  name(locale: $locale)\n  startsOn\n  endsOn\n  city\n  country\n  theme(locale: $locale)\n  venues {\n    id\n    name\n  }\n  series {\n    synthetic\n  }\n}",
};
export const EmbedSpeaker: Operation<EmbedSpeakerQuery, EmbedSpeakerQueryVariables> = {
  name: 'EmbedSpeaker',
  text: "query EmbedSpeaker($slug: String!, $parts: ParticipationWhere, $locale: Locale!) {\n  expert(slug: $slug) {\n    ...Speaker\n  }\n}\n\nfragment Speaker on Expert {\n  id\n  slug\n  displayName\n  mayBeEmbedded\n  bio(locale: $locale)\n  photo(width: 160) {\n    url\n    width\n    height\n    alt(locale: $locale)\n    credit\n    license\n  }\n  participations(first: 30, filter: $parts) {\n    nodes {\n      role\n      nameAtTime\n      activity {\n        slug\n        title(locale: $locale)\n      }\n    }\n  }\n}",
};
export const EmbedSpeakers: Operation<EmbedSpeakersQuery, EmbedSpeakersQueryVariables> = {
  name: 'EmbedSpeakers',
  text: "query EmbedSpeakers($edition: [ID!], $series: [ID!], $organization: ID, $sector: [String!], $role: [ParticipationRole!], $parts: ParticipationWhere, $sort: ExpertOrder, $after: String, $locale: Locale!) {\n  experts(\n    first: 50\n    after: $after\n    edition: $edition\n    series: $series\n    organization: $organization\n    sector: $sector\n    role: $role\n    orderBy: $sort\n    mayBeEmbedded: true\n  ) {\n    totalCount\n    nodes {\n      ...Speaker\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment Speaker on Expert {\n  id\n  slug\n  displayName\n  mayBeEmbedded\n  bio(locale: $locale)\n  photo(width: 160) {\n    url\n    width\n    height\n    alt(locale: $locale)\n    credit\n    license\n  }\n  participations(first: 30, filter: $parts) {\n    nodes {\n      role\n      nameAtTime\n      activity {\n        slug\n        title(locale: $locale)\n      }\n    }\n  }\n}",
};
export const EmbedVenue: Operation<EmbedVenueQuery, EmbedVenueQueryVariables> = {
  name: 'EmbedVenue',
  text: "query EmbedVenue($venue: ID!, $locale: Locale!) {\n  node(id: $venue) {\n    ... on EditionVenue {\n      id\n      name\n      edition {\n        slug\n        name(locale: $locale)\n      }\n    }\n  }\n}",
};
export const HomeMap: Operation<HomeMapQuery, HomeMapQueryVariables> = {
  name: 'HomeMap',
  text: "query HomeMap($locale: Locale!, $channels: [TieChannel!]!) {\n  communityMap(\n    filter: {channels: $channels}\n    between: ORGANIZATION\n    maxNodes: 400\n    maxTies: 3000\n  ) {\n    nodes {\n      id\n      label(locale: $locale)\n      x\n      y\n      degree\n      radius\n      sector {\n        slug\n        shortName(locale: $locale)\n        colour {\n          name\n        }\n        shape\n        weave\n      }\n      member {\n        __typename\n        ... on Organization {\n          slug\n          acronym\n        }\n      }\n    }\n    ties {\n      source\n      target\n      backbone\n    }\n    summary {\n      actors\n      ties\n    }\n  }\n}",
};
export const HomeOutcomes: Operation<HomeOutcomesQuery, HomeOutcomesQueryVariables> = {
  name: 'HomeOutcomes',
  text: "query HomeOutcomes($edition: String!, $locale: Locale!) {\n  edition(slug: $edition) {\n    outcomes(first: 6, orderBy: RECORDED) {\n      totalCount\n      nodes {\n        slug\n        kind\n        status\n        text(locale: $locale)\n        dueOn\n        evidence {\n          on\n          note\n          status\n        }\n        continuedBy {\n          slug\n        }\n      }\n    }\n  }\n}",
};
export const HomeSeries: Operation<HomeSeriesQuery, HomeSeriesQueryVariables> = {
  name: 'HomeSeries',
  text: "query HomeSeries($series: String!, $scope: [ID!]!, $locale: Locale!) {\n  series(slug: $series) {\n    states {\n      countries\n      states {\n        code\n        name\n        editions\n      }\n    }\n  }\n  agendaItems(first: 1, series: $scope) {\n    nodes {\n      slug\n      title(locale: $locale)\n      outcomes {\n        slug\n        kind\n        text(locale: $locale)\n        edition {\n          name(locale: $locale)\n          year\n          startsOn\n        }\n      }\n      evidence(first: 30) {\n        totalCount\n        nodes {\n          on\n          status\n          note\n          outcome {\n            slug\n          }\n        }\n      }\n    }\n  }\n}",
};
export const HomePage: Operation<HomePageQuery, HomePageQueryVariables> = {
  name: 'HomePage',
  text: "query HomePage($locale: Locale!) {\n  invented: editions(first: 20, synthetic: true) {\n    nodes {\n      series {\n        slug\n        name(locale: $locale)\n        synthetic\n      }\n    }\n  }\n  organizations(first: 1) {\n    totalCount\n  }\n  experts(first: 1) {\n    totalCount\n  }\n  activities(first: 1) {\n    totalCount\n  }\n  outcomes(first: 1) {\n    totalCount\n  }\n  sectors {\n    slug\n    name(locale: $locale)\n    shortName(locale: $locale)\n    colour {\n      name\n    }\n    shape\n    weave\n    organizations(first: 1) {\n      totalCount\n    }\n  }\n  editions(first: 50, orderBy: LATEST_FIRST) {\n    totalCount\n    nodes {\n      id\n      slug\n      name(locale: $locale)\n      year\n      startsOn\n      endsOn\n      modality\n      city\n      series {\n        id\n        slug\n        name(locale: $locale)\n        synthetic\n      }\n      completeness {\n        conveners {\n          ...HomeRecorded\n        }\n        experts {\n          ...HomeRecorded\n        }\n        venues {\n          ...HomeRecorded\n        }\n      }\n    }\n  }\n}\n\nfragment HomeRecorded on Completeness {\n  state\n  recorded\n  published {\n    value\n    qualifier\n  }\n}",
};
export const IsGone: Operation<IsGoneQuery, IsGoneQueryVariables> = {
  name: 'IsGone',
  text: "query IsGone($type: SlugType!, $slug: String!) {\n  isGone(type: $type, slug: $slug)\n}",
};
export const TieCard: Operation<TieCardQuery, TieCardQueryVariables> = {
  name: 'TieCard',
  text: "query TieCard($a: ID!, $b: ID!, $filter: TieFilter, $after: String, $locale: Locale!) {\n  tieBetween(a: $a, b: $b, filter: $filter) {\n    shared\n    expected\n    verdict\n    qValue\n    editionsTogether\n    evidence(first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        endCursor\n      }\n      edges {\n        node {\n          __typename\n          ... on Activity {\n            slug\n            title(locale: $locale)\n            kind\n            edition {\n              name(locale: $locale)\n            }\n          }\n          ... on Convening {\n            edition {\n              slug\n              name(locale: $locale)\n            }\n          }\n          ... on Outcome {\n            slug\n            text(locale: $locale)\n            edition {\n              name(locale: $locale)\n            }\n          }\n        }\n      }\n    }\n  }\n}",
};
export const MapChoices: Operation<MapChoicesQuery, MapChoicesQueryVariables> = {
  name: 'MapChoices',
  text: "query MapChoices($locale: Locale!) {\n  sectors {\n    ...MapSectorFields\n  }\n  inventedSectors: sectors(synthetic: true) {\n    ...MapSectorFields\n  }\n  editions(first: 100, orderBy: LATEST_FIRST) {\n    totalCount\n    nodes {\n      ...MapEditionFields\n    }\n  }\n  inventedEditions: editions(first: 100, orderBy: LATEST_FIRST, synthetic: true) {\n    totalCount\n    nodes {\n      ...MapEditionFields\n    }\n  }\n}\n\nfragment MapSectorFields on Sector {\n  slug\n  name(locale: $locale)\n  shortName(locale: $locale)\n  colour {\n    light\n    dark\n  }\n  shape\n}\n\nfragment MapEditionFields on Edition {\n  id\n  slug\n  name(locale: $locale)\n  year\n  series {\n    id\n    slug\n    name(locale: $locale)\n    synthetic\n  }\n}",
};
export const MapEdition: Operation<MapEditionQuery, MapEditionQueryVariables> = {
  name: 'MapEdition',
  text: "query MapEdition($slug: String!, $id: ID!, $locale: Locale!) {\n  edition(slug: $slug) {\n    ...MapEditionFields\n  }\n  node(id: $id) {\n    __typename\n    ... on Edition {\n      ...MapEditionFields\n    }\n  }\n}\n\nfragment MapEditionFields on Edition {\n  id\n  slug\n  name(locale: $locale)\n  year\n  series {\n    id\n    slug\n    name(locale: $locale)\n    synthetic\n  }\n}",
};
export const CommunityMap: Operation<CommunityMapQuery, CommunityMapQueryVariables> = {
  name: 'CommunityMap',
  text: "query CommunityMap($filter: TieFilter, $between: MapKind, $locale: Locale!) {\n  communityMap(filter: $filter, between: $between, maxNodes: 2000, maxTies: 20000) {\n    revision\n    truncated\n    nodes {\n      id\n      label(locale: $locale)\n      kind\n      scope\n      x\n      y\n      degree\n      strength\n      radius\n      component\n      editions\n      sector {\n        slug\n      }\n      community {\n        community\n        confidence\n        label(locale: $locale)\n      }\n      member {\n        __typename\n        ... on Organization {\n          acronym\n          state\n        }\n        ... on Sector {\n          slug\n        }\n      }\n    }\n    ties {\n      source\n      target\n      shared\n      backbone\n      firstTogether\n      lastTogether\n    }\n    summary {\n      actors\n      ties\n      narrative(locale: $locale)\n      run {\n        permalink\n      }\n    }\n  }\n}",
};
export const Names: Operation<NamesQuery, NamesQueryVariables> = {
  name: 'Names',
  text: "query Names($ids: [ID!]!, $locale: Locale!) {\n  nodes(ids: $ids) {\n    ... on Organization {\n      id\n      name(locale: $locale)\n    }\n    ... on Expert {\n      id\n      name: displayName\n    }\n    ... on Sector {\n      id\n      name(locale: $locale)\n    }\n    ... on Activity {\n      id\n      title(locale: $locale)\n    }\n  }\n}",
};
export const EditionsCompared: Operation<EditionsComparedQuery, EditionsComparedQueryVariables> = {
  name: 'EditionsCompared',
  text: "query EditionsCompared($from: ID!, $to: ID!, $lineage: Lineage, $channels: [TieChannel!], $maxActivitySize: Int, $earlier: TieFilter, $later: TieFilter, $locale: Locale!) {\n  editionDiff(\n    from: $from\n    to: $to\n    lineage: $lineage\n    channels: $channels\n    maxActivitySize: $maxActivitySize\n  ) {\n    keptTies\n    unknownBecause(locale: $locale)\n    notRecordedEarlier {\n      organizations {\n        ...ComparedOrganization\n      }\n    }\n    notRecordedLater {\n      organizations {\n        ...ComparedOrganization\n      }\n    }\n    newTies(first: 1) {\n      totalCount\n    }\n    lapsedTies(first: 1) {\n      totalCount\n    }\n    newcomers {\n      ...ComparedOrganization\n    }\n    returned {\n      ...ComparedOrganization\n    }\n    absent {\n      ...ComparedOrganization\n    }\n    newBridges {\n      ...ComparedOrganization\n    }\n  }\n  earlier: communityMap(filter: $earlier, maxNodes: 2000, maxTies: 20000) {\n    truncated\n    nodes {\n      id\n    }\n    ties {\n      source\n      target\n    }\n  }\n  later: communityMap(filter: $later, maxNodes: 2000, maxTies: 20000) {\n    truncated\n    nodes {\n      id\n    }\n    ties {\n      source\n      target\n    }\n  }\n}\n\nfragment ComparedOrganization on Organization {\n  id\n  name(locale: $locale)\n}",
};
export const NodeCard: Operation<NodeCardQuery, NodeCardQueryVariables> = {
  name: 'NodeCard',
  text: "query NodeCard($id: ID!, $filter: TieFilter, $locale: Locale!) {\n  node(id: $id) {\n    __typename\n    ... on Organization {\n      slug\n      name(locale: $locale)\n      acronym\n      scope\n      dissolvedOn\n      sector {\n        slug\n        name(locale: $locale)\n      }\n      ties(first: 5, filter: $filter) {\n        totalCount\n        nodes {\n          ...StrongTie\n        }\n      }\n    }\n    ... on Expert {\n      slug\n      displayName\n      ties(first: 5, filter: $filter) {\n        totalCount\n        nodes {\n          ...StrongTie\n        }\n      }\n    }\n    ... on Sector {\n      slug\n      name(locale: $locale)\n      sectorTies: ties(first: 5, filter: $filter) {\n        nodes {\n          ties\n          expected\n          b {\n            id\n            name(locale: $locale)\n          }\n        }\n      }\n    }\n    ... on Activity {\n      slug\n      title(locale: $locale)\n      kind\n      edition {\n        slug\n        name(locale: $locale)\n      }\n    }\n  }\n}\n\nfragment StrongTie on Tie {\n  shared\n  expected\n  b {\n    ... on Organization {\n      id\n      name(locale: $locale)\n    }\n    ... on Expert {\n      id\n      name: displayName\n    }\n  }\n}",
};
export const WaysBetween: Operation<WaysBetweenQuery, WaysBetweenQueryVariables> = {
  name: 'WaysBetween',
  text: "query WaysBetween($from: ID!, $to: ID!, $filter: TieFilter, $locale: Locale!) {\n  pathsBetween(from: $from, to: $to, limit: 5, filter: $filter) {\n    truncated\n    paths {\n      length\n      explanation(locale: $locale)\n      steps {\n        from {\n          ... on Organization {\n            id\n          }\n          ... on Expert {\n            id\n          }\n        }\n        to {\n          ... on Organization {\n            id\n          }\n          ... on Expert {\n            id\n          }\n        }\n      }\n    }\n  }\n}",
};
export const WithoutSome: Operation<WithoutSomeQuery, WithoutSomeQueryVariables> = {
  name: 'WithoutSome',
  text: "query WithoutSome($remove: [ID!]!, $filter: TieFilter, $locale: Locale!) {\n  whatIf(remove: $remove, filter: $filter) {\n    componentsBefore\n    componentsAfter\n    pairsDisconnected\n    orphanedCount\n    removed {\n      ...RemovedActor\n    }\n    orphaned {\n      ...RemovedActor\n    }\n  }\n}\n\nfragment RemovedActor on TieEnd {\n  ... on Organization {\n    id\n    name(locale: $locale)\n  }\n  ... on Expert {\n    id\n    name: displayName\n  }\n}",
};
export const TiesOfOneTable: Operation<TiesOfOneTableQuery, TiesOfOneTableQueryVariables> = {
  name: 'TiesOfOneTable',
  text: "query TiesOfOneTable($id: ID!, $between: TieKind!, $filter: TieFilter, $orderBy: TieOrder, $after: String, $locale: Locale!) {\n  node(id: $id) {\n    __typename\n    ... on Organization {\n      name(locale: $locale)\n      ties(filter: $filter, orderBy: $orderBy, after: $after, first: 50) {\n        ...TiesPage\n      }\n    }\n    ... on Expert {\n      name: displayName\n      ties(filter: $filter, orderBy: $orderBy, after: $after, first: 50) {\n        ...TiesPage\n      }\n    }\n  }\n  network(between: $between, filter: $filter) {\n    narrative(locale: $locale)\n    run {\n      permalink\n      revision\n    }\n  }\n}\n\nfragment TiesPage on TieConnection {\n  totalCount\n  excludedLargeActivities\n  revision\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  nodes {\n    shared\n    expected\n    jaccard\n    newman\n    verdict\n    a {\n      ...TiesPageEnd\n    }\n    b {\n      ...TiesPageEnd\n    }\n    firstTogether {\n      slug\n      name(locale: $locale)\n      year\n    }\n    lastTogether {\n      slug\n      name(locale: $locale)\n      year\n    }\n  }\n}\n\nfragment TiesPageEnd on TieEnd {\n  __typename\n  ... on Organization {\n    id\n    slug\n    name(locale: $locale)\n  }\n  ... on Expert {\n    id\n    slug\n    name: displayName\n  }\n}",
};
export const TiesTable: Operation<TiesTableQuery, TiesTableQueryVariables> = {
  name: 'TiesTable',
  text: "query TiesTable($between: TieKind!, $filter: TieFilter, $orderBy: TieOrder, $after: String, $locale: Locale!) {\n  ties(\n    between: $between\n    filter: $filter\n    orderBy: $orderBy\n    after: $after\n    first: 50\n  ) {\n    ...TiesPage\n  }\n  network(between: $between, filter: $filter) {\n    narrative(locale: $locale)\n    run {\n      permalink\n      revision\n    }\n  }\n}\n\nfragment TiesPage on TieConnection {\n  totalCount\n  excludedLargeActivities\n  revision\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  nodes {\n    shared\n    expected\n    jaccard\n    newman\n    verdict\n    a {\n      ...TiesPageEnd\n    }\n    b {\n      ...TiesPageEnd\n    }\n    firstTogether {\n      slug\n      name(locale: $locale)\n      year\n    }\n    lastTogether {\n      slug\n      name(locale: $locale)\n      year\n    }\n  }\n}\n\nfragment TiesPageEnd on TieEnd {\n  __typename\n  ... on Organization {\n    id\n    slug\n    name(locale: $locale)\n  }\n  ... on Expert {\n    id\n    slug\n    name: displayName\n  }\n}",
};
export const ActivityPage: Operation<ActivityPageQuery, ActivityPageQueryVariables> = {
  name: 'ActivityPage',
  text: "query ActivityPage($slug: String!, $locale: Locale!, $after: String) {\n  activity(slug: $slug) {\n    id\n    slug\n    title(locale: $locale)\n    kind\n    kindAsGiven\n    startsAt\n    endsAt\n    startsOn\n    endsOn\n    timeZone\n    language\n    recordingUrl\n    edition {\n      slug\n      name(locale: $locale)\n      year\n      startsOn\n      endsOn\n      modality\n      city\n      country\n      series {\n        name(locale: $locale)\n        synthetic\n      }\n    }\n    venue {\n      id\n      name\n      city\n      state\n      country\n      online\n    }\n    topics {\n      slug\n      label(locale: $locale)\n    }\n    participants(first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        role\n        withheld\n        billedAs\n        nameAtTime\n        expert {\n          slug\n          displayName\n        }\n        onBehalfOf {\n          slug\n          name(locale: $locale)\n        }\n        sectorAtTime {\n          slug\n          name(locale: $locale)\n        }\n      }\n    }\n    outcomes {\n      slug\n      kind\n      status\n      text(locale: $locale)\n    }\n    sources {\n      nodes {\n        title\n        url\n        publisher\n        publishedOn\n      }\n    }\n  }\n}",
};
export const AgendaItemEvidence: Operation<AgendaItemEvidenceQuery, AgendaItemEvidenceQueryVariables> = {
  name: 'AgendaItemEvidence',
  text: "query AgendaItemEvidence($slug: String!, $locale: Locale!, $after: String) {\n  agendaItem(slug: $slug) {\n    evidence(first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        on\n        status\n        note\n        url\n        outcome {\n          slug\n        }\n        reportedBy {\n          slug\n          name(locale: $locale)\n          acronym\n        }\n        verifiedBy {\n          slug\n          name(locale: $locale)\n          acronym\n        }\n      }\n    }\n  }\n}",
};
export const AgendaItemPage: Operation<AgendaItemPageQuery, AgendaItemPageQueryVariables> = {
  name: 'AgendaItemPage',
  text: "query AgendaItemPage($slug: String!, $locale: Locale!) {\n  agendaItem(slug: $slug) {\n    id\n    slug\n    title(locale: $locale)\n    synthetic\n    owner {\n      slug\n      name(locale: $locale)\n    }\n    outcomes {\n      slug\n      kind\n      status\n      text(locale: $locale)\n      dueOn\n      from {\n        slug\n        title(locale: $locale)\n        kind\n      }\n      edition {\n        slug\n        name(locale: $locale)\n        year\n        startsOn\n        endsOn\n      }\n      responsible {\n        slug\n        name(locale: $locale)\n        acronym\n      }\n      continues {\n        slug\n        kind\n        status\n        text(locale: $locale)\n      }\n      sources(first: 2) {\n        nodes {\n          title\n          url\n        }\n      }\n    }\n    sources {\n      nodes {\n        title\n        url\n        publisher\n        publishedOn\n      }\n    }\n  }\n}",
};
export const AgendaItemList: Operation<AgendaItemListQuery, AgendaItemListQueryVariables> = {
  name: 'AgendaItemList',
  text: "query AgendaItemList($locale: Locale!, $after: String) {\n  invented: editions(first: 20, synthetic: true) {\n    nodes {\n      series {\n        slug\n        name(locale: $locale)\n        synthetic\n      }\n    }\n  }\n  agendaItems(first: 20, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      slug\n      title(locale: $locale)\n      synthetic\n      owner {\n        slug\n        name(locale: $locale)\n      }\n      outcomes {\n        slug\n        status\n        edition {\n          slug\n        }\n      }\n      evidence(first: 1) {\n        totalCount\n        nodes {\n          on\n          status\n          note\n        }\n      }\n    }\n  }\n}",
};
export const ContributeEdition: Operation<ContributeEditionQuery, ContributeEditionQueryVariables> = {
  name: 'ContributeEdition',
  text: "query ContributeEdition($slug: String!) {\n  edition(slug: $slug) {\n    slug\n    name\n  }\n}",
};
export const DataSnapshots: Operation<DataSnapshotsQuery, DataSnapshotsQueryVariables> = {
  name: 'DataSnapshots',
  text: "query DataSnapshots {\n  snapshots(first: 100) {\n    totalCount\n    nodes {\n      label\n      takenAt\n      revision\n      doi\n    }\n  }\n}",
};
export const EditionContext: Operation<EditionContextQuery, EditionContextQueryVariables> = {
  name: 'EditionContext',
  text: "query EditionContext($series: String!, $scope: [ID!]!, $locale: Locale!) {\n  series(slug: $series) {\n    turnover(first: 100) {\n      from {\n        name(locale: $locale)\n      }\n      to {\n        slug\n      }\n      experts {\n        stayed {\n          count\n        }\n        firstRecorded {\n          count\n        }\n        recordedAgain {\n          count\n        }\n        notRecordedLater {\n          count\n        }\n      }\n      organizations {\n        stayed {\n          count\n        }\n        firstRecorded {\n          count\n        }\n        recordedAgain {\n          count\n        }\n        notRecordedLater {\n          count\n        }\n      }\n    }\n  }\n  sectors(series: $scope) {\n    slug\n    name(locale: $locale)\n    shortName(locale: $locale)\n    colour {\n      name\n    }\n    shape\n    weave\n    parts {\n      organizations\n      allOrganizations\n      knownOrganizations\n      share\n      edition {\n        slug\n      }\n    }\n  }\n}",
};
export const EditionConveners: Operation<EditionConvenersQuery, EditionConvenersQueryVariables> = {
  name: 'EditionConveners',
  text: "query EditionConveners($slug: String!, $locale: Locale!, $after: String) {\n  edition(slug: $slug) {\n    conveners(first: 100, after: $after, orderBy: NAME) {\n      totalCount\n      facets(by: [SECTOR]) {\n        buckets {\n          key\n          label(locale: $locale)\n          count\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        role\n        roleAsGiven\n        nameAtTime\n        organization {\n          slug\n          name(locale: $locale)\n        }\n        sectorAtTime {\n          slug\n          name(locale: $locale)\n          shortName(locale: $locale)\n          colour {\n            name\n          }\n          shape\n          weave\n        }\n      }\n    }\n  }\n}",
};
export const EditionList: Operation<EditionListQuery, EditionListQueryVariables> = {
  name: 'EditionList',
  text: "query EditionList($locale: Locale!, $after: String) {\n  invented: editions(first: 20, synthetic: true) {\n    nodes {\n      series {\n        slug\n        name(locale: $locale)\n        synthetic\n      }\n    }\n  }\n  editions(first: 50, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      slug\n      name(locale: $locale)\n      year\n      startsOn\n      endsOn\n      city\n      country\n      modality\n      theme(locale: $locale)\n      series {\n        slug\n        name(locale: $locale)\n        synthetic\n      }\n      conveners(first: 1) {\n        totalCount\n      }\n      experts(first: 1) {\n        totalCount\n      }\n      activities(first: 1) {\n        totalCount\n      }\n    }\n  }\n}",
};
export const EditionProgramme: Operation<EditionProgrammeQuery, EditionProgrammeQueryVariables> = {
  name: 'EditionProgramme',
  text: "query EditionProgramme($slug: String!, $locale: Locale!, $after: String) {\n  edition(slug: $slug) {\n    activities(first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        slug\n        title(locale: $locale)\n        kind\n        kindAsGiven\n        startsAt\n        endsAt\n        startsOn\n        endsOn\n        timeZone\n        venue {\n          id\n          name\n          city\n          online\n        }\n        participants(first: 12) {\n          totalCount\n          nodes {\n            role\n            withheld\n            sectorAtTime {\n              colour {\n                name\n              }\n              shape\n            }\n            expert {\n              slug\n              displayName\n            }\n            onBehalfOf {\n              slug\n              name(locale: $locale)\n              acronym\n            }\n          }\n        }\n      }\n    }\n  }\n}",
};
export const EditionSpeakers: Operation<EditionSpeakersQuery, EditionSpeakersQueryVariables> = {
  name: 'EditionSpeakers',
  text: "query EditionSpeakers($slug: String!, $after: String) {\n  edition(slug: $slug) {\n    experts(first: 100, after: $after, orderBy: FAMILY_NAME) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        slug\n        displayName\n        photo(width: 144) {\n          url\n        }\n      }\n    }\n  }\n}",
};
export const EditionPage: Operation<EditionPageQuery, EditionPageQueryVariables> = {
  name: 'EditionPage',
  text: "query EditionPage($slug: String!, $locale: Locale!) {\n  edition(slug: $slug) {\n    id\n    slug\n    name(locale: $locale)\n    year\n    ordinal\n    modality\n    city\n    country\n    url\n    startsOn\n    endsOn\n    theme(locale: $locale)\n    series {\n      id\n      slug\n      name(locale: $locale)\n      synthetic\n      editions(first: 100) {\n        slug\n        name(locale: $locale)\n        year\n        ordinal\n      }\n    }\n    venues {\n      id\n      name\n      city\n      state\n      stateCode\n      country\n      timeZone\n      online\n      host {\n        slug\n        name(locale: $locale)\n      }\n    }\n    figures(first: 50) {\n      measure\n      qualifier\n      value\n      recorded\n      sources(first: 2) {\n        nodes {\n          title\n          url\n        }\n      }\n    }\n    outcomes(first: 50) {\n      totalCount\n      nodes {\n        slug\n        kind\n        status\n        text(locale: $locale)\n      }\n    }\n    completeness {\n      conveners {\n        ...RecordedPart\n      }\n      experts {\n        ...RecordedPart\n      }\n    }\n    coverage {\n      unknownBecause(locale: $locale)\n      gaps {\n        facet\n        key\n        label(locale: $locale)\n        expected\n        observed\n      }\n      statesWithoutConvener\n      sectorsMissingByActivity(first: 10) {\n        slug\n        title(locale: $locale)\n        kind\n      }\n      denominatorSource {\n        title\n        url\n      }\n    }\n    sources {\n      nodes {\n        title\n        url\n        publisher\n        publishedOn\n      }\n    }\n  }\n}\n\nfragment RecordedPart on Completeness {\n  state\n  recorded\n  published {\n    value\n  }\n}",
};
export const ExpertList: Operation<ExpertListQuery, ExpertListQueryVariables> = {
  name: 'ExpertList',
  text: "query ExpertList($locale: Locale!, $after: String, $text: String) {\n  experts(first: 50, after: $after, text: $text, orderBy: FAMILY_NAME) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      slug\n      displayName\n      synthetic\n      affiliations {\n        title(locale: $locale)\n        to\n        organization {\n          slug\n          name(locale: $locale)\n        }\n      }\n    }\n  }\n}",
};
export const ExpertTies: Operation<ExpertTiesQuery, ExpertTiesQueryVariables> = {
  name: 'ExpertTies',
  text: "query ExpertTies($slug: String!, $series: [ID!], $locale: Locale!) {\n  network(between: EXPERT, filter: {series: $series}) {\n    completeness\n  }\n  expert(slug: $slug) {\n    participations(first: 20, orderBy: LATEST_FIRST) {\n      nodes {\n        activity {\n          slug\n          title(locale: $locale)\n          kind\n          participants(first: 40) {\n            totalCount\n            nodes {\n              role\n              expert {\n                slug\n                displayName\n              }\n              sectorAtTime {\n                slug\n                name(locale: $locale)\n                shortName(locale: $locale)\n                colour {\n                  name\n                }\n                shape\n                weave\n              }\n            }\n          }\n        }\n      }\n    }\n    ties(first: 100, filter: {series: $series}) {\n      totalCount\n      nodes {\n        shared\n        expected\n        verdict\n        b {\n          ... on Expert {\n            slug\n            displayName\n          }\n        }\n      }\n    }\n  }\n}",
};
export const ExpertPage: Operation<ExpertPageQuery, ExpertPageQueryVariables> = {
  name: 'ExpertPage',
  text: "query ExpertPage($slug: String!, $locale: Locale!, $after: String) {\n  expert(slug: $slug) {\n    id\n    slug\n    displayName\n    synthetic\n    bio(locale: $locale)\n    url\n    photo(width: 320) {\n      url\n      width\n      height\n      alt(locale: $locale)\n      credit\n      license\n    }\n    withheld {\n      field\n      reason\n    }\n    affiliations {\n      title(locale: $locale)\n      from\n      to\n      organization {\n        slug\n        name(locale: $locale)\n        url\n        dissolvedOn\n      }\n    }\n    identifiers {\n      scheme\n      value\n      url\n    }\n    participations(first: 100, after: $after, orderBy: LATEST_FIRST) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        role\n        nameAtTime\n        edition {\n          slug\n          name(locale: $locale)\n          year\n          city\n          country\n          series {\n            id\n            synthetic\n          }\n        }\n        activity {\n          slug\n          title(locale: $locale)\n          kind\n        }\n        onBehalfOf {\n          slug\n          name(locale: $locale)\n        }\n        sectorAtTime {\n          colour {\n            name\n          }\n          shape\n        }\n      }\n    }\n    sources {\n      nodes {\n        title\n        url\n        publisher\n        publishedOn\n      }\n    }\n  }\n}",
};
export const OrganizationInherited: Operation<OrganizationInheritedQuery, OrganizationInheritedQueryVariables> = {
  name: 'OrganizationInherited',
  text: "query OrganizationInherited($slug: String!, $locale: Locale!) {\n  organization(slug: $slug) {\n    convenings(first: 100, lineage: AS_SUCCESSOR) {\n      nodes {\n        role\n        roleAsGiven\n        organization {\n          slug\n          name(locale: $locale)\n        }\n        edition {\n          slug\n          name(locale: $locale)\n        }\n      }\n    }\n    participations(first: 100, lineage: AS_SUCCESSOR, orderBy: LATEST_FIRST) {\n      nodes {\n        role\n        onBehalfOf {\n          slug\n          name(locale: $locale)\n        }\n        edition {\n          slug\n          name(locale: $locale)\n        }\n        activity {\n          slug\n          title(locale: $locale)\n          kind\n        }\n        expert {\n          slug\n          displayName\n        }\n      }\n    }\n    outcomes(first: 50, lineage: AS_SUCCESSOR) {\n      nodes {\n        slug\n        text(locale: $locale)\n        proposedBy {\n          slug\n          name(locale: $locale)\n        }\n        responsible {\n          slug\n          name(locale: $locale)\n        }\n      }\n    }\n  }\n}",
};
export const OrganizationList: Operation<OrganizationListQuery, OrganizationListQueryVariables> = {
  name: 'OrganizationList',
  text: "query OrganizationList($locale: Locale!, $after: String, $filter: OrganizationFilter) {\n  organizations(first: 50, after: $after, filter: $filter) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      slug\n      name(locale: $locale)\n      acronym\n      scope\n      state\n      country\n      dissolvedOn\n      synthetic\n      sector {\n        slug\n        name(locale: $locale)\n      }\n    }\n  }\n  sectors {\n    slug\n    name(locale: $locale)\n  }\n}",
};
export const OrganizationTies: Operation<OrganizationTiesQuery, OrganizationTiesQueryVariables> = {
  name: 'OrganizationTies',
  text: "query OrganizationTies($slug: String!, $channels: [TieChannel!]!, $series: [ID!], $synthetic: Boolean, $locale: Locale!) {\n  editions(first: 100, orderBy: OLDEST_FIRST, synthetic: $synthetic) {\n    nodes {\n      slug\n      name(locale: $locale)\n      year\n      series {\n        id\n        name(locale: $locale)\n      }\n    }\n  }\n  network(between: ORGANIZATION, filter: {channels: $channels, series: $series}) {\n    completeness\n  }\n  organization(slug: $slug) {\n    around: ties(\n      first: 40\n      filter: {channels: $channels, series: $series}\n      orderBy: SHARED\n    ) {\n      totalCount\n      nodes {\n        shared\n        expected\n        verdict\n        b {\n          ... on Organization {\n            slug\n            name(locale: $locale)\n            acronym\n            sector {\n              slug\n              name(locale: $locale)\n              shortName(locale: $locale)\n              colour {\n                name\n              }\n              shape\n              weave\n            }\n          }\n        }\n      }\n    }\n    ties(first: 10, filter: {channels: $channels, series: $series}) {\n      totalCount\n      nodes {\n        shared\n        expected\n        verdict\n        b {\n          ... on Organization {\n            id\n            slug\n            name(locale: $locale)\n          }\n        }\n        evidence(first: 3) {\n          totalCount\n          edges {\n            node {\n              __typename\n              ... on Activity {\n                slug\n                title(locale: $locale)\n                kind\n                edition {\n                  name(locale: $locale)\n                }\n              }\n              ... on Convening {\n                edition {\n                  slug\n                  name(locale: $locale)\n                }\n              }\n              ... on Outcome {\n                slug\n                text(locale: $locale)\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}",
};
export const OrganizationPage: Operation<OrganizationPageQuery, OrganizationPageQueryVariables> = {
  name: 'OrganizationPage',
  text: "query OrganizationPage($slug: String!, $locale: Locale!, $after: String) {\n  organization(slug: $slug) {\n    id\n    slug\n    name(locale: $locale)\n    synthetic\n    acronym\n    scope\n    country\n    state\n    url\n    foundedOn\n    dissolvedOn\n    sector {\n      slug\n      name(locale: $locale)\n      shortName(locale: $locale)\n      colour {\n        name\n      }\n      shape\n      weave\n    }\n    partner {\n      slug\n    }\n    parent {\n      slug\n      name(locale: $locale)\n    }\n    names {\n      text\n      from\n      to\n    }\n    changes {\n      kind\n      effectiveOn\n      legalBasis\n      note\n      from {\n        slug\n        name(locale: $locale)\n        acronym\n      }\n      to {\n        slug\n        name(locale: $locale)\n        acronym\n      }\n    }\n    identifiers {\n      scheme\n      value\n      url\n    }\n    convenings(first: 100) {\n      totalCount\n      nodes {\n        role\n        roleAsGiven\n        edition {\n          slug\n          name(locale: $locale)\n          year\n          series {\n            id\n            synthetic\n          }\n        }\n      }\n    }\n    participations(first: 100, after: $after, orderBy: LATEST_FIRST) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        role\n        edition {\n          slug\n          name(locale: $locale)\n          year\n          series {\n            id\n            synthetic\n          }\n        }\n        activity {\n          slug\n          title(locale: $locale)\n          kind\n        }\n        expert {\n          slug\n          displayName\n          photo(width: 144) {\n            url\n          }\n        }\n      }\n    }\n    outcomesResponsible(first: 50) {\n      ...OutcomesInShort\n    }\n    outcomesProposed(first: 50) {\n      ...OutcomesInShort\n    }\n    agendaItems(first: 50) {\n      totalCount\n      nodes {\n        slug\n        title(locale: $locale)\n      }\n    }\n    sources {\n      nodes {\n        title\n        url\n        publisher\n        publishedOn\n      }\n    }\n  }\n}\n\nfragment OutcomesInShort on OutcomeConnection {\n  totalCount\n  nodes {\n    slug\n    kind\n    status\n    text(locale: $locale)\n    edition {\n      series {\n        id\n        synthetic\n      }\n    }\n  }\n}",
};
export const OutcomeList: Operation<OutcomeListQuery, OutcomeListQueryVariables> = {
  name: 'OutcomeList',
  text: "query OutcomeList($locale: Locale!, $after: String, $kind: [OutcomeKind!], $status: [OutcomeStatus!], $hasStatus: Boolean) {\n  outcomes(\n    first: 50\n    after: $after\n    kind: $kind\n    status: $status\n    hasStatus: $hasStatus\n    orderBy: LATEST_CHANGE\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      slug\n      kind\n      status\n      dueOn\n      text(locale: $locale)\n      edition {\n        slug\n        name(locale: $locale)\n        series {\n          synthetic\n        }\n      }\n      responsible {\n        slug\n        name(locale: $locale)\n      }\n    }\n  }\n}",
};
export const OutcomePage: Operation<OutcomePageQuery, OutcomePageQueryVariables> = {
  name: 'OutcomePage',
  text: "query OutcomePage($slug: String!, $locale: Locale!) {\n  outcome(slug: $slug) {\n    id\n    slug\n    kind\n    text(locale: $locale)\n    status\n    dueOn\n    from {\n      slug\n      title(locale: $locale)\n      kind\n    }\n    edition {\n      slug\n      name(locale: $locale)\n      startsOn\n      endsOn\n      series {\n        name(locale: $locale)\n        synthetic\n      }\n    }\n    proposedBy {\n      slug\n      name(locale: $locale)\n    }\n    responsible {\n      slug\n      name(locale: $locale)\n    }\n    evidence {\n      on\n      status\n      note\n      url\n      reportedBy {\n        slug\n        name(locale: $locale)\n      }\n      verifiedBy {\n        slug\n        name(locale: $locale)\n      }\n    }\n    continues {\n      slug\n      kind\n      status\n      text(locale: $locale)\n      edition {\n        name(locale: $locale)\n      }\n    }\n    continuedBy {\n      slug\n      kind\n      status\n      text(locale: $locale)\n      edition {\n        name(locale: $locale)\n      }\n    }\n    agendaItems {\n      slug\n      title(locale: $locale)\n    }\n    sources {\n      nodes {\n        title\n        url\n        publisher\n        publishedOn\n      }\n    }\n  }\n}",
};
export const PartnerList: Operation<PartnerListQuery, PartnerListQueryVariables> = {
  name: 'PartnerList',
  text: "query PartnerList($locale: Locale!) {\n  partners {\n    ...PartnerInShort\n  }\n  left: partners(left: true) {\n    ...PartnerInShort\n  }\n}\n\nfragment PartnerInShort on Partner {\n  slug\n  publisher\n  since\n  endedOn\n  organization {\n    slug\n    name(locale: $locale)\n    synthetic\n  }\n  subgraph {\n    ...SubgraphInShort\n  }\n}\n\nfragment SubgraphInShort on Subgraph {\n  name\n  network\n  ownIds\n  state\n  adds\n  additions {\n    coordinate\n    type\n    description\n    selection\n  }\n  problems\n  stateSince\n  checkedAt\n  endedAt\n}",
};
export const PartnerPage: Operation<PartnerPageQuery, PartnerPageQueryVariables> = {
  name: 'PartnerPage',
  text: "query PartnerPage($slug: String!, $locale: Locale!) {\n  partner(slug: $slug) {\n    id\n    slug\n    publisher\n    since\n    endedOn\n    origin\n    license\n    organization {\n      slug\n      name(locale: $locale)\n      synthetic\n    }\n    subgraph {\n      url\n      registeredAt\n      ...SubgraphInShort\n    }\n  }\n}\n\nfragment SubgraphInShort on Subgraph {\n  name\n  network\n  ownIds\n  state\n  adds\n  additions {\n    coordinate\n    type\n    description\n    selection\n  }\n  problems\n  stateSince\n  checkedAt\n  endedAt\n}",
};
export const SectorAnnounced: Operation<SectorAnnouncedQuery, SectorAnnouncedQueryVariables> = {
  name: 'SectorAnnounced',
  text: "query SectorAnnounced {\n  editions(first: 100) {\n    nodes {\n      slug\n      completeness {\n        conveners {\n          state\n          recorded\n          published {\n            value\n          }\n        }\n      }\n    }\n  }\n}",
};
export const SectorList: Operation<SectorListQuery, SectorListQueryVariables> = {
  name: 'SectorList',
  text: "query SectorList($locale: Locale!) {\n  sectors {\n    slug\n    name(locale: $locale)\n    shortName(locale: $locale)\n    colour {\n      name\n    }\n    shape\n    weave\n    synthetic\n    organizations(first: 1) {\n      totalCount\n    }\n    parts {\n      share\n      completeness\n      organizations\n      allOrganizations\n      knownOrganizations\n      edition {\n        slug\n        name(locale: $locale)\n        year\n        series {\n          id\n          slug\n          name(locale: $locale)\n        }\n      }\n    }\n  }\n}",
};
export const SectorMixing: Operation<SectorMixingQuery, SectorMixingQueryVariables> = {
  name: 'SectorMixing',
  text: "query SectorMixing($channels: [TieChannel!]!, $series: [ID!], $locale: Locale!) {\n  network(between: ORGANIZATION, filter: {channels: $channels, series: $series}) {\n    tiesWithSectors\n    sectorEIIndex\n    completeness\n    mixing {\n      ties\n      expected\n      row {\n        ...SectorSigns\n      }\n      column {\n        ...SectorSigns\n      }\n    }\n  }\n}\n\nfragment SectorSigns on Sector {\n  slug\n  shortName(locale: $locale)\n  colour {\n    name\n  }\n  shape\n  weave\n}",
};
export const SectorTies: Operation<SectorTiesQuery, SectorTiesQueryVariables> = {
  name: 'SectorTies',
  text: "query SectorTies($slug: String!, $locale: Locale!, $channels: [TieChannel!]!, $series: [ID!]) {\n  network(between: ORGANIZATION, filter: {channels: $channels, series: $series}) {\n    completeness\n  }\n  sector(slug: $slug) {\n    ties(first: 50, filter: {channels: $channels, series: $series}) {\n      totalCount\n      nodes {\n        ties\n        expected\n        percentile5\n        percentile95\n        b {\n          slug\n          name(locale: $locale)\n        }\n      }\n    }\n  }\n}",
};
export const SectorPage: Operation<SectorPageQuery, SectorPageQueryVariables> = {
  name: 'SectorPage',
  text: "query SectorPage($slug: String!, $locale: Locale!) {\n  sector(slug: $slug) {\n    id\n    slug\n    name(locale: $locale)\n    synthetic\n    parts {\n      share\n      completeness\n      unknownBecause(locale: $locale)\n      organizations\n      allOrganizations\n      conveners\n      allConveners\n      edition {\n        slug\n        name(locale: $locale)\n        year\n        series {\n          id\n          synthetic\n          slug\n          name(locale: $locale)\n        }\n      }\n    }\n    organizations(first: 100) {\n      totalCount\n      nodes {\n        slug\n        name(locale: $locale)\n        acronym\n        scope\n        dissolvedOn\n      }\n    }\n    sources {\n      nodes {\n        title\n        url\n        publisher\n        publishedOn\n      }\n    }\n  }\n}",
};
export const SeriesEditions: Operation<SeriesEditionsQuery, SeriesEditionsQueryVariables> = {
  name: 'SeriesEditions',
  text: "query SeriesEditions($slug: String!, $locale: Locale!, $after: String) {\n  editions(series: $slug, first: 50, after: $after, orderBy: OLDEST_FIRST) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      slug\n      name(locale: $locale)\n      year\n      startsOn\n      endsOn\n      city\n      country\n      modality\n      venues {\n        stateCode\n      }\n      completeness {\n        conveners {\n          ...RecordedPart\n        }\n        experts {\n          ...RecordedPart\n        }\n        venues {\n          recorded\n        }\n        activities {\n          kind\n          completeness {\n            ...RecordedPart\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment RecordedPart on Completeness {\n  state\n  recorded\n  published {\n    value\n  }\n}",
};
export const SeriesList: Operation<SeriesListQuery, SeriesListQueryVariables> = {
  name: 'SeriesList',
  text: "query SeriesList($locale: Locale!, $after: String) {\n  invented: allSeries(first: 20, synthetic: true) {\n    nodes {\n      slug\n      name(locale: $locale)\n      synthetic\n    }\n  }\n  allSeries(first: 50, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      slug\n      name(locale: $locale)\n      synthetic\n      editions(first: 100) {\n        year\n        startsOn\n        endsOn\n      }\n    }\n  }\n}",
};
export const SeriesStates: Operation<SeriesStatesQuery, SeriesStatesQueryVariables> = {
  name: 'SeriesStates',
  text: "query SeriesStates($slug: String!) {\n  series(slug: $slug) {\n    states {\n      conveners\n      convenersWithState\n      states {\n        code\n        name\n        editions\n        conveners\n      }\n    }\n  }\n}",
};
export const SeriesPage: Operation<SeriesPageQuery, SeriesPageQueryVariables> = {
  name: 'SeriesPage',
  text: "query SeriesPage($slug: String!, $locale: Locale!, $after: String) {\n  series(slug: $slug) {\n    id\n    slug\n    name(locale: $locale)\n    url\n    synthetic\n    conveners(first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        editions\n        organization {\n          slug\n          name(locale: $locale)\n        }\n      }\n    }\n    sources {\n      nodes {\n        title\n        url\n        publisher\n        publishedOn\n      }\n    }\n  }\n}",
};
export const TopicPage: Operation<TopicPageQuery, TopicPageQueryVariables> = {
  name: 'TopicPage',
  text: "query TopicPage($slug: String!, $locale: Locale!, $after: String) {\n  topic(slug: $slug) {\n    id\n    slug\n    label(locale: $locale)\n    wikidata\n    synthetic\n    activities(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        slug\n        title(locale: $locale)\n        kind\n        kindAsGiven\n        edition {\n          slug\n          name(locale: $locale)\n        }\n      }\n    }\n  }\n}",
};
export const SearchPage: Operation<SearchPageQuery, SearchPageQueryVariables> = {
  name: 'SearchPage',
  text: "query SearchPage($text: String!, $locale: Locale!, $types: [SearchType!], $after: String, $synthetic: Boolean) {\n  search(\n    text: $text\n    types: $types\n    first: 20\n    after: $after\n    synthetic: $synthetic\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      label\n      matches {\n        how\n      }\n      node {\n        __typename\n        ...SearchedLink\n        ...SearchedEdition\n        ... on Organization {\n          name(locale: $locale)\n        }\n      }\n    }\n  }\n}\n\nfragment SearchedLink on Node {\n  ... on Sector {\n    slug\n    synthetic\n  }\n  ... on Organization {\n    slug\n    synthetic\n  }\n  ... on Series {\n    slug\n    synthetic\n  }\n  ... on Edition {\n    slug\n    series {\n      synthetic\n    }\n  }\n  ... on EditionVenue {\n    edition {\n      slug\n      series {\n        synthetic\n      }\n    }\n  }\n  ... on Expert {\n    slug\n    synthetic\n  }\n  ... on Activity {\n    slug\n    edition {\n      series {\n        synthetic\n      }\n    }\n  }\n  ... on Topic {\n    slug\n    synthetic\n  }\n  ... on Outcome {\n    slug\n    edition {\n      series {\n        synthetic\n      }\n    }\n  }\n  ... on AgendaItem {\n    slug\n    synthetic\n  }\n}\n\nfragment SearchedEdition on Node {\n  ... on EditionVenue {\n    edition {\n      name(locale: $locale)\n    }\n  }\n  ... on Activity {\n    edition {\n      name(locale: $locale)\n    }\n  }\n  ... on Outcome {\n    edition {\n      name(locale: $locale)\n    }\n  }\n}",
};
export const Suggestions: Operation<SuggestionsQuery, SuggestionsQueryVariables> = {
  name: 'Suggestions',
  text: "query Suggestions($text: String!, $types: [SearchType!]) {\n  search(text: $text, types: $types, first: 8) {\n    nodes {\n      label\n      node {\n        __typename\n        id\n        ...SearchedLink\n      }\n    }\n  }\n}\n\nfragment SearchedLink on Node {\n  ... on Sector {\n    slug\n    synthetic\n  }\n  ... on Organization {\n    slug\n    synthetic\n  }\n  ... on Series {\n    slug\n    synthetic\n  }\n  ... on Edition {\n    slug\n    series {\n      synthetic\n    }\n  }\n  ... on EditionVenue {\n    edition {\n      slug\n      series {\n        synthetic\n      }\n    }\n  }\n  ... on Expert {\n    slug\n    synthetic\n  }\n  ... on Activity {\n    slug\n    edition {\n      series {\n        synthetic\n      }\n    }\n  }\n  ... on Topic {\n    slug\n    synthetic\n  }\n  ... on Outcome {\n    slug\n    edition {\n      series {\n        synthetic\n      }\n    }\n  }\n  ... on AgendaItem {\n    slug\n    synthetic\n  }\n}",
};
export const SyntheticCount: Operation<SyntheticCountQuery, SyntheticCountQueryVariables> = {
  name: 'SyntheticCount',
  text: "query SyntheticCount($text: String!) {\n  editions(first: 1, synthetic: true) {\n    nodes {\n      series {\n        synthetic\n      }\n    }\n  }\n  search(text: $text, first: 1, synthetic: true) {\n    totalCount\n  }\n}",
};
export const ActivityCard: Operation<ActivityCardQuery, ActivityCardQueryVariables> = {
  name: 'ActivityCard',
  text: "query ActivityCard($slug: String!, $locale: Locale!) {\n  activity(slug: $slug) {\n    slug\n    title(locale: $locale)\n    kind\n    kindAsGiven\n    edition {\n      name(locale: $locale)\n      series {\n        synthetic\n      }\n    }\n    participants(first: 1) {\n      totalCount\n    }\n    outcomes {\n      slug\n    }\n  }\n}",
};
export const AgendaItemCard: Operation<AgendaItemCardQuery, AgendaItemCardQueryVariables> = {
  name: 'AgendaItemCard',
  text: "query AgendaItemCard($slug: String!, $locale: Locale!) {\n  agendaItem(slug: $slug) {\n    slug\n    title(locale: $locale)\n    synthetic\n    owner {\n      name(locale: $locale)\n    }\n    outcomes {\n      edition {\n        slug\n      }\n    }\n    evidence(first: 1) {\n      totalCount\n    }\n  }\n}",
};
export const EditionBand: Operation<EditionBandQuery, EditionBandQueryVariables> = {
  name: 'EditionBand',
  text: "query EditionBand($slug: String!, $after: String) {\n  edition(slug: $slug) {\n    conveners(\n      first: 100\n      after: $after\n      role: [CONVENER, ORGANIZER, HOST, PARTNER, OTHER]\n    ) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        organization {\n          slug\n        }\n        sectorAtTime {\n          slug\n          colour {\n            light\n          }\n        }\n      }\n    }\n  }\n}",
};
export const EditionCard: Operation<EditionCardQuery, EditionCardQueryVariables> = {
  name: 'EditionCard',
  text: "query EditionCard($slug: String!, $locale: Locale!) {\n  edition(slug: $slug) {\n    slug\n    name(locale: $locale)\n    startsOn\n    endsOn\n    city\n    venues {\n      city\n      state\n    }\n    series {\n      name(locale: $locale)\n      synthetic\n    }\n    completeness {\n      conveners {\n        ...RecordedPart\n      }\n      experts {\n        ...RecordedPart\n      }\n    }\n    activities(first: 1) {\n      totalCount\n    }\n    outcomes(first: 1) {\n      totalCount\n    }\n  }\n}\n\nfragment RecordedPart on Completeness {\n  state\n  recorded\n  published {\n    value\n  }\n}",
};
export const ExpertCard: Operation<ExpertCardQuery, ExpertCardQueryVariables> = {
  name: 'ExpertCard',
  text: "query ExpertCard($slug: String!, $locale: Locale!) {\n  expert(slug: $slug) {\n    slug\n    displayName\n    synthetic\n    affiliations {\n      to\n      organization {\n        name(locale: $locale)\n      }\n    }\n    participations(first: 100) {\n      totalCount\n      nodes {\n        edition {\n          slug\n        }\n      }\n    }\n  }\n}",
};
export const HomeCard: Operation<HomeCardQuery, HomeCardQueryVariables> = {
  name: 'HomeCard',
  text: "query HomeCard {\n  editions(first: 1) {\n    totalCount\n    nodes {\n      series {\n        synthetic\n      }\n    }\n  }\n  organizations(first: 1) {\n    totalCount\n  }\n  experts(first: 1) {\n    totalCount\n  }\n  outcomes(first: 1) {\n    totalCount\n  }\n}",
};
export const OrganizationCard: Operation<OrganizationCardQuery, OrganizationCardQueryVariables> = {
  name: 'OrganizationCard',
  text: "query OrganizationCard($slug: String!, $locale: Locale!) {\n  organization(slug: $slug) {\n    slug\n    name(locale: $locale)\n    acronym\n    synthetic\n    sector {\n      ...SectorSign\n    }\n    convenings(first: 100, role: [CONVENER, ORGANIZER, HOST, PARTNER, OTHER]) {\n      totalCount\n      nodes {\n        edition {\n          slug\n        }\n      }\n    }\n    participations(first: 1) {\n      totalCount\n    }\n    outcomesResponsible(first: 1) {\n      totalCount\n    }\n    agendaItems(first: 1) {\n      totalCount\n    }\n  }\n}\n\nfragment SectorSign on Sector {\n  name(locale: $locale)\n  colour {\n    light\n  }\n  shape\n}",
};
export const OutcomeCard: Operation<OutcomeCardQuery, OutcomeCardQueryVariables> = {
  name: 'OutcomeCard',
  text: "query OutcomeCard($slug: String!, $locale: Locale!) {\n  outcome(slug: $slug) {\n    slug\n    kind\n    status\n    text(locale: $locale)\n    edition {\n      name(locale: $locale)\n      series {\n        synthetic\n      }\n    }\n    proposedBy {\n      slug\n    }\n    responsible {\n      slug\n    }\n    evidence {\n      on\n    }\n  }\n}",
};
export const PartnerCard: Operation<PartnerCardQuery, PartnerCardQueryVariables> = {
  name: 'PartnerCard',
  text: "query PartnerCard($slug: String!, $locale: Locale!) {\n  partner(slug: $slug) {\n    slug\n    publisher\n    endedOn\n    organization {\n      name(locale: $locale)\n      synthetic\n    }\n    subgraph {\n      state\n      network\n      adds\n    }\n  }\n}",
};
export const SectorCard: Operation<SectorCardQuery, SectorCardQueryVariables> = {
  name: 'SectorCard',
  text: "query SectorCard($slug: String!, $locale: Locale!) {\n  sector(slug: $slug) {\n    slug\n    synthetic\n    ...SectorSign\n    parts {\n      conveners\n    }\n    organizations(first: 1) {\n      totalCount\n    }\n  }\n}\n\nfragment SectorSign on Sector {\n  name(locale: $locale)\n  colour {\n    light\n  }\n  shape\n}",
};
export const SeriesCard: Operation<SeriesCardQuery, SeriesCardQueryVariables> = {
  name: 'SeriesCard',
  text: "query SeriesCard($slug: String!, $locale: Locale!) {\n  series(slug: $slug) {\n    slug\n    name(locale: $locale)\n    synthetic\n    conveners(first: 1) {\n      totalCount\n    }\n  }\n  editions(series: $slug, first: 1) {\n    totalCount\n  }\n}",
};
