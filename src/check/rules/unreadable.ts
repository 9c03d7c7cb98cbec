import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';

/** What cannot be read cannot be judged, and would be missing from the site. */
export const unreadable: Rule = {
  code: 'F012',
  name: 'unreadable',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Every file and folder may be read by whoever builds the site.',
  bad: { 'content/subprocessors/example-mail.yaml': { unreadable: true } },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  *check({ tree }) {
    for (const { path, kind } of tree) {
      if (kind !== 'unreadable') continue;
      yield {
        place: placeOfFile(path),
        message: 'You are not permitted to read this.',
        hint: 'Change its permissions, or have its owner do so (on Linux and macOS: chmod u+r, for a folder u+rx).',
      };
    }
  },
};
