import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/platform/access/actor.ts';
import { CURATOR, curatorOf, partnerOf, STEWARD } from '../support/actors.ts';
import { createWorld, type Scribe } from '../support/world.ts';

const made: Record<string, { id: number }> = {};

const world = await createWorld((scribe: Scribe) => {
  const series = scribe.series('Congress');
  made.own = scribe.edition(series, 'Own');
  made.foreign = scribe.edition(series, 'Foreign');
  made.organization = scribe.organization('Mine');
  scribe.organization('Theirs');
});

const edit = (actor: Actor | null, slug: string, more = '') =>
  world.act(
    actor,
    `organizationEdit(organization: "${slug}", expectedVersion: 1, fields: { acronym: "A" }${more})`,
  );

describe('who may do what', () => {
  it('forbids everything to those without a credential, in words', async () => {
    const { userErrors } = await edit(null, 'mine');
    expect(userErrors).toMatchObject([{ code: 'FORBIDDEN', path: [], messageKey: 'act.no-credential' }]);
  });

  it('lets a curator of some editions record an organization, and change none that is there', async () => {
    const curator = curatorOf(made.own!);
    const recorded = await world.act(curator, 'organizationRecord(fields: { name: "New" })');
    expect(recorded.userErrors).toEqual([]);
    expect((await edit(curator, 'theirs')).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('lets a curator of some editions cite nothing on, and identify nothing of, what all editions share', async () => {
    const curator = curatorOf(made.own!);
    for (const mutation of [
      'organizationEdit(organization: "theirs", expectedVersion: 1, fields: { sources: [{ url: "https://example.org/" }] })',
      'identifierAdd(node: "Organization_2", identifier: { scheme: WIKIDATA, value: "Q1" })',
    ])
      expect((await world.act(curator, mutation)).userErrors, mutation).toMatchObject([
        { code: 'FORBIDDEN' },
      ]);
    const own = 'organizationRecord(fields: { name: "Cited", sources: [{ url: "https://example.org/" }] })';
    expect((await world.act(curator, own)).userErrors).toEqual([]);
  });

  it('lets a partner give its organization a name and sources, and record its people', async () => {
    const partner = partnerOf(made.organization!);
    for (const mutation of [
      'organizationRename(organization: "mine", expectedVersion: 1, name: { text: "New name" }, act: { dryRun: true })',
      'organizationEdit(organization: "mine", expectedVersion: 1, fields: { sources: [{ url: "https://example.org/mine" }] }, act: { dryRun: true })',
      'expertRecord(fields: { displayName: "Ana" }, act: { dryRun: true })',
    ])
      expect((await world.act(partner, mutation)).userErrors, mutation).toEqual([]);
  });

  it('lets stewards and curators of the whole network edit', async () => {
    for (const [actor, slug] of [
      [STEWARD, 'theirs'],
      [CURATOR, 'mine'],
    ] as const)
      expect((await edit(actor, slug, ', act: { dryRun: true }')).userErrors).toEqual([]);
  });

  it('lets a partner try what is of its own organization alone', async () => {
    const partner = partnerOf(made.organization!);
    expect((await edit(partner, 'mine', ', act: { dryRun: true }')).userErrors).toEqual([]);
    expect((await edit(partner, 'theirs', ', act: { dryRun: true }')).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });
});
