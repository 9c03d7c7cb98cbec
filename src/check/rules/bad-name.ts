import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';

const POLICY =
  '---\nid: EX-ISP-001\ntitle: Information Security Policy\n---\n\nWe protect what customers entrust to us.\n';

/** The name of a file becomes an id and an address, and a version its number. */
export const badName: Rule = {
  code: 'F004',
  name: 'bad-name',
  severity: 'error',
  sentence:
    'Names of records and folders are lower-case letters, digits and hyphens; a version is named by its number.',
  bad: { 'content/policies/information-security/v1.mdx': POLICY },
  good: { 'content/policies/information-security/1.0.mdx': POLICY },
  *check({ placed }) {
    for (const { entry, placement } of placed) {
      if (placement.kind !== 'bad-name') continue;
      const name = entry.path.split('/').at(-1) ?? '';
      const ending = entry.kind === 'folder' ? '' : (/\.[^.]*$/.exec(name)?.[0] ?? '');
      const { expected, suggestion } = placement;
      yield {
        place: placeOfFile(entry.path),
        message: `"${name}" cannot be the name of a ${entry.kind === 'folder' ? 'folder' : 'file'} here: expected ${expected}.`,
        hint: suggestion ? `Rename it to ${suggestion}${ending}.` : 'Rename it.',
      };
    }
  },
};
