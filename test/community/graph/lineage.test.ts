import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../../src/community/arrays/lists.ts';
import { buildTwoMode } from '../../../src/community/graph/build-two-mode.ts';
import { evidenceOf } from '../../../src/community/graph/evidence.ts';
import { wholeScope } from '../../../src/community/graph/graph-scope.ts';
import { sharedEvents } from '../../../src/community/graph/pair-counter.ts';
import { project } from '../../../src/community/graph/project.ts';
import { actorCount } from '../../../src/community/graph/two-mode.ts';
import { anyNetwork } from '../facts/any-network.ts';
import { emptyNetwork, factsOf, type Network } from '../facts/network.ts';
import { CHANGE_DAY, hasEnded, heirsIn } from '../facts/successions.ts';
import { everything } from './any-scope.ts';
import { dayOf } from './reference-events.ts';
import { tieValuesOf } from './reference-ties.ts';

const [ENDED, FIRST, SECOND, OTHER, OLDER] = [1, 2, 3, 4, 5];

type Steps = [from: number, to: number, on?: number][];

/** Organizations 1 to 5, activities with those who attended them, and who followed whom. */
const meetings = (activities: number[][], steps: Steps, date: string): Network => ({
  ...emptyNetwork,
  series: [{ key: 1, expertTies: 0 }],
  editions: [{ key: 1, series: 1, year: 2021, date }],
  organizations: [1, 2, 3, 4, 5].map((key) => ({ key, sector: 0, scope: 0, state: '' })),
  successions: steps.map(([from, to, on = CHANGE_DAY]) => ({ from, to, on })),
  activities: activities.map((_, at) => ({ key: at + 1, edition: 1, topics: [] })),
  attendances: activities.flatMap((who, at) =>
    who.map((organization) => ({ activity: at + 1, expert: 7, organization, role: 0 })),
  ),
});

const graphOf = (network: Network) =>
  buildTwoMode(factsOf(network), { ...wholeScope('ORGANIZATION'), lineage: 'AS_SUCCESSOR' });

/** Who is tied by how much, each with as much to show for it. */
const tiesOf = (activities: number[][], steps: Steps, date = '') => {
  const graph = graphOf(meetings(activities, steps, date));
  const ties = project(graph);
  return tieValuesOf(graph, ties).map(({ a, b, shared }, tie) => {
    expect(sharedEvents(graph, ties.a[tie]!, ties.b[tie]!)).toHaveLength(shared);
    return [a, b, shared];
  });
};

const twoHeirs: Steps = [
  [ENDED, FIRST],
  [ENDED, SECOND],
];

