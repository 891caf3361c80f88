import { text } from 'node:stream/consumers';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

const opened = (bytes: Buffer) =>
  new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip))),
  );

const textOf = (zip: ZipFile, entry: Entry) =>
  new Promise<string>((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(text(stream)))),
  );

/** The files of a zip as texts, by name. */
export async function openZip(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await opened(bytes);
  const files: Record<string, string> = {};
  return new Promise((resolve, reject) => {
    zip.on('error', reject).on('end', () => resolve(files));
    zip.on('entry', (entry: Entry) => {
      textOf(zip, entry).then((content) => {
        files[entry.fileName] = content;
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
}
