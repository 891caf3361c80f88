import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportPackage, importPackage } from '../../src/exchange/index.ts';
import { showInvisible, withoutInvisible } from '../../src/platform/package/cells/characters.ts';
import { createWorld } from '../support/world.ts';
import {
  contentOf,
  countsOf,
  errorsOf,
  type Files,
  packageOf,
  small,
  temporaryFolder,
} from './package-on-disk.ts';

const world = await createWorld();

const bring = async (files: Files, publisher = 'acme') =>
  importPackage(world.database.orm.em, await packageOf(files, publisher), { actor: 'test' });

const [ZWSP, WJ, BOM, SHY, NBSP] = ['\u200B', '\u2060', '\uFEFF', '\u00AD', '\u00A0'];

/** The same files with characters in them that nobody sees. */
const spoilt: Files = {
  ...small,
  organizations: `${WJ}id,${ZWSP}name${NBSP},sector,scope\nuni${ZWSP},Univer${SHY}sidad,aca${ZWSP}demia,nacional${BOM}\npress,La${NBSP}Prensa,media,local\n`,
  experts: `id,${ZWSP}name\n${BOM}ana,Ana${ZWSP} Núñez\n${ZWSP}beto${WJ},${NBSP}Beto${NBSP}Peña${ZWSP}\n`,
  participations:
    'edition_id,activity_id,expert_id,role,organization_id\n' +
    `g-2021,g-2021/opening,${SHY}ana,ponente,uni${ZWSP}${NBSP}\ng-2021${ZWSP},g-2021/opening,beto,Moder${SHY}ador,press\n`,
};

describe('characters that nobody sees', () => {
  test('are no content of ids, headers and names: the package is the same without them', async () => {
    const report = await bring(spoilt, `ac${ZWSP}me`);
    expect(errorsOf(report)).toEqual([]);
    expect(report.publisher).toBe('acme');
    const again = await bring(small);
    expect(errorsOf(again)).toEqual([]);
    expect(again.batch).toBeNull();
    const { experts } = await world.read('{ experts(first: 9) { nodes { displayName slug } } }');
    expect(experts.nodes).toEqual([
      { displayName: 'Ana Núñez', slug: 'ana' },
      { displayName: 'Beto Peña', slug: 'beto' },
    ]);
  });

  test('are called by their names in what is said', async () => {
    const { errors } = await bring({
      experts: `id,name\nx-1,${ZWSP}\nx-2,${NBSP}${SHY}\n${WJ},Nobody\nx-4,${ZWSP}7${ZWSP}\n`,
      editions: `id,series,name,starts_on\ne,s,E,2021-5-3\u200E\n`,
    }).then((report) => ({ errors: errorsOf(report) }));
    expect(errors).toEqual([
      'editions.csv:2 starts_on "2021-5-3[U+200E left-to-right mark]": expected a date such as 2021, 2021-05 or 2021-05-13',
      'experts.csv:2 name "[U+200B zero width space]": A value is required here.',
      'experts.csv:3 name "[U+00AD soft hyphen]": A value is required here.',
      'experts.csv:4 id "[U+2060 word joiner]": A value is required here.',
      'experts.csv:5 name "7": expected the name of a person, with at least one letter',
    ]);
  });

  test('are content where Persian and Hindi need them, and in long texts', async () => {
    const names = ['می\u200Cخواهم', 'क्\u200Dष'];
    const text = `One${NBSP}%, syl${SHY}la${SHY}bles${ZWSP}`;
    const report = await bring(
      {
        series: 'id,name\njoined,Joined\n',
        editions: 'id,series,name\njoined-1,joined,Joined 1\n',
        experts: `id,name\n${names.map((name, at) => `j-${at},${name}\n`).join('')}`,
        outcomes: `id,edition_id,kind,text\nj-o,joined-1,conclusion,"${text}"\nj-p,joined-1,conclusion,"Two"\n`,
      },
      'joiners',
    );
    expect(errorsOf(report)).toEqual([]);
    const files = await exportPackage(world.database.orm.em, `${await temporaryFolder()}/out`);
    const { 'experts.csv': experts, 'outcomes.csv': outcomes } = await contentOf(files.folder);
    for (const name of names) expect(experts).toContain(`,${name},`);
    expect(outcomes).toContain(text);
  });

  test('make no text of their own: an optional cell of them is empty, a required one is not there', async () => {
    const report = await bring({
      organizations: `id,name,acronym\nuni,Universidad,${ZWSP}\n`,
      outcomes: `id,edition_id,kind,text\nno,g-2021,conclusion,${ZWSP}${NBSP}\n`,
    });
    expect(errorsOf(report)).toEqual([
      'outcomes.csv:2 text "[U+200B zero width space]": A value is required here.',
    ]);
    const fit = await bring({ organizations: `id,name,acronym\nuni,Universidad,${ZWSP}\n` });
    expect(countsOf(fit)).toEqual({ organizations: [0, 0, 1] });
  });
});

describe('a text without them', () => {
  test('is composed, and the same when they are taken out again', () => {
    expect(withoutInvisible(`e${ZWSP}\u0301`)).toBe('é');
    const unit = fc.constantFrom(ZWSP, WJ, BOM, SHY, NBSP, '\u202F', '\u0301', ' ', 'e', 'ñ', '\u200D');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const once = withoutInvisible(text.normalize('NFC').trim());
        expect(withoutInvisible(once)).toBe(once);
        expect(once).toBe(once.normalize('NFC').trim());
      }),
    );
  });

  test('shows all that a terminal would obey or hide', () => {
    expect(showInvisible(`a${BOM}b\u202Egnirts\u200D\u0007\u00A0`)).toBe(
      'a[U+FEFF byte order mark]b[U+202E right-to-left override]gnirts[U+200D zero width joiner][U+0007][U+00A0 no-break space]',
    );
  });
});
