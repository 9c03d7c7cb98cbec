import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';

const POLICY =
  '---\nid: EX-ISP-001\ntitle: Information Security Policy\n---\n\nWe protect what customers entrust to us.\n';

/** A file that Candor does not read is a text that readers never see. */
export const unknownFile: Rule = {
  code: 'F002',
  name: 'unknown-file',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Every file under content/ stands where Candor reads it.',
  bad: { 'content/policies/information-security.mdx': POLICY },
  good: { 'content/policies/information-security/1.0.mdx': POLICY },
  *check({ placed }) {
    for (const { entry, placement } of placed) {
      if (placement.kind !== 'unknown-file') continue;
      const name = entry.path.split('/').at(-1) ?? '';
      yield {
        place: placeOfFile(entry.path),
        message: `No file "${name}" belongs here; it would not be published.`,
        hint: placement.belongs,
      };
    }
  },
};
