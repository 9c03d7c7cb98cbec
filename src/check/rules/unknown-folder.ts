import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../shape/words.ts';

const RECORD = 'name: Example Mail\npurpose: Delivers e-mail.\n';

/** A misspelt folder would take a whole register off the site. */
export const unknownFolder: Rule = {
  code: 'F001',
  name: 'unknown-folder',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Every folder under content/ is one of the folders Candor reads.',
  bad: { 'content/subprocesors/example-mail.yaml': RECORD },
  good: { 'content/subprocessors/example-mail.yaml': RECORD },
  *check({ placed }) {
    for (const { entry, placement } of placed) {
      if (placement.kind !== 'unknown-folder') continue;
      const name = entry.path.split('/').at(-1) ?? '';
      const { known, nearest } = placement;
      const hint =
        nearest !== undefined
          ? `Did you mean ${nearest}?`
          : known.length > 0
            ? `Folders here are ${listed(known)}.`
            : 'Move its files one folder up, or delete it.';
      yield {
        place: placeOfFile(entry.path),
        message: `No folder "${name}" belongs here; nothing in it would be published.`,
        hint,
      };
    }
  },
};
