import { createHash } from 'node:crypto';
import { pictureProblem } from '../../../renditions/pdf/read-picture.ts';
import { nearestName } from '../../../spelling/nearest-name.ts';
import type { Finding, Place } from '../../diagnostic.ts';
import { policy } from '../../examples.ts';
import { publicPaths } from '../../public-files.ts';
import { placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf, type Site } from '../../site.ts';
import { sitePath } from '../../targets.ts';
import { linksOf } from '../../text/elements.ts';
import { svgProblems } from '../secrecy/svg-problems.ts';

function finding(path: string, place: Place, files: readonly string[]): Finding {
  const nearest = nearestName(path, files);
  const hint =
    nearest === undefined ? `Put the file at public${path}, or correct the path.` : `Did you mean ${nearest}?`;
  return { place, message: `There is no file public${path}.`, hint };
}

/** The keys that are named by a path of the site: the one that signs it, and the one to encrypt reports with. */
function keysNamed(site: Site): { path: string; place: Place }[] {
  const signing = recordsOf(site, 'organization').map(({ data, yaml }) => ({
    key: data.signing?.key,
    place: placeOfValue(yaml, ['signing', 'key']),
  }));
  const encryption = recordsOf(site, 'disclosure-program').map(({ data, yaml }) => ({
    key: data.encryption?.key,
    place: placeOfValue(yaml, ['encryption', 'key']),
  }));
  return [...signing, ...encryption].flatMap(({ key, place }) => (key?.startsWith('/') ? [{ path: key, place }] : []));
}

/** Readers would see a broken picture, or find no key. */
export const missingFile: Rule = {
  code: 'R006',
  name: 'missing-file',
  severity: 'error',
  draft: 'note',
  sentence:
    'Every picture, the logo, and a key that lies on the site are files under public/, named by their path from there.',
  bad: policy('![Where data flows](/data-flow.svg)'),
  good: {
    ...policy('![Where data flows](/data-flow.svg)'),
    'public/data-flow.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  },
  *check(site) {
    const files = publicPaths(site);
    for (const { data, yaml } of recordsOf(site, 'organization')) {
      const logo = data.brand?.logo;
      if (logo !== undefined && !files.includes(logo))
        yield finding(logo, placeOfValue(yaml, ['brand', 'logo']), files);
    }
    for (const { path, place } of keysNamed(site)) {
      if (!files.includes(path)) yield finding(path, place, files);
    }
    for (const { url, place, isImage } of linksOf(site.records)) {
      if (!isImage) continue;
      const path = url.replace(/[?#].*$/s, '');
      const sign = /[?#%]/.exec(url)?.[0];
      const own = path.startsWith('/') ? undefined : sitePath(path, site.content?.organization.site);
      if (own !== undefined) {
        yield {
          place,
          message: 'A picture with the whole address of this site is in no PDF, and in no copy of the site.',
          hint: `Write its path, ${own}.`,
        };
      } else if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) {
        yield {
          place,
          message: 'A picture from another site would tell that site who reads this one.',
          hint: 'Put the file under public/ and write its path, such as /data-flow.svg.',
        };
      } else if (!path.startsWith('/')) {
        yield {
          place,
          message: `"${url}" is no path from the root of the site.`,
          hint: `Put the file under public/ and write /${path.replace(/^[./]+/, '')}.`,
        };
      } else if (!files.includes(path)) {
        yield finding(path, place, files);
      } else if (sign !== undefined) {
        yield {
          place,
          message: `A picture's path cannot contain "${sign}": PDFs read the file itself.`,
          hint: sign === '%' ? 'Rename the file without it.' : `Write ${path}.`,
        };
      }
    }
  },
};

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
