// Typed arrays over shared memory: what one thread computes, another reads without a copy.

export const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));

export const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4));

export const sharedUints = (length: number): Uint32Array =>
  new Uint32Array(new SharedArrayBuffer(length * 4));

export const sharedFloats = (length: number): Float64Array =>
  new Float64Array(new SharedArrayBuffer(length * 8));
