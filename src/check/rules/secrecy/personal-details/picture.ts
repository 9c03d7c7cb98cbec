import ExifReader from 'exifreader';
import { posix } from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import { detailOf, markupDetails, type PersonalDetail, xmpDetails } from './markup.ts';

/** How many bytes a part of a file may inflate to, and all of them. */
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

interface PngText {
  readonly keyword: string;
  readonly text: Buffer;
}

const SIGNATURE = 8;
/** Length, type and checksum of a chunk. */
const FRAME = 12;

/** Splits at the first zero byte. */
function atZero(data: Buffer): [Buffer, Buffer] {
  const zero = data.indexOf(0);
  return zero === -1 ? [data, Buffer.alloc(0)] : [data.subarray(0, zero), data.subarray(zero + 1)];
}

/** The texts of a PNG, compressed ones too (chunks tEXt, zTXt and iTXt, PNG third edition section 11.3.3). */
function pngTexts(bytes: Buffer): PngText[] {
  const texts: PngText[] = [];
  const inflate = inflater();
  for (let at = SIGNATURE; at + FRAME <= bytes.length; at += FRAME + bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!/^(?:tEXt|zTXt|iTXt)$/.test(type)) continue;
    const [word, rest] = atZero(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    const keyword = word.toString('latin1');
    if (type === 'tEXt') texts.push({ keyword, text: rest });
    if (type === 'zTXt') texts.push({ keyword, text: inflate(rest.subarray(1)) });
    if (type === 'iTXt') {
      const [, afterLanguage] = atZero(rest.subarray(2));
      const [, text] = atZero(afterLanguage);
      texts.push({ keyword, text: rest[0] === 1 ? inflate(text) : text });
    }
  }
  return texts;
}

const descriptionOf = (tag: unknown): string =>
  typeof tag === 'object' && tag !== null && 'description' in tag ? String(tag.description) : '';

function tagDetails(bytes: Buffer): PersonalDetail[] {
  try {
    const { exif = {}, iptc = {}, xmp = {}, png = {}, gps } = ExifReader.load(bytes, { expanded: true });
    const position =
      gps?.Latitude === undefined ? '' : `${gps.Latitude.toFixed(3)}, ${(gps.Longitude ?? 0).toFixed(3)}`;
    return [
      ...detailOf('GPSPosition', position),
      ...[exif, iptc, xmp, png].flatMap((group) =>
        Object.entries(group as Record<string, unknown>).flatMap(([name, tag]) => detailOf(name, descriptionOf(tag))),
      ),
    ];
  } catch {
    // That it is no picture is for another rule to say.
    return [];
  }
}

const EXIF = Buffer.from('Exif\0\0');

/** What ImageMagick keeps of a JPEG in the texts of a PNG: a profile in hexadecimal digits, below its kind and length. */
function profileDetails(text: string): PersonalDetail[] {
  const digits = /^\s{0,9}\w{1,9}\s{1,9}\d{1,9}\s([\s\da-f]*)$/i.exec(text)?.[1] ?? '';
  const profile = Buffer.from(digits.replaceAll(/\s/g, ''), 'hex');
  const start = profile.indexOf(EXIF);
  return [...xmpDetails(profile), ...(start === -1 ? [] : tagDetails(profile.subarray(start + EXIF.length)))];
}

const textDetails = (bytes: Buffer): PersonalDetail[] =>
  pngTexts(bytes).flatMap(({ keyword, text }) => [
    ...detailOf(keyword, text.toString('utf8')),
    ...xmpDetails(text),
    ...(keyword.startsWith('Raw profile type ') ? profileDetails(text.toString('latin1')) : []),
  ]);

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** What the metadata of a picture says of where and by whom it was made: EXIF, IPTC, XMP and the texts of a PNG. */
export const pictureDetails = (bytes: Buffer): PersonalDetail[] => [
  ...tagDetails(bytes),
  ...xmpDetails(bytes),
  ...(bytes.subarray(0, PNG.length).equals(PNG) ? textDetails(bytes) : []),
];

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
