import { posix } from 'node:path';
import type { PersonalDetail } from './detail.ts';
import { markupDetails } from './markup.ts';
import { pictureDetails } from './picture.ts';

/** A picture inside another. */
const embedded = (reference: string): PersonalDetail[] => {
  const data = /^\s*data:image\/[\w.+-]{1,20};base64,/i.exec(reference);
  return data ? pictureDetails(Buffer.from(reference.slice(data[0].length), 'base64')) : [];
};

const stem = (path: string): string => posix.parse(path).name.toLowerCase();

/**
 * What an SVG says of its author besides what it shows: metadata, names of files on the author's computer, and the metadata
 * of pictures in it. The name that the file itself has is no news.
 */
export const svgDetails = (path: string, bytes: Buffer): PersonalDetail[] =>
  markupDetails(new TextDecoder().decode(bytes), embedded).filter(
    ({ kind, value }) => kind !== 'file' || /[/\\]/.test(value) || stem(value) !== stem(path),
  );
