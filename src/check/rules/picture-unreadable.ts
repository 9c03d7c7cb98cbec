import { createHash } from 'node:crypto';
import { pictureProblem } from '../../renditions/pdf/read-picture.ts';
import type { Place } from '../diagnostic.ts';
import { policy } from '../examples.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf, type Site } from '../site.ts';
import { svgProblems } from '../svg-problems.ts';
import { linksOf } from '../text/links.ts';

/** Formats that browsers and the PDF compiler both show. */
const FORMAT = /\.(?:svg|png|jpe?g|gif|webp)$/i;

/** The first place of each picture of a text, and of the logo, by the path of its file in the tree. */
function picturesOf(site: Site): Map<string, Place> {
  const places = new Map<string, Place>();
  const add = (path: string, place: Place): void => {
    if (path.startsWith('/') && !places.has(`public${path}`)) places.set(`public${path}`, place);
  };
  for (const { data, yaml } of recordsOf(site, 'organization')) {
    if (data.brand?.logo !== undefined) add(data.brand.logo, placeOfValue(yaml, ['brand', 'logo']));
  }
  for (const { url, place, isImage } of linksOf(site.records)) if (isImage) add(url, place);
  return places;
}

/** What was found of a picture, by its bytes: a site that is served is checked after each change. */
const known = new Map<string, string | undefined>();

/** Rule X011 reports a malformed SVG in the file itself, where the mistake is. */
const isMalformed = (path: string, bytes: Uint8Array): boolean =>
  /\.svg$/i.test(path) && svgProblems(new TextDecoder().decode(bytes)).some(({ malformed }) => malformed);

function problemOf(path: string, bytes: Uint8Array): string | undefined {
  const key = `${path}\n${createHash('sha256').update(bytes).digest('hex')}`;
  if (!known.has(key)) known.set(key, isMalformed(path, bytes) ? undefined : pictureProblem(path, bytes));
  return known.get(key);
}

/** A picture that the PDF compiler cannot read stops every build. */
export const pictureUnreadable: Rule = {
  code: 'R011',
  name: 'picture-unreadable',
  severity: 'error',
  draft: 'note',
  sentence: 'Every picture is a valid SVG, PNG, JPEG, GIF or WebP file, as its ending says.',
  bad: { ...policy('![Where data flows.](/data-flow.png)'), 'public/data-flow.png': 'Not found' },
  good: {
    ...policy('![Where data flows.](/data-flow.svg)'),
    'public/data-flow.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  },
  *check(site) {
    const pictures = picturesOf(site);
    for (const entry of site.tree) {
      const place = entry.kind === 'file' ? pictures.get(entry.path) : undefined;
      if (!place) continue;
      if (!FORMAT.test(entry.path)) {
        yield {
          place,
          message: `PDFs cannot show the format of ${entry.path}.`,
          hint: 'Save it as SVG, PNG, JPEG, GIF or WebP, with the ending of that format.',
        };
        continue;
      }
      const problem = problemOf(entry.path, entry.read());
      if (problem === undefined) continue;
      yield {
        place,
        message: `PDFs cannot show ${entry.path}: ${problem.replace(/\.$/, '').replace(/\.\)$/, ')')}.`,
        hint: 'Export the picture again in the format that its ending names; draw the words of an SVG as paths.',
      };
    }
  },
};
