import type { PersonalDetail } from '../personal-details/detail.ts';
import { pdfDetails } from '../personal-details/pdf.ts';
import { pictureDetails } from '../personal-details/picture.ts';
import { svgDetails } from '../personal-details/svg.ts';
import { publicFiles } from '../public-files.ts';
import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { recordsOf, type Site } from '../site.ts';

const SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:dc="http://purl.org/dc/elements/1.1/"';

const PICTURE = /\.(?:jpe?g|jpe|jfif|png|apng|webp|tiff?|hei[cf]|avif|gif)$/i;

interface Found {
  readonly what: string;
  readonly details: readonly PersonalDetail[];
  readonly hint: string;
}

function lookInto(path: string, bytes: Buffer): Found[] {
  if (/\.pdf$/i.test(path)) {
    const { own, inPictures } = pdfDetails(bytes);
    const fields = 'Delete the author in the properties of the document and export the PDF again';
    return [
      {
        what: 'This PDF',
        details: own,
        hint: `${fields}, or run: exiftool -all= FILE && qpdf --linearize FILE OUTPUT. The name of the company may stay.`,
      },
      {
        what: 'A picture in this PDF',
        details: inPictures,
        hint: 'Export the PDF again with pictures that have no metadata.',
      },
    ];
  }
  if (/\.svg$/i.test(path)) {
    const hint =
      'Run: npx svgo FILE, or delete <metadata> and what the drawing program added. Embed pictures that have no metadata.';
    return [{ what: 'This SVG', details: svgDetails(path, bytes), hint }];
  }
  if (!PICTURE.test(path)) return [];
  const hint = 'Export it without metadata, or run: exiftool -all= -tagsfromfile @ -orientation -icc_profile FILE.';
  return [{ what: 'This picture', details: pictureDetails(bytes), hint }];
}

const KINDS = [
  ['location', 'where it was taken'],
  ['author', 'who made it'],
  ['file', "what the file was called on its author's computer"],
] as const;
const SHOWN = 60;

/** The first detail of each kind: the others go with it. */
function wordsOf(details: readonly PersonalDetail[]): string {
  const words = KINDS.flatMap(([kind, what]) => {
    const detail = details.find((candidate) => candidate.kind === kind);
    return detail ? [`${what} (${detail.field}: ${detail.value.slice(0, SHOWN)})`] : [];
  });
  return words.join(' and ');
}

/** The company is no secret of the file: the site is its own. */
const companyNames = (site: Site): string[] =>
  recordsOf(site, 'organization').flatMap(({ data: { name, legalName = name } }) =>
    [name, legalName].map((own) => own.toLowerCase()),
  );

/** Readers do not see them, and get them with the file. */
export const personalDetails: Rule = {
  code: 'X012',
  name: 'personal-details',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'The metadata that Candor reads in pictures, SVG and PDFs under public/, and in pictures inside those, gives no location, no author but the company, and in SVG no other file name.',
  bad: { 'public/office.svg': `<svg ${SVG}><metadata><dc:creator>Jane Doe</dc:creator></metadata></svg>\n` },
  good: { 'public/office.svg': `<svg ${SVG}/>\n` },
  *check(site) {
    const company = companyNames(site);
    for (const { path, entry } of publicFiles(site)) {
      for (const { what, details, hint } of lookInto(path, Buffer.from(entry.read()))) {
        const words = wordsOf(details.filter(({ value }) => !company.includes(value.toLowerCase())));
        if (words === '') continue;
        yield {
          place: placeOfFile(entry.path),
          message: `${what} says ${words}. Everybody who has the file can read that.`,
          hint,
        };
      }
    }
  },
};
