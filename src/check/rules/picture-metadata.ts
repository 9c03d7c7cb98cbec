import { pictureDetails } from '../picture-details.ts';
import { publicFiles } from '../public-files.ts';
import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';

/** A TIFF of one field, its artist; pictures of other kinds carry the same. */
const TIFF_OF_JANE = Buffer.from('49492a000800000001003b010200050000001a000000000000004a616e6500', 'hex');

/** They go along unseen, onto pages and into PDFs and packs. */
export const pictureMetadata: Rule = {
  code: 'X012',
  name: 'picture-metadata',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'No picture under public/, and none in a PDF there, says where it was taken or who made it.',
  bad: { 'public/office.tif': TIFF_OF_JANE },
  good: { 'public/office.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n' },
  *check(site) {
    for (const { path, entry } of publicFiles(site)) {
      const details = pictureDetails(path, entry.read());
      if (!details?.location && !details?.author) continue;
      const what = [details.location && 'where it was taken', details.author && 'who made it']
        .filter(Boolean)
        .join(' and ');
      const isPdf = /\.pdf$/i.test(path);
      yield {
        place: placeOfFile(entry.path),
        message: `${isPdf ? 'A picture in this PDF' : 'This picture'} says ${what} (EXIF, IPTC or XMP); pages, PDFs and packs would carry that along.`,
        hint: isPdf
          ? 'Export the PDF again with pictures that have no metadata.'
          : 'Export it without metadata, or run: exiftool -all= -tagsfromfile @ -orientation -icc_profile FILE.',
      };
    }
  },
};
