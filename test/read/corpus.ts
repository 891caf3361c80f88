/** A question of the corpus: what it is about, its text, and its variables. */
export type Question = [about: string, query: string, variables?: Record<string, unknown>];

/** Questions as real clients ask them, good and bad, of the world that `crowd` makes; all types are among the answers. */
export const corpus: Question[] = [
  [
    'a whole programme',
    `query Programme($slug: String!) { edition(slug: $slug) { id slug name theme(locale: "en") year ordinal modality startsOn endsOn city country url series { id slug name url }
      venues { id name city state stateCode country timeZone latitude longitude online host { name } edition { slug } }
      activities(first: 50) { totalCount pageInfo { hasNextPage endCursor } nodes { id slug kind kindAsGiven title titles { locale text machineTranslated } startsAt endsAt startsOn endsOn language recordingUrl
        venue { name } edition { slug } topics { id slug label wikidata } outcomes { slug }
        participants { totalCount edges { cursor role onBehalfOf { name } node { id role order billedAs withheld nameAtTime scopeAtTime sectorAtTime { name }
          expert { displayName sortName } affiliationAtTime { title from to organization { slug } } onBehalfOf { slug sector { slug } } } } } } } } }`,
    { slug: 'encuentro-0' },
  ],
  [
    'organizations with all that is known of them',
    `query ($first: Int = 5, $filter: OrganizationFilter) { organizations(first: $first, filter: $filter) { totalCount
      facets(by: [SECTOR, SCOPE, STATE]) { facet buckets { key label label_en: label(locale: "en") count } }
      edges { cursor node { id slug name nameEn: name(locale: "en-GB") acronym scope state stateCode country url foundedOn dissolvedOn
        names { text from to kind } identifiers { scheme value url verified } sector { slug name } parent { slug }
        changes { kind effectiveOn legalBasis note from { slug } to { slug } sources { nodes { title } } }
        successors { slug } predecessors { slug }
        convenings(first: 3) { totalCount nodes { id role nameAtTime scopeAtTime sectorAtTime { slug } edition { slug } organization { slug } sources { totalCount } } }
        participations(first: 2, role: [SPEAKER]) { totalCount nodes { role expert { slug } } }
        experts(first: 2, at: "2021") { edges { cursor node { title expert { slug } } } } outcomes { totalCount nodes { slug } } } } } }`,
    { filter: { scope: ['LOCAL', 'NATIONAL'] } },
  ],
  [
    'experts, some of whom agreed to more',
    `{ experts(first: 100) { nodes { id slug displayName bio photo { url width height alt credit license validUntil } withheld { field reason } identifiers { scheme value }
      affiliations { title from to organization { name } expert { slug } sources { nodes { id title url publisher publishedOn archivedUrl accessedOn license } } }
      participations(first: 3) { totalCount facets(by: [ROLE]) { buckets { key count } } nodes { role activity { title } edition { slug } } } } } }`,
  ],
  [
    'states, and who stayed from edition to edition',
    `{ allSeries { nodes { slug states { countries statesWithoutRecordedEdition editionsWithoutState convenersWithState states { code name editions conveners } }
      turnover { inKnownOrder editionsWithoutDate from { slug } to { slug } unknownBecause(locale: "es")
        organizations { completeness retention stayed { count nodes(first: 2) { slug } } firstRecorded { count } }
        experts { newcomerShare notRecordedLater { count nodes(first: 2) { slug familyName } } } } } } }`,
  ],
  [
    'who stands between two sectors',
    `query ($a: ID!, $b: ID!) { brokersBetween(a: $a, b: $b, first: 3) { totalCount pageInfo { hasNextPage } edges { cursor node { organization { slug } gatekeeper liaison rank } } } }`,
    { a: 'academia', b: 'gobierno' },
  ],
  [
    'outcomes and the agenda',
    `{ outcomes(first: 30, kind: [AGREEMENT], orderBy: DUE) { totalCount nodes { id slug kind text status dueOn from { title } edition { slug } proposedBy { slug } responsible { slug }
      evidence { on status note url reportedBy { slug } verifiedBy { slug } } continues { slug } continuedBy { slug } agendaItems { slug title owner { slug } outcomes { slug } } } }
      agendaItem(slug: "agenda") { id title synthetic owner { name } outcomes { slug edition { slug } } evidence(first: 2) { totalCount edges { cursor node { on status note outcome { slug } } } } sources { totalCount } } }`,
  ],
  [
    'partners and what they bring',
    `{ partners { id slug publisher origin license since endedOn organization { slug partner { slug } }
      subgraph { id name network ownIds url state sdlHash adds additions { coordinate type description selection } problems
        stateSince checkedAt registeredAt endedAt partner { slug } } }
      partner(slug: "red-1") { publisher } organizations(first: 5) { nodes { slug partner { publisher subgraph { name state } } } } }`,
  ],
  [
    'who is missing',
    '{ edition(slug: "encuentro-0") { figures { measure qualifier value recorded sources { nodes { title } } } coverage { statesWithoutConvener gaps { facet key label expected observed } sectorsMissingByActivity(first: 3) { title } denominatorSource { title } } } }',
  ],
  [
    'sectors and their organizations',
    '{ sectors { id slug name(locale: "en") shortName colour { name light dark } shape weave organizations(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { slug } } sources { nodes { title } } } }',
  ],
  [
    'how the part of a sector grew',
    '{ sector(slug: "academia") { synthetic parts { organizations allOrganizations conveners allConveners edition { slug series { slug synthetic } } } } gone: isGone(type: SECTOR, slug: "nothing") }',
  ],
  [
    'series and editions',
    '{ series(slug: "encuentro") { editions { slug year startsOn } conveners(first: 2) { totalCount edges { cursor node { editions organization { slug } } } } } allSeries(first: 2) { totalCount edges { cursor node { slug } } } editions(first: 2, orderBy: OLDEST_FIRST) { totalCount edges { cursor node { slug } } } none: editions(series: "none") { totalCount nodes { id } } }',
  ],
  [
    'a search',
    'query ($text: String!, $types: [SearchType!]) { search(text: $text, types: $types, first: 30) { totalCount edges { cursor node { label score matches { word met how } node { id __typename } } } } }',
    { text: 'inventada' },
  ],
  [
    'a search among some types',
    'query ($text: String!, $types: [SearchType!]) { search(text: $text, types: $types) { nodes { label node { ... on Expert { slug displayName } ... on Organization { name sector { name } } } } } }',
    { text: 'ana inventada', types: ['EXPERT', 'ORGANIZATION'] },
  ],
  [
    'nodes of every type',
    `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Organization { name sector { name } } ... on Expert { displayName } ... on Activity { title startsAt }
      ... on Participation { role withheld } ... on Sourced { sources(first: 1) { totalCount } } } }`,
    {
      ids: [
        'Organization_1',
        'Expert_1',
        'Expert_3',
        'Activity_1',
        'Participation_1',
        'Convening_1',
        'Edition_1',
        'Series_1',
        'EditionVenue_1',
        'Sector_1',
        'Source_1',
        'Topic_1',
        'Outcome_1',
        'AgendaItem_1',
        'Nothing_1',
        'garbage',
        '',
      ],
    },
  ],
  [
    'one node',
    'query ($id: ID!) { node(id: $id) { id ... on Edition { name activities(first: 1) { nodes { title } } } } }',
    { id: 'Edition_1' },
  ],
  [
    'entities of another subgraph',
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { name } ... on Expert { displayName } } }',
    {
      r: [
        { __typename: 'Organization', slug: 'red-1' },
        { __typename: 'Expert', id: 'Expert_3' },
        { __typename: 'Expert', id: 'Expert_1' },
      ],
    },
  ],
  [
    'relations from their other end, and topics',
    `{ topics(first: 2) { totalCount edges { cursor node { slug label synthetic activities(first: 2) { totalCount } } } } topic(slug: "tema-1") { label wikidata }
      agendaItems { totalCount edges { cursor node { title } } }
      organization(slug: "red-0") { hostedVenues { totalCount edges { cursor node { name edition { slug } } } } subOrganizations { totalCount nodes { slug } } agendaItems { nodes { title } } } }`,
  ],
  [
    'what successors inherit',
    `query ($lineage: Lineage) { organization(slug: "red-7") { convenings(lineage: $lineage, first: 3) { totalCount nodes { organization { slug } } }
      participations(lineage: $lineage, orderBy: LATEST_FIRST) { totalCount } outcomes(lineage: $lineage) { totalCount } } }`,
    { lineage: 'AS_SUCCESSOR' },
  ],
  [
    'the edges of every list',
    `{ activities(first: 2) { edges { cursor node { slug sources { edges { cursor node { title } } } } } } experts(first: 2) { edges { cursor node { slug } } }
      outcomes(first: 2) { edges { cursor node { slug } } } edition(slug: "encuentro-1") { conveners(first: 2, orderBy: NAME) { edges { cursor node { nameAtTime } } } } }`,
  ],
  [
    'filters through relations',
    'query ($f: ActivityFilter) { activities(filter: $f, first: 5) { totalCount nodes { slug } facets(by: [ACTIVITY_KIND, EDITION]) { facet buckets { key count } } } }',
    {
      f: {
        kind: ['PANEL'],
        participants: {
          some: { role: ['SPEAKER'], sector: ['academia'] },
          none: { organization: 'Organization_c' },
        },
      },
    },
  ],
  [
    'filters written out',
    '{ activities(filter: { kind: PANEL, participants: { every: { role: [SPEAKER, PANELIST, MODERATOR] } } }, orderBy: LATEST_CHANGE) { totalCount } organizations(filter: { convened: { some: ["Edition_1"], none: [] }, text: "inventada" }) { totalCount } }',
  ],
  [
    'filters of editions, activities and outcomes, and their groups',
    `query ($e: EditionFilter, $days: PartialDateRange) {
      editions(filter: $e, orderBy: OLDEST_FIRST) { totalCount nodes { slug } facets(by: [YEAR, MODALITY, COUNTRY, STATE, SERIES]) { facet buckets { key label count } } }
      activities(filter: { days: $days, and: [{ keynote: false }] }, orderBy: LATEST_FIRST, first: 3) { totalCount edges { cursor } facets(by: [DAY, TOPIC, LANGUAGE, STATE, SERIES]) { facet buckets { key count } } }
      outcomes(filter: { hasEvidence: true, overdue: false }, orderBy: LATEST_DUE, first: 3) { totalCount edges { cursor } facets(by: [OUTCOME_KIND, OUTCOME_STATUS, RESPONSIBLE, PROPOSED_BY]) { facet buckets { key label(locale: "en") count } } } }`,
    { e: { upcoming: false, series: ['encuentro'] }, days: { from: '2000' } },
  ],
  [
    'experts by what they did',
    'query ($e: [ID!], $r: [ParticipationRole!]) { experts(edition: $e, role: $r, text: "ana") { totalCount nodes { slug } } }',
    { e: ['Edition_1'], r: 'MODERATOR' },
  ],
  [
    'pages from the end',
    'query ($n: Int, $none: Int) { experts(first: $none, last: $n) { nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor } } editions(last: 2) { nodes { slug activities(last: 3) { totalCount edges { cursor } pageInfo { hasPreviousPage endCursor } } } } }',
    { n: 4 },
  ],
  [
    'one list under two names',
    '{ a: organizations(first: 1) { nodes { name } } b: organizations(first: 2, filter: { sector: ["gobierno"] }) { nodes { slug } } }',
  ],
  [
    'fields merged from fragments',
    '{ organization(slug: "red-1") { ...A ...B sector { slug } } } fragment A on Organization { sector { name } convenings(first: 1) { nodes { role } } } fragment B on Organization { sector { id } convenings(first: 1) { totalCount nodes { edition { ...C } } } } fragment C on Edition { slug series { slug } }',
  ],
  [
    'one fragment beneath two types',
    '{ sector(slug: "academia") { organizations(first: 1) { nodes { ...Part } } } organization(slug: "red-3") { ...Part } } fragment Part on Organization { participations(first: 2) { nodes { role onBehalfOf { slug } } } }',
  ],
  [
    'what is included',
    'query ($yes: Boolean!) { organizations(first: 1) { nodes @include(if: $yes) { name } totalCount @skip(if: $yes) } }',
    { yes: true },
  ],
  [
    'what is skipped',
    'query ($yes: Boolean!) { organizations(first: 1) { nodes @include(if: $yes) { name } totalCount @skip(if: $yes) } }',
    { yes: false },
  ],
  [
    'names that JavaScript knows',
    '{ constructor: sector(slug: "academia") { toString: name(locale: "toString") hasOwnProperty: slug } }',
  ],
  [
    'what is not there',
    '{ edition(slug: "none") { activities { nodes { title } } } organization(slug: "none") { name } sector(slug: "none") { name } series(slug: "none") { editions { slug } } agendaItem(slug: "none") { title } node(id: "Edition_zz") { id } }',
  ],
  [
    'an identifier',
    'query ($i: IdentifierRef) { organization(identifier: $i) { slug identifiers { scheme value url } } expert(identifier: { scheme: WIKIDATA, value: "Q101" }) { slug } }',
    { i: { scheme: 'EXTERNAL', value: 'prueba/red-2' } },
  ],
  ['a page that is too large', '{ organizations(first: 101) { nodes { name } } }'],
  [
    'a page that is too large, beneath what may be null',
    '{ edition(slug: "encuentro-0") { name activities(first: 1000) { totalCount } } sector(slug: "academia") { name } }',
  ],
  ['a page of nothing', 'query ($first: Int) { experts(first: $first) { nodes { slug } } }', { first: 0 }],
  ['a page of no size', 'query ($first: Int) { experts(first: $first) { nodes { slug } } }', { first: null }],
  [
    'a cursor that is none',
    'query ($after: String) { sector(slug: "academia") { name organizations(after: $after) { nodes { slug } } } }',
    { after: 'garbage' },
  ],
  ['an id of another type', '{ expert(id: "Organization_1") { slug } sector(slug: "academia") { slug } }'],
  ['too much of an identity', '{ organization(id: "Organization_1", slug: "red-1") { slug } }'],
  ['nothing of an identity', '{ organization { slug } }'],
  [
    'ties with all that is said of them',
    `{ ties(between: ORGANIZATION, first: 5) { totalCount excludedLargeActivities revision pageInfo { hasNextPage endCursor }
      edges { cursor node { shared expected jaccard newman surprise pValue qValue verdict editionsTogether
        firstTogether { slug } lastTogether { slug } a { __typename ... on Organization { slug sector { slug } } } b { ... on Organization { slug } }
        evidence(first: 2) { totalCount pageInfo { endCursor } edges { cursor node { __typename ... on Activity { slug } ... on Convening { role } ... on Outcome { slug } } } } } } } }`,
  ],
  [
    'ties of one and of another, filtered',
    `query ($filter: TieFilter, $orderBy: TieOrder) { organization(slug: "red-1") { slug ties(filter: $filter, orderBy: $orderBy) { nodes { shared b { ... on Organization { slug } } } } }
      expert(slug: "persona-1") { ties(first: 3) { nodes { shared b { ... on Expert { slug } } } } } }`,
    {
      filter: { channels: ['ACTIVITY', 'CONVENING', 'OUTCOME'], minShared: 2, lineage: 'AS_SUCCESSOR' },
      orderBy: 'NAME',
    },
  ],
  [
    'ties of sectors',
    '{ sectors { slug ties { totalCount edges { cursor } nodes { a { slug } b { slug } ties expected } } } }',
  ],
  [
    'a map',
    `{ communityMap(maxNodes: 20, maxTies: 30) { truncated revision nodes { id label kind sector { slug } scope x y degree strength
      community { community label confidence } member { __typename ... on Organization { slug } } }
      ties { source target shared expected surprise verdict firstTogether lastTogether } summary { actors components } } }`,
  ],
  [
    'maps of other kinds',
    `query ($between: MapKind) { sectors: communityMap(between: SECTOR) { nodes { label x y } ties { shared } }
      two: communityMap(between: $between, maxNodes: 30) { nodes { kind label member { ... on Activity { slug } ... on Organization { slug } } } ties { source target } }
      edition(slug: "encuentro-1") { communityMap(between: EXPERT) { nodes { label } } } }`,
    { between: 'TWO_MODE' },
  ],
  [
    'figures of the whole',
    `{ network(between: ORGANIZATION) { revision actors activities ties density robinsAlexanderClustering components giantShare sectorAssortativity
      sectorEIIndex newcomerShare retention narrative narrative_en: narrative(locale: "en") mixing { row { slug } column { slug } ties expected }
      run { id revision algorithm version parameters seed computedAt permalink figures snapshot { label } } } snapshots { totalCount nodes { id label } edges { cursor node { id } } } }`,
  ],
  [
    'figures of one',
    `{ organization(slug: "red-1") { metrics { activities editions bipartiteDegree bipartiteCloseness bipartiteBetweenness latapyClustering redundancy
      constraint effectiveSize brokerage { coordinator itinerant gatekeeper liaison } crossSectorShare isArticulation componentsIfRemoved
      community { community label confidence } run { id } } } expert(slug: "persona-1") { metrics { activities brokerage { liaison } } } }`,
  ],
  [
    'paths, changes and what if',
    `{ pathsBetween(from: "Organization_1", to: "Organization_2", limit: 2) { truncated visited revision paths { length explanation
      steps { from { ... on Organization { slug } } to { ... on Organization { slug } } via { __typename ... on Activity { slug } } } } }
      editionDiff(from: "Edition_1", to: "Edition_2") { revision from { slug } to { slug } keptTies newTies(first: 2) { totalCount nodes { shared } } lapsedTies { totalCount }
      newcomers { slug } returned { slug } absent { slug } newBridges { slug } }
      whatIf(remove: ["Organization_1"]) { revision componentsBefore componentsAfter pairsDisconnected removed { ... on Organization { slug } } orphaned { ... on Organization { slug } } } }`,
  ],
  [
    'organizations tied to another',
    '{ organizations(filter: { tiedTo: "Organization_1" }) { totalCount nodes { slug } } }',
  ],
  ['a path from one to itself', '{ pathsBetween(from: "Organization_1", to: "Organization_1") { visited } }'],
  ['a map that is too large', '{ communityMap(maxNodes: 2001) { truncated } }'],
  [
    'a variable of the wrong type',
    'query ($first: Int) { organizations(first: $first) { nodes { slug } } }',
    { first: 'many' },
  ],
  [
    'a value no enum has',
    'query ($scope: [Scope!]) { organizations(filter: { scope: $scope }) { nodes { slug } } }',
    { scope: ['WORLD'] },
  ],
  [
    'a date on no calendar',
    'query ($at: PartialDate) { organization(slug: "red-1") { experts(at: $at) { totalCount } } }',
    { at: '2021-02-30' },
  ],
  [
    'U+0000',
    'query ($slug: String!) { organization(slug: $slug) { name } sector(slug: "academia") { slug } }',
    { slug: 'a\u0000' },
  ],
  [
    'how complete the record is',
    `{ edition(slug: "encuentro-1") { completeness { conveners { state recorded share published { value } } activities { kind completeness { recorded } } }
        coverage { statesNotRecorded { states conveners { recorded } convenersWithState } unknownBecause(locale: "en") } }
      editionDiff(from: "Edition_1", to: "Edition_2") { unknownBecause notRecordedLater { experts { state } organizations { slug } } } }`,
  ],
  [
    'what changed',
    '{ changes(first: 3, types: ["Edition"]) { nodes { position at kind entityType entityId canonicalId fields values { field before after } node { id } } edges { cursor node { __typename } } pageInfo { hasNextPage } } }',
  ],
  [
    'who wrote it',
    `{ batch(id: "Batch_1") { id kind at actor reason publisher counts { created updated removed } reverts { id } revertedBy { id } changes(first: 2) { nodes { kind batch { id } } } }
      edition(slug: "encuentro-1") { log(first: 2) { nodes { entityId batch { kind } } } } }`,
  ],
  [
    'what waits for curators, and who asks',
    `query ($id: ID!) { proposals(state: [OPEN]) { totalCount edges { cursor node { id } } nodes { state mutation input submittedBy decidedAt batch { id } } }
      proposal(id: $id) { id preview { id } userErrors { code path message messageKey currentVersion } }
      viewer { role name organization { slug } editions { slug } token { id name role scopes } can(action: "EDIT") privateExpert(id: "Expert_1") { id consents { purpose state } }
        privateChanges(first: 2, node: "Organization_1") { position by batch { id } values { field before after } } }
      tokens { id name } personRequests(open: true) { id kind receivedOn answerBy }
      withheldExperts { id displayName level consents { purpose state basis } places { kind name } } }`,
    { id: 'Proposal_1' },
  ],
  ['too short a search', '{ search(text: "a") { totalCount } }'],
  [
    'too many nodes',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: Array.from({ length: 101 }, () => 'Expert_1') },
  ],
];
