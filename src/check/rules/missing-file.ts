import { nearestName } from '../../spelling/nearest-name.ts';
import { sitePath } from '../addresses.ts';
import type { Finding } from '../diagnostic.ts';
import { policy } from '../examples.ts';
import { publicPaths } from '../public-files.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Place } from '../diagnostic.ts';
import type { Rule } from '../rule.ts';
import { recordsOf, type Site } from '../site.ts';
import { linksOf } from '../text/links.ts';

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
