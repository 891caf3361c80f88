import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CSS_PARTS, CSS_PROPERTIES } from '../../web/embeds/styling.ts';
import { built, loadedBy, zipped } from '../support/built.ts';
import { rootFolder } from '../support/root-folder.ts';

const read = (path: string) => readFileSync(join(rootFolder, path), 'utf8');

describe('the script of the embeds', () => {
  it('takes less than 15 kB with all that the speakers need', () => {
    expect(zipped(loadedBy('embed.js').at)).toBeLessThan(15_000);
  });

  it('loads the views of the programme and the map when they are needed, at most 6 kB each', () => {
    const { at, later } = loadedBy('embed.js');
    expect([...later].map((file) => file.replace(/-[\w-]{8}\.js$/, '')).sort()).toEqual([
      'assets/interactive-map',
      'assets/programme-view',
    ]);
    for (const file of later) {
      expect(existsSync(join(built, file))).toBe(true);
      const more = [...loadedBy(file).at].filter((each) => !at.has(each));
      expect([file, zipped(more) < 6_000]).toEqual([file, true]);
    }
  });

  it('has no other host, no font of its own, and nothing that a policy could forbid', () => {
    const { at, later } = loadedBy('embed.js');
    for (const file of new Set([...at, ...later])) {
      const text = readFileSync(join(built, file), 'utf8').replaceAll('http://www.w3.org/', '');
      expect([file, text.match(/https?:\/\/\w[^`"' ]*/g) ?? []]).toEqual([file, []]);
      expect([file, text.match(/@font-face|\beval\(|new Function|\sstyle="/g) ?? []]).toEqual([file, []]);
    }
  });
});

describe('what a host page can style', () => {
  it('is complete in the list, and in the code', () => {
    const used = new Set(
      read('web/styles/embed.css')
        .match(/var\(--tejido-[\w-]+/g)
        ?.map((each) => each.slice(4)),
    );
    expect([...used].sort()).toEqual(Object.keys(CSS_PROPERTIES).sort());
    const views = readdirSync(join(rootFolder, 'web/embeds'))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(`web/embeds/${name}`))
      .join('\n');
    const given = [...views.matchAll(/\bpart="([\w-]+)"|\blink\(\s*'([\w-]+)'/g)].map(
      ([, part, linked]) => part ?? linked,
    );
    expect([...new Set(given)].sort()).toEqual([...new Set(Object.values(CSS_PARTS).flat())].sort());
  });

  it('is in the documentation too', () => {
    const text = read('docs/embedding.md');
    for (const name of [...Object.keys(CSS_PROPERTIES), ...Object.values(CSS_PARTS).flat()])
      expect(text).toContain(`\`${name}\``);
  });
});
