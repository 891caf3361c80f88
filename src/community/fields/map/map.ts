import { createUnionType, Float, ID, Int, ObjectType } from 'type-graphql';
import { Activity } from '../../../domain/activity/activity.ts';
import { Expert } from '../../../domain/expert/expert.ts';
import { Organization } from '../../../domain/organization/organization.ts';
import { Scope } from '../../../domain/organization/scope.ts';
import { Sector } from '../../../domain/sector/sector.ts';
import { enumOf } from '../../../platform/graph/enum.ts';
import { LOCALE } from '../../../platform/graph/localized.ts';
import { Column, RowField } from '../../../platform/graph/row-field.ts';
import { type DisplayName, nameInLocale } from '../../display-names/display-names.ts';
import { TieVerdict } from '../../filter/tie.filter.ts';

export const mapKinds = ['ORGANIZATION', 'EXPERT', 'SECTOR', 'TWO_MODE'] as const;

export const MapKind = enumOf('MapKind', 'Whom a map shows.', mapKinds, {
  ORGANIZATION: 'Organizations, and what ties them.',
  EXPERT: 'Experts, and what ties them.',
  SECTOR: 'Sectors, and how many ties there are between their organizations.',
  TWO_MODE: 'Organizations and the activities that they attended, whatever channels are asked for.',
});

const MapNodeKind = enumOf(
  'MapNodeKind',
  'What a node of a map stands for.',
  ['ORGANIZATION', 'EXPERT', 'SECTOR', 'ACTIVITY'],
  {
    ORGANIZATION: 'An organization.',
    EXPERT: 'An expert.',
    SECTOR: 'A sector.',
    ACTIVITY: 'An activity.',
  },
);

export const MapMember = createUnionType({
  name: 'MapMember',
  description: 'What a node of a map can stand for.',
  types: () => [Organization, Expert, Sector, Activity] as const,
});

@ObjectType({ description: 'A node of a map.' })
export class MapNode {
  @Column(() => ID, 'The id of what it stands for.')
  id!: string;

  @RowField({
    type: () => String,
    description: 'What it is called; null for an activity without a title.',
    nullable: true,
    needs: [],
    args: { locale: LOCALE },
    resolve: ({ name }, { locale }) => nameInLocale(name as DisplayName, locale as string | null),
  })
  label!: string | null;

  @Column(() => MapNodeKind, 'What it stands for.')
  kind!: keyof typeof MapNodeKind;

  @Column(
    () => Scope,
    "How far the organization's remit reaches; null where that is not known, and for all else.",
    { nullable: true },
  )
  scope!: keyof typeof Scope | null;

  @Column(
    () => Float,
    'Where it stands from left to right, from -1,000 to 1,000; 0 is the middle. The same on every map of a revision; from one ' +
      'revision to the next it moves by at most a tenth of the whole width. On a screen that is higher than wide, swap x and y.',
  )
  x!: number;

  @Column(() => Float, 'Where it stands from top to bottom, likewise, from -620 to 620.')
  y!: number;

  @Column(
    () => Int,
    'How many ties it has in the whole graph, drawn or not; of a sector, with how many other sectors it is tied; in a two-mode ' +
      'map, how many activities it attended, or how many organizations attended it, but for attendances that rest on withheld ' +
      'people alone.',
  )
  degree!: number;

  @Column(() => Float, 'The sum of Tie.newman over these ties; in a two-mode map the same as the degree.')
  strength!: number;

  @Column(
    () => Float,
    'How large it is to be drawn, in the units of x and y, the same on every map of a revision: it grows with the strength in the ' +
      'graph of all channels. Drawn so, no organization or expert lies over another. 0 where there are so many without ties (more ' +
      'than 400) or small components (more than 60) that a number says it better than dots.',
  )
  radius!: number;

  @Column(
    () => Int,
    'Which connected component of the whole graph it is in, drawn or not, by size: 0 is the largest. Null where it has no ties.',
    { nullable: true },
  )
  component!: number | null;
}

@ObjectType({ description: 'A line of a map.' })
export class MapTie {
  @Column(() => ID, 'The node at one end.')
  source!: string;

  @Column(() => ID, 'The node at the other end; the activity, where one end is one.')
  target!: string;

  @Column(
    () => Int,
    'How many events they shared; between sectors, how many ties there are; in a two-mode map always 1.',
  )
  shared!: number;

  @Column(() => Float, 'How many they would share by chance; null between sectors, and in a two-mode map.', {
    nullable: true,
  })
  expected!: number | null;

  @Column(() => Float, '-log10 of the p-value, from 0 to 50; null likewise.', { nullable: true })
  surprise!: number | null;

  @Column(() => TieVerdict, 'What can be said of it; null likewise.', { nullable: true })
  verdict!: keyof typeof TieVerdict | null;

  @Column(
    () => Boolean,
    'Whether it stands out, so that a map is to draw it before the others: it is among the two most surprising of one end, or ' +
      'stronger than chance and among the three most surprising of one end, or it alone joins two parts of the whole graph. Of ' +
      'equally surprising ones those of the higher newman, of more shared, and of the best tied come first; of sectors, those of ' +
      'the most ties. In a two-mode map all do.',
  )
  backbone!: boolean;

  @Column(() => Int, 'The year in which they first met; null where it is not known.', { nullable: true })
  firstTogether!: number | null;

  @Column(() => Int, 'The year in which they last met; null likewise.', { nullable: true })
  lastTogether!: number | null;
}

@ObjectType({ description: 'All that is needed to draw the community, in one answer.' })
export class CommunityMap {
  @Column(() => [MapNode], 'Whom it shows, the most important first: by strength.')
  nodes!: MapNode[];

  @Column(
    () => [MapTie],
    'The ties between them, those that stand out first, then the most surprising; in a two-mode map the newest, of sectors ' +
      'those of the most ties.',
  )
  ties!: MapTie[];

  @Column(
    () => Int,
    'How many ties of the whole graph stand out (see MapTie.backbone), drawn or not: "215 of 1,230 ties stand out". Never to be ' +
      'read as stronger than chance.',
  )
  backboneCount!: number;

  @Column(
    () => Int,
    'Of how many: all ties of the whole graph; of sectors, the pairs that are tied; in a two-mode map, the attendances.',
  )
  tieCount!: number;

  @Column(() => Boolean, 'Whether there was more than maxNodes and maxTies let it hold.')
  truncated!: boolean;

  @Column(() => String, 'The revision of the network that it was drawn from.')
  revision!: string;
}
