import { describe, expect, it } from 'vitest';
import { describeShared, type EvidenceItem } from '../../../web/map/evidence/evidence-list.ts';

describe('the description of a tie', () => {
  const table = {
    __typename: 'Activity',
    slug: 's',
    title: 't',
    kind: 'THEMATIC_TABLE',
    edition: { name: 'e' },
  } as EvidenceItem;
  const panel = { ...table, kind: 'PANEL' } as EvidenceItem;

  it('names the kind of the shared events, where all are of one kind', () => {
    expect(describeShared(4, 0.62, [table, table, table, table], 'es')).toBe(
      '4 mesas compartidas; por azar se esperaban 0.6.',
    );
    expect(describeShared(1, 2, [panel], 'en')).toBe('1 panel shared; chance would give 2.');
    expect(describeShared(2, 1, [panel, table], 'es')).toBe('2 coincidencias; por azar se esperaban 1.');
  });

  it('names no kind where not all events are known', () => {
    expect(describeShared(9, 1, [table], 'es')).toBe('9 coincidencias; por azar se esperaban 1.');
  });
});
