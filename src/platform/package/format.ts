import type { AnyTable } from '../tables/table.ts';
import { vocabulary } from './cells/vocabulary.ts';
import type { FileName, ReferenceColumn } from './column.ts';
import * as column from './columns.ts';
import type { PackageFile } from './file.ts';

/** The name of the file with what publishers and registries call the rows of all other files. */
export const IDENTIFIERS = 'identifiers';

/** The files of a network package. */
export class PackageFormat {
  /** Each after those it refers to, and the file of identifiers last. */
  readonly files: readonly PackageFile[];
  /** The files whose rows have a table of identifiers. */
  readonly identified: readonly PackageFile[];
  /** The files that a package can hold. */
  readonly written: readonly PackageFile[];
  readonly #byName: ReadonlyMap<FileName, PackageFile>;

  constructor(files: readonly PackageFile[]) {
    this.identified = files.filter(({ identifiers }) => identifiers);
    this.files = [...files, identifiersOf(this.identified)];
    this.written = this.files.filter(({ mentionedOnly }) => !mentionedOnly);
    this.#byName = new Map(this.files.map((file) => [file.name, file]));
  }

  /** The same with further files, which may refer to those that are here. */
  with(further: readonly PackageFile[]): PackageFormat {
    return new PackageFormat([...this.files.slice(0, -1), ...further]);
  }

  /** The file of a name that some column refers to; an unknown one is a mistake in a declaration. */
  named(name: FileName): PackageFile {
    const file = this.#byName.get(name);
    if (!file) throw new Error(`No file of a package is called ${name}.`);
    return file;
  }

  /** The file of the people whom the rows of a file are about: itself, or the one that its column `who` refers to. */
  peopleFileOf(file: PackageFile): PackageFile {
    const who = file.columns.find(({ name }) => name === file.whenWithheld?.personColumn) as
      | ReferenceColumn
      | undefined;
    return who ? this.named(who.to) : file;
  }
}

/** What publishers and registries call the rows of the other files, beyond what those say themselves. */
function identifiersOf(identified: readonly PackageFile[]): PackageFile {
  const entities = vocabulary(
    identified.map(({ name }) => name),
    {},
  );
  const schemes = vocabulary(
    [...new Set(identified.flatMap(({ identifiers }) => schemesOf(identifiers!)))],
    {},
  );
  return {
    name: IDENTIFIERS,
    columns: [
      column.word('entity', entities, { required: true }),
      { ...column.id(), is: 'value', type: 'text', parse: (text) => text, property: 'nodeId' },
      column.word('scheme', schemes, { required: true }),
      column.text('publisher', { empty: `''` }),
      column.text('value', { required: true }),
      column.flag('verified'),
    ],
    key: ['entity', 'nodeId', 'scheme', 'publisher', 'value'],
  };
}

const schemesOf = (identifiers: AnyTable): string[] =>
  (identifiers.meta.properties.scheme?.items ?? []) as string[];