describe('as successor', () => {
  it('lets each heir inherit what the ended organization attended, which itself is there no more', () => {
    expect(tiesOf([[ENDED, OTHER]], twoHeirs)).toEqual([
      [FIRST, OTHER, 1],
      [SECOND, OTHER, 1],
    ]);
  });

  it('follows over any number of steps', () => {
    expect(
      tiesOf(
        [[ENDED, OTHER]],
        [
          [ENDED, FIRST],
          [FIRST, SECOND],
          [SECOND, OLDER],
        ],
      ),
    ).toEqual([[OTHER, OLDER, 1]]);
  });

  it('lets one that came out of its own end be an heir beside the others', () => {
    expect(
      tiesOf(
        [[ENDED, OTHER]],
        [
          [ENDED, ENDED],
          [ENDED, FIRST],
        ],
      ),
    ).toEqual([
      [ENDED, OTHER, 1],
      [FIRST, OTHER, 1],
    ]);
  });

  it('leaves with whoever did it what the changes of one day lead round in a circle', () => {
    expect(
      tiesOf(
        [[ENDED, OTHER]],
        [
          [ENDED, FIRST],
          [FIRST, ENDED],
        ],
      ),
    ).toEqual([[ENDED, OTHER, 1]]);
  });

  it('follows time: renamed, and renamed back later, an organization has all that it did under both names', () => {
    const back: Steps = [
      [ENDED, FIRST, 20101231],
      [FIRST, ENDED, 20151231],
    ];
    const meeting = [ENDED, OTHER];
    for (const date of ['', '2009', '2010-12-31', '2016']) {
      expect(tiesOf([meeting], back, date)).toEqual([[ENDED, OTHER, 1]]);
    }
    expect(tiesOf([[FIRST, OTHER]], back, '2012')).toEqual([[ENDED, OTHER, 1]]);
  });

  it('lets whoever took over earlier not inherit what was done later', () => {
    const twice: Steps = [
      [ENDED, FIRST, 20101231],
      [ENDED, SECOND, 20151231],
    ];
    const met = [[ENDED, OTHER]];
    expect(tiesOf(met, twice, '2010')).toEqual([[FIRST, OTHER, 1]]);
    expect(tiesOf(met, twice, '2011')).toEqual([[SECOND, OTHER, 1]]);
  });

  it('counts what is recorded of an ended organization after its end as done at its end', () => {
    expect(tiesOf([[ENDED, OTHER]], [[ENDED, FIRST, 20101231]], '2016')).toEqual([[FIRST, OTHER, 1]]);
  });

  it('leaves it to whoever comes out of the circle', () => {
    expect(
      tiesOf(
        [[ENDED, OTHER]],
        [
          [ENDED, FIRST],
          [FIRST, ENDED],
          [FIRST, SECOND],
        ],
      ),
    ).toEqual([[SECOND, OTHER, 1]]);
  });

  it('does not tie two heirs of one organization by what both inherited', () => {
    expect(tiesOf([[ENDED], [ENDED]], twoHeirs)).toEqual([]);
  });

  it('ties two heirs of one organization by what one of them did itself', () => {
    expect(tiesOf([[ENDED, FIRST], [ENDED]], twoHeirs)).toEqual([[FIRST, SECOND, 1]]);
  });

  it('does not tie two heirs of the same organizations by what both inherited from all of them', () => {
    const alike: Steps = [...twoHeirs, [OLDER, FIRST], [OLDER, SECOND]];
    expect(tiesOf([[ENDED, OLDER]], alike)).toEqual([]);
    expect(tiesOf([[ENDED, OLDER, OTHER]], alike)).toEqual([
      [FIRST, OTHER, 1],
      [SECOND, OTHER, 1],
    ]);
  });

  it('ties two heirs where one of them inherited from somebody more', () => {
    expect(tiesOf([[ENDED, OLDER]], [...twoHeirs, [OLDER, FIRST]])).toEqual([[FIRST, SECOND, 1]]);
  });

  it('does not tie one that came out of its own end to its other heir by what it did itself', () => {
    expect(
      tiesOf(
        [[ENDED]],
        [
          [ENDED, ENDED],
          [ENDED, FIRST],
        ],
      ),
    ).toEqual([]);
  });

  it('ties two heirs by what they have from two different organizations', () => {
    expect(
      tiesOf(
        [[ENDED, OLDER]],
        [
          [ENDED, FIRST],
          [OLDER, SECOND],
        ],
      ),
    ).toEqual([[FIRST, SECOND, 1]]);
  });

  it('does not tie an organization to itself by what it did beside the one that it follows', () => {
    expect(tiesOf([[ENDED, FIRST]], [[ENDED, FIRST]])).toEqual([]);
  });

  it('counts what both inherited once among the events of either, though it does not tie them', () => {
    const graph = graphOf(meetings([[ENDED], [ENDED], [ENDED, FIRST]], twoHeirs, ''));
    expect(tieValuesOf(graph, project(graph))).toMatchObject([{ shared: 1, jaccard: 1 / 3 }]);
  });

  it('never has an ended organization in the graph, whatever was recorded', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const graph = buildTwoMode(factsOf(network), { ...everything(), lineage: 'AS_SUCCESSOR' });
        expect([...graph.actorKeys].filter((key) => hasEnded(network, key))).toEqual([]);
      }),
    );
  });

  it('is as recorded, where nobody followed anybody', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const facts = factsOf({ ...network, successions: [] });
        expect(buildTwoMode(facts, { ...everything(), lineage: 'AS_SUCCESSOR' })).toEqual(
          buildTwoMode(facts, everything()),
        );
      }),
    );
  });
});

describe('the evidence of an event', () => {
  const lineages = fc.constantFrom('AS_RECORDED' as const, 'AS_SUCCESSOR' as const);

  it('is the activity, the outcome, or a convening of that edition by the actor or one that it follows', () => {
    fc.assert(
      fc.property(anyNetwork(), lineages, (network, lineage) => {
        const facts = factsOf(network);
        const graph = buildTwoMode(facts, { ...everything(), lineage });
        for (let actor = 0; actor < actorCount(graph); actor++) {
          expect(lengthOf(graph.eventsOf, actor)).toBeGreaterThan(0);
          const { from, items } = graph.eventsOf;
          for (const event of items.subarray(from[actor], from[actor + 1])) {
            const { type, key } = evidenceOf(facts, graph, event, [actor, actor]);
            if (type !== 'Convening') expect(key).toBe(graph.eventKeys[event]);
            else
              expect(conveningsOf(network, graph.eventKeys[event]!, graph.actorKeys[actor]!)).toContain(key);
          }
        }
      }),
    );
  });

  /** Its own convenings of an edition; else those of organizations that it follows. */
  function conveningsOf(network: Network, edition: number, actor: number): number[] {
    const all = network.convenings.filter((each) => each.edition === edition);
    const own = all.filter(({ organization }) => organization === actor);
    const inherited = all.filter(({ organization }) =>
      heirsIn(network, organization, dayOf(network, edition)).includes(actor),
    );
    return (own.length > 0 ? own : inherited).map(({ key }) => key);
  }
});
