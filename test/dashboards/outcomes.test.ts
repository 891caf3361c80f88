import { expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import { seededServer } from '../support/shipped.ts';
import { askPublicly, tableOf } from './ask-publicly.ts';
import { exampleNamed } from './questions.ts';

const { url } = await serveWorld((scribe) => {
  const edition = scribe.edition(scribe.series('Datacon'), 'Datacon 2021');
  const [owner, proposer] = [scribe.organization('Responsable'), scribe.organization('Proponente')];
  const agreed = (text: string, fields: object) =>
    scribe.outcome(edition, text, { kind: 'AGREEMENT', dueOn: '2022', ...fields });
  const late = agreed('Tarde', { status: 'IN_PROGRESS' });
  const done = agreed('Hecho', { status: 'DONE' });
  agreed('Nadie sabe', {});
  scribe.evidence(done, '2022', { status: 'DONE' });
  scribe.responsibility(late, owner);
  scribe.proposal(late, proposer);
});
const seeded = seededServer();

it('agreements of an edition without evidence and overdue ones, with owner and who proposed them', async () => {
  const of = { edition: ['datacon-2021'], kind: ['AGREEMENT'] };
  const { withoutEvidence, overdue } = await askPublicly(url, exampleNamed('agreements'), {
    withoutEvidence: { ...of, hasEvidence: false },
    overdue: { ...of, overdue: true },
  });
  expect(withoutEvidence.nodes).toMatchObject([
    { text: 'Tarde', responsible: [{ slug: 'responsable' }], proposedBy: [{ slug: 'proponente' }] },
    { text: 'Nadie sabe', responsible: [], proposedBy: [] },
  ]);
  expect(overdue.nodes).toMatchObject([
    { text: 'Tarde', dueOn: '2022', responsible: [{ slug: 'responsable' }] },
  ]);
});

it('the same of what is recorded: nothing is overdue of which nobody recorded a date', async () => {
  const { withoutEvidence, overdue } = await askPublicly(seeded.url, exampleNamed('agreements'));
  expect(withoutEvidence.totalCount).toBeGreaterThan(0);
  expect(overdue.totalCount).toBe(0);
});

it('a click on who answers for outcomes, or on their status, narrows', async () => {
  const { outcomes } = await askPublicly(
    url,
    '{ outcomes(filter: { edition: ["datacon-2021"], responsible: ["responsable"] }) { facets(by: [OUTCOME_KIND, OUTCOME_STATUS, EDITION, RESPONSIBLE]) { facet buckets { key count } } } }',
  );
  expect(tableOf(outcomes.facets)).toEqual({
    OUTCOME_KIND: { AGREEMENT: 1 },
    OUTCOME_STATUS: { IN_PROGRESS: 1 },
    EDITION: { 'datacon-2021': 1 },
    RESPONSIBLE: { responsable: 1 },
  });
});
