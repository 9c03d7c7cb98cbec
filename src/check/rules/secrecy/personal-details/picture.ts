import ExifReader from 'exifreader';
import { detailOf, type PersonalDetail } from './detail.ts';
import { xmpDetails } from './markup.ts';
import { pngTexts } from './png.ts';

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
