import { constants, inflateSync } from 'node:zlib';

const ONE = 16_000_000;
const ALL = 64_000_000;

/**
 * Returns a function that inflates the compressed parts of one file, however the last of them ends. It returns nothing for
 * what is not compressed or larger than any metadata, so that no file stops the check.
 */
export function inflater(): (bytes: Uint8Array) => Buffer {
  let left = ALL;
  return (bytes) => {
    if (left === 0) return Buffer.alloc(0);
    const maxOutputLength = Math.min(ONE, left);
    try {
      const inflated = inflateSync(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });
      left -= inflated.length;
      return inflated;
    } catch (error) {
      if (error instanceof RangeError) left -= maxOutputLength;
      return Buffer.alloc(0);
    }
  };
}
