import { expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';

const world = await createWorld((scribe) => {
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2022');
  const other = scribe.edition(scribe.series('Otra'), 'Otra 2023');
  const [owner, proposer] = [scribe.organization('Responsable'), scribe.organization('Proponente')];
  const late = scribe.outcome(edition, 'Tarde', {
    kind: 'AGREEMENT',
    status: 'IN_PROGRESS',
    dueOn: '2001-05',
  });
  const done = scribe.outcome(edition, 'Hecho', { kind: 'AGREEMENT', status: 'DONE', dueOn: '2001-05-13' });
  const unsaid = scribe.outcome(edition, 'Nadie sabe', { kind: 'AGREEMENT', dueOn: '2001' });
  const open = scribe.outcome(other, 'Abierto', { kind: 'CONCLUSION', status: 'STALLED', dueOn: '2999' });
  scribe.outcome(other, 'Sin fecha', { kind: 'CONCLUSION', status: 'PROPOSED' });
  scribe.evidence(done, '2001-06', { status: 'DONE' });
  scribe.responsibility(late, owner);
  scribe.responsibility(open, owner);
  scribe.proposal(late, proposer);
  scribe.proposal(unsaid, proposer);
});

const ASK = `query ($filter: OutcomeFilter, $orderBy: OutcomeOrder, $by: [OutcomeFacet!]! = [EDITION]) {
  outcomes(filter: $filter, orderBy: $orderBy) {
    totalCount nodes { text } facets(by: $by) { facet buckets { key label count } } } }`;

const texts = async (filter: object, orderBy = 'RECORDED'): Promise<string[]> => {
  const { outcomes } = await world.read(ASK, { filter, orderBy });
  expect(outcomes.nodes).toHaveLength(outcomes.totalCount);
  return outcomes.nodes.map(({ text }: { text: string }) => text);
};

it.each<[string, object, string[]]>([
  ['kind and status', { kind: ['CONCLUSION'], status: ['STALLED'] }, ['Abierto']],
  ['a status at all', { hasStatus: false }, ['Nadie sabe']],
  ['evidence', { hasEvidence: true }, ['Hecho']],
  ['the lack of evidence', { hasEvidence: false, kind: ['AGREEMENT'] }, ['Tarde', 'Nadie sabe']],
  ['when they are due', { due: { from: '2001-05', to: '2001-05-31' } }, ['Tarde', 'Hecho', 'Nadie sabe']],
  ['when they are due at the latest', { due: { to: '2000' } }, []],
  ['when they are due at the earliest', { due: { from: '2002' } }, ['Abierto']],
  ['being overdue', { overdue: true }, ['Tarde']],
  ['not being overdue', { overdue: false }, ['Hecho', 'Abierto']],
  ['who put them forward', { proposedBy: ['proponente'] }, ['Tarde', 'Nadie sabe']],
  ['who answers for them', { responsible: ['responsable'] }, ['Tarde', 'Abierto']],
  ['edition', { edition: ['otra-2023'] }, ['Abierto', 'Sin fecha']],
  ['series', { series: ['encuentro'], hasEvidence: true }, ['Hecho']],
  [
    'two things at once',
    { and: [{ responsible: ['responsable'] }, { proposedBy: ['proponente'] }] },
    ['Tarde'],
  ],
])('outcomes are found by %s', async (_, filter, found) => {
  expect(await texts(filter)).toEqual(found);
});

it('what has no date comes last in either direction', async () => {
  expect((await texts({}, 'DUE')).at(-1)).toBe('Sin fecha');
  expect(await texts({}, 'LATEST_DUE')).toEqual(['Abierto', 'Hecho', 'Tarde', 'Nadie sabe', 'Sin fecha']);
});

const FILTERS: Record<string, (key: string) => object> = {
  OUTCOME_KIND: (key) => ({ kind: [key] }),
  OUTCOME_STATUS: (key) => ({ status: [key] }),
  EDITION: (key) => ({ edition: [key] }),
  SERIES: (key) => ({ series: [key] }),
  PROPOSED_BY: (key) => ({ proposedBy: [key] }),
  RESPONSIBLE: (key) => ({ responsible: [key] }),
};

it('finds by each facet what it counts', async () => {
  const { outcomes } = await world.read(ASK, { by: Object.keys(FILTERS) });
  for (const { facet, buckets } of outcomes.facets as {
    facet: string;
    buckets: { key: string; count: number }[];
  }[]) {
    expect(buckets.length).toBeGreaterThan(0);
    for (const { key, count } of buckets)
      expect([facet, key, (await texts(FILTERS[facet]!(key))).length]).toEqual([facet, key, count]);
  }
});

it('those of one edition and of one organization are filtered and counted alike', async () => {
  const { edition, organization } = await world.read(`{
    edition(slug: "encuentro-2022") { outcomes(filter: { overdue: true }) { nodes { text } facets(by: [RESPONSIBLE]) { buckets { label } } } }
    organization(slug: "responsable") { outcomes(filter: { series: ["otra"] }) { totalCount } } }`);
  expect(edition.outcomes).toEqual({
    nodes: [{ text: 'Tarde' }],
    facets: [{ buckets: [{ label: 'Responsable' }] }],
  });
  expect(organization.outcomes.totalCount).toBe(1);
});
