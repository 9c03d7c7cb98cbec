import ExifReader from 'exifreader';

/** What a picture says besides what it shows: where it was taken, who made it. */
export interface PictureDetails {
  readonly location: boolean;
  readonly author: boolean;
}

const LOCATION = /^(?:GPS(?:Dest)?(?:Latitude|Longitude|Position)|(?:City|Sub-?location|Location(?:Created|Shown)?)$)/i;
const AUTHOR =
  /^(?:Artist|XPAuthor|(?:Camera)?OwnerName|By-?line(?: Title)?|Creator(?:ContactInfo)?|Author(?:sPosition)?|Writer\/Editor|CaptionWriter)$/i;

const isFilled = (tag: unknown): boolean =>
  typeof tag === 'object' && tag !== null && 'description' in tag && String(tag.description).trim() !== '';

function detailsOf(bytes: Uint8Array): PictureDetails {
  try {
    const { exif = {}, iptc = {}, xmp = {}, png = {}, gps } = ExifReader.load(Buffer.from(bytes), { expanded: true });
    const filled = [exif, iptc, xmp, png].flatMap((group) =>
      Object.entries(group as Record<string, unknown>).flatMap(([name, tag]) => (isFilled(tag) ? [name] : [])),
    );
    return {
      location: gps?.Latitude !== undefined || filled.some((name) => LOCATION.test(name)),
      author: filled.some((name) => AUTHOR.test(name)),
    };
  } catch {
    // That it is no picture is for another rule to say.
    return { location: false, author: false };
  }
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** The JPEGs in a PDF, which stand there as they are. */
function jpegsIn(bytes: Uint8Array): Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts: number[] = [];
  for (let at = buffer.indexOf(JPEG); at !== -1; at = buffer.indexOf(JPEG, at + 1)) starts.push(at);
  return starts.map((start, index) => buffer.subarray(start, starts[index + 1]));
}

/**
 * What the metadata (EXIF, IPTC, XMP) of a picture, or of the pictures in a PDF, says of where and by whom it was made.
 *
 * @param name of the file, whose ending says what it is
 */
export function pictureDetails(name: string, bytes: Uint8Array): PictureDetails | undefined {
  if (/\.pdf$/i.test(name)) {
    const all = jpegsIn(bytes).map(detailsOf);
    return { location: all.some(({ location }) => location), author: all.some(({ author }) => author) };
  }
  return /\.(?:jpe?g|png|apng|webp|tiff?|hei[cf]|avif|gif)$/i.test(name) ? detailsOf(bytes) : undefined;
}
