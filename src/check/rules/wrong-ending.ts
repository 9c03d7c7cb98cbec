import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../shape/words.ts';

const RECORD = 'name: Example Mail\npurpose: Delivers e-mail.\n';

/** `.yml` and `.markdown` are read by other programs, and by Candor not. */
export const wrongEnding: Rule = {
  code: 'F003',
  name: 'wrong-ending',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Records end in .yaml; documents, advisories and updates end in .mdx or .md.',
  bad: { 'content/subprocessors/example-mail.yml': RECORD },
  good: { 'content/subprocessors/example-mail.yaml': RECORD },
  *check({ placed }) {
    for (const { entry, placement } of placed) {
      if (placement.kind !== 'wrong-ending') continue;
      const name = entry.path.split('/').at(-1) ?? '';
      const endings = placement.endings.map((ending) => `.${ending}`);
      const renamed = name.replace(/(?:\.[^.]*)?$/, endings[0] ?? '');
      yield {
        place: placeOfFile(entry.path),
        message: `"${name}" does not end in ${listed(endings, 'or')}, so it would not be published.`,
        hint: `If it belongs here, rename it to ${renamed}; pictures and other files for download belong in public/.`,
      };
    }
  },
};
