import { CellError, type CellParser } from './cell.ts';
import { url } from './parsers.ts';

const CREATIVE_COMMONS = 'https://creativecommons.org';

/** A licence of Creative Commons by its name, such as `CC BY-SA 4.0`. */
const BY_NAME = /^cc[ -](by(?:-(?:nc-sa|nc-nd|nc|nd|sa))?)[ -](\d\.\d)$/i;
const ZERO = /^cc[ -]?0([ -]1\.0)?$/i;

/** The address of a licence, which may be given by its name where it is of Creative Commons. */
export const license: CellParser = (text) => {
  const [, kind, version] = BY_NAME.exec(text) ?? [];
  if (kind) return `${CREATIVE_COMMONS}/licenses/${kind.toLowerCase()}/${version}/`;
  if (ZERO.test(text)) return `${CREATIVE_COMMONS}/publicdomain/zero/1.0/`;
  const address = url(text);
  return address instanceof CellError
    ? new CellError('expected the address of a licence, or a name such as CC BY 4.0')
    : address;
};
