import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';

/** The one file that every trust center has. */
export const organizationMissing: Rule = {
  code: 'F010',
  name: 'organization-missing',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'There is a file content/organization.yaml.',
  bad: { 'content/organization.yaml': '' },
  good: {},
  *check({ ids, tree }) {
    // Whatever else stands there was told of.
    if (ids.organization.size > 0 || tree.some(({ path }) => path === 'content/organization.yaml')) return;
    yield {
      place: placeOfFile('content/organization.yaml'),
      message: 'There is no organization.yaml: nobody could tell whose trust center this is.',
      hint: 'Write one with name, site (with its origin) and language.',
    };
  },
};
