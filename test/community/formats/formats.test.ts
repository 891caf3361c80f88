import { describe, expect, it } from 'vitest';
import { formatNames, type GraphFormat, graphFormats } from '../../../src/community/formats/formats.ts';
import { emptyView, fileOf, node, organizations, tie, twoMode } from './sample-graphs.ts';

const all = formatNames.map((name): [string, GraphFormat] => [name, graphFormats[name]]);

describe('the formats', () => {
  it('are listed by their names', () => {
    expect(Object.keys(graphFormats)).toEqual([...formatNames]);
    expect(all.every(([name, format]) => format.name === name)).toBe(true);
  });

  it('give files that can lie in one folder', () => {
    expect(new Set(all.map(([, { extension }]) => extension)).size).toBe(all.length);
  });

  it('say in what characters they are written', () => {
    expect(all.filter(([, { mediaType }]) => !/^[\w+.-]+\/[\w+.-]+; charset=utf-8/.test(mediaType))).toEqual(
      [],
    );
  });
});

/** Nodes and ties that are made as they are asked for, and how many ties were. */
function streamed(count: number) {
  const made = { ties: 0 };
  function* nodes() {
    for (let at = 0; at < count; at++) yield node(`N${at}`);
  }
  function* ties() {
    for (let at = 1; at < count; at++) {
      made.ties++;
      yield tie('N0', `N${at}`);
    }
  }
  const view = { ...organizations, nodes: again(nodes), ties: again(ties) };
  return { view, made };
}

const again = <Item>(start: () => Iterator<Item>): Iterable<Item> => ({ [Symbol.iterator]: start });

describe.each(all)('%s', (_, { write, modes, name }) => {
  const views = [organizations, twoMode, ...modes.map(emptyView)];

  it('writes the same bytes again', () => {
    for (const view of views) expect(fileOf(write(view))).toBe(fileOf(write(view)));
  });

  it('names licence and revision, unless it is a table without rows', () => {
    for (const view of views.slice(0, 2)) {
      expect(fileOf(write(view))).toContain('https://creativecommons.org/licenses/by/4.0/');
      expect(fileOf(write({ ...view, revision: 'of-this-day' }))).toContain('of-this-day');
    }
  });

  it('ends with a line end', () => {
    for (const view of views) expect(fileOf(write(view)).at(-1)).toBe('\n');
  });

  it('says nothing of what is not a number', () => {
    for (const view of views) expect(fileOf(write(view))).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('comes in chunks of some KiB, and holds no ties back', () => {
    const { view, made } = streamed(3_000);
    const sizes: number[] = [];
    for (const chunk of write(view)) {
      if (sizes.length === 0 && name !== 'nodes.csv') expect(made.ties).toBeLessThan(1_500);
      sizes.push(chunk.length);
    }
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(16_384);
    expect(Math.max(...sizes)).toBeLessThan(80_000);
    expect(made.ties).toBe(name === 'nodes.csv' ? 0 : 2_999);
  });
});
