import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sample } from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExportedGraph } from '../../../src/community/formats/exported-graph.ts';
import { graphFormats } from '../../../src/community/formats/formats.ts';
import { rootFolder } from '../../support/root-folder.ts';
import { anyText } from './any-text.ts';
import { emptyView, node, organizations, tie, twoMode } from './sample-graphs.ts';

const hasNetworkx = spawnSync('python3', ['-c', 'import networkx']).status === 0;

const labels = sample(anyText, { seed: 7, numRuns: 200 });

const hostile: ExportedGraph = {
  ...organizations,
  title: labels.join(''),
  description: labels.join(' '),
  nodes: labels.map((label, at) => node(`N${at}`, { label, x: at / 7 })),
  ties: labels.slice(1).map((_, at) => tie(`N${at}`, `N${at + 1}`, { newman: 1 / (at + 3) })),
};

const views = {
  organizations,
  'two-mode': twoMode,
  hostile,
  none: emptyView(),
  'no-events': emptyView('TWO_MODE'),
};

describe.skipIf(!hasNetworkx)('networkx (skipped where python3 has it not)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'formats-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (into: string, change = (text: string, _extension: string) => text) => {
    mkdirSync(join(folder, into));
    for (const [name, view] of Object.entries(views)) {
      for (const { extension, write } of Object.values(graphFormats)) {
        writeFileSync(
          join(folder, into, `${name}.${extension}`),
          change([...write(view)].join(''), extension),
        );
      }
    }
    return join(folder, into);
  };

  const script = join(rootFolder, 'bench/community/formats.py');

  it('finds the same nodes, labels, edges and weights in all formats', () => {
    const said = execFileSync('python3', [script, write('whole')], { encoding: 'utf8' });
    expect(said.trim().split('\n')).toHaveLength(
      Object.keys(views).length * Object.keys(graphFormats).length,
    );
    expect(said).not.toContain('DIFFER');
    expect(said).toContain('hostile.gexf 200 nodes, 200 labels, 199 edges');
    expect(said).toContain('two-mode.net 4 nodes, 3 edges');
  });

  it('would find a weight that is another', () => {
    const changed = write('changed', (text, extension) =>
      extension === 'net' ? text.replace('1e-12', '1e-11') : text,
    );
    const { status, stdout } = spawnSync('python3', [script, changed], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout.match(/DIFFER.*/g)).toEqual([expect.stringContaining('DIFFER organizations.net')]);
  });
});
