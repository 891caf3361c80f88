import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../exchange/package-on-disk.ts';
import { commandHere } from '../../support/command-here.ts';
import { freshWorld } from '../../support/world.ts';
import { anaAndBeto } from './people-who-leave.ts';

test('somebody leaves, comes back, leaves for good, and is told what is held on them, at the terminal', async () => {
  const world = await freshWorld(anaAndBeto);
  const home = join(await temporaryFolder(), 'home');
  const env = { DATABASE_URL: world.database.url, TEJIDO_HOME: home };
  const person = (...args: string[]) => commandHere(['person', ...args], { env });
  const why = ['--reason', 'asked for'];
  expect((await person('withheld')).output).toContain('Everybody is shown.');
  expect(await person('leave', 'ana-nunez', '--level', 'far', ...why)).toMatchObject({
    code: 1,
    output: expect.stringContaining(
      '"far" is no level. The levels are HIDE_PHOTO, HIDE_PROFILE, WITHHOLD, ERASE.',
    ),
  });
  const left = await person('leave', 'ana-nunez', '--level', 'withhold', ...why);
  expect(left.output).toContain('They were shown here:\n  /activities/un-panel\n');
  expect((await person('withheld')).output).toMatch(
    /Ana Núñez \(ana-nunez\), WITHHOLD, since \S+, kept until \S+, asked for/,
  );
  const held = JSON.parse((await person('export', 'ana-nunez')).output.replace(/^[^{]*/, ''));
  expect(held).toMatchObject({ person: 'Expert_1', log: expect.any(Array) });
  expect((await person('export', 'ana-nunez', '--html')).output).toContain('Dra. Ana');
  expect((await person('return', 'ana-nunez', ...why)).output).toContain('They are shown again.');
  await person('leave', 'ana-nunez', '--level', 'erase', ...why);
  expect(await person('return', 'ana-nunez', ...why)).toMatchObject({ code: 1 });
  expect((await person('export', 'nobody')).output).toContain('Nobody has, or had, the slug "nobody".');
  expect((await person('admit', 'beto-pena', ...why)).output).toContain('does not wait');
  expect((await person('settle')).output).toContain('Nothing more is due.');
  const ledger = await readFile(join(home, 'suppressed.ndjson'), 'utf8');
  expect(
    ledger
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).line),
  ).toEqual(['INTENT', 'DONE', 'RETURNED', 'INTENT', 'DONE']);
});
