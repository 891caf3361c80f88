import { expect, it } from 'vitest';
import { EditionTable } from '../../src/domain/edition/edition.table.ts';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
import { recordedIn } from '../../src/platform/changes/change-objects.ts';
import { positionsByEntry } from '../../src/platform/changes/positions-by-entry.ts';
import { positionsByPart } from '../../src/platform/changes/positions-by-part.ts';
import { stored } from '../../src/tables.ts';
import { freshWorld, type Scribe } from '../support/world.ts';

/** Three editions with what hangs on them, and on that. */
function editions(scribe: Scribe) {
  const [series, source, topic] = [scribe.series('Foro'), scribe.source('Memoria'), scribe.topic('Datos')];
  const [una, ana] = [scribe.organization('Una'), scribe.expert('Ana')];
  scribe.organization('Otra');
  scribe.cite(scribe.affiliation(scribe.expert('Eva'), una), source);
  for (const year of [2021, 2022, 2023]) {
    const edition = scribe.edition(series, `Foro ${year}`);
    const venue = scribe.venue(edition, { slug: `sede-${year}` });
    scribe.cite(venue, source);
    scribe.cite(scribe.convening(edition, una), source);
    for (const title of ['Mesa', 'Taller', 'Cierre']) {
      const activity = scribe.activity(edition, `${title} ${year}`, { venue });
      scribe.about(activity, topic);
      scribe.identify(activity, 'URL', `${title} ${year}`);
      scribe.cite(scribe.participation(activity, ana), source);
      const outcome = scribe.outcome(edition, `${title}, ${year}`, { activity });
      scribe.proposal(outcome, una);
      scribe.evidence(outcome, '2023');
      scribe.identify(outcome, 'URL', `${title}, ${year}`);
    }
  }
}

/** What became of them: things went from one to the next, were edited, and taken out with what hung on them. */
const ACTS = [
  `update activity set edition_id = edition_id % 3 + 1 where title like 'Taller%'`,
  `update outcome set edition_id = edition_id % 3 + 1 where text like 'Cierre%'`,
  `update activity set title = title || ', sala 2'`,
  `delete from outcome_evidence where outcome_id in (2, 5); update outcome_evidence set outcome_id = outcome_id + 1 where outcome_id in (1, 4)`,
  `delete from activity_topic where activity_id in (2, 3, 5)`,
  `update activity set edition_id = 2 where id = 2`,
  `delete from participation_citation; delete from participation where edition_id = 1`,
  `delete from activity_identifier where activity_id in (2, 4)`,
  `delete from outcome_evidence; delete from outcome_identifier; delete from outcome_proposer where outcome_id < 4`,
  `delete from outcome_proposer where organization_id = 1 and outcome_id = 5; update participation set organization_id = 2 where id = 5`,
  `update participation set expert_id = 2 where id = 6; update convening set organization_id = 2 where edition_id = 1`,
  `update convening set edition_id = 3 where edition_id = 2 and role = 'ORGANIZER'`,
];

it('the positions of what is or was of an edition, an organization or a person are the same by its parts and by the entries', async () => {
  const world = await freshWorld(editions);
  const { em } = world.database.orm;
  for (const act of ACTS) {
    await world.write(async ({ em }) => {
      for (const statement of act.split('; ')) await em.execute(statement);
    });
  }
  const metadata = em.getMetadata();
  const recorded = recordedIn(metadata, stored);
  const [{ newest }] = await world.sql('select max(id)::integer as newest from private.change');
  const positions = async (statement: string, key: number, after: number) => {
    const given = statement
      .replaceAll('changes_within.entity_key', String(key))
      .replaceAll('changes_within.after', String(after));
    return (await world.sql(`select position::integer from (${given}) found(position) order by 1`)).map(
      ({ position }: { position: number }) => position,
    );
  };
  const wholes = [EditionTable, OrganizationTable, ExpertTable].map((table) =>
    metadata.get<object>(table as never),
  );
  for (const [whole, key] of wholes.flatMap((each) => [1, 2, 3].map((key) => [each, key] as const))) {
    if (key === 3 && whole !== wholes[0]) continue;
    for (const after of [0, ...[0.3, 0.5, 0.7, 0.8, 0.9, 0.95].map((share) => Math.floor(newest * share))]) {
      const byPart = await positions(positionsByPart(whole, recorded), key, after);
      if (whole === wholes[0] || after === 0) expect(byPart, `${key} after ${after}`).not.toEqual([]);
      expect(await positions(positionsByEntry(whole, recorded), key, after)).toEqual(byPart);
    }
  }
});
