/** A picture is not taken; the message says why, for whoever gave it. */
export class PictureRefused extends Error {
  override name = 'PictureRefused';
}
