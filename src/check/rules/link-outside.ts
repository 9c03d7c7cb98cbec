import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';

/** What lies outside the folder is not reviewed with it, and not there on another machine. */
export const linkOutside: Rule = {
  code: 'F009',
  name: 'link-outside',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'No symbolic link leads out of the trust center folder, to a folder, or nowhere.',
  bad: { 'content/subprocessors/example-mail.yaml': { link: '/srv/shared/example-mail.yaml' } },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  *check({ tree }) {
    for (const { path, kind } of tree) {
      if (kind === 'file' || kind === 'folder' || kind === 'unreadable') continue;
      const message = {
        outside: 'This link leads out of the trust center folder.',
        broken: 'This link leads nowhere.',
        other: 'This is neither a file nor a folder.',
      }[kind];
      yield { place: placeOfFile(path), message, hint: 'Put the file itself here.' };
    }
  },
};
