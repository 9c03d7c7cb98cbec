import { pathProblem } from '../../schemas/fields/site-path.ts';
import { caseless, inTheWayOf, outputOf } from '../addresses.ts';
import { policy } from '../examples.ts';
import { pagesOf } from '../pages.ts';
import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { publicPaths } from '../public-files.ts';

const TEXT = policy('We protect data.');

/** One of the two files would be lost, and which one is chance. */
export const publicAddress: Rule = {
  code: 'F020',
  name: 'public-address',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'No file under public/ has an address that the site itself serves, or one that no host can serve.',
  bad: { ...TEXT, 'public/policies/information-security/1.0.pdf': '%PDF-1.7' },
  good: { ...TEXT, 'public/policies/information-security/1.0-signed.pdf': '%PDF-1.7' },
  *check(site) {
    const output = outputOf(pagesOf(site)?.made ?? []);
    const first = new Map<string, string>();
    for (const path of publicPaths(site)) {
      const twin = first.get(caseless(path));
      first.set(caseless(path), twin ?? path);
      const problem = pathProblem(path);
      const other = inTheWayOf(path, output);
      if (problem !== undefined) {
        yield {
          place: placeOfFile(`public${path}`),
          message: `No host can serve a file of this name: expected ${problem}.`,
          hint: 'Rename the file.',
        };
      } else if (other !== undefined) {
        yield {
          place: placeOfFile(`public${path}`),
          message: `The site itself serves ${other} at this address.`,
          hint: 'Delete the file, or give it another name.',
        };
      } else if (twin !== undefined) {
        yield {
          place: placeOfFile(`public${path}`),
          message: `The names of this file and of public${twin} differ only in case: on Windows and macOS one replaces the other.`,
          hint: 'Rename one of the two.',
        };
      }
    }
  },
};
