import { policy } from '../examples.ts';
import type { SiteRecord } from '../read/record.ts';
import { placeAt } from '../read/text.ts';
import { placeOfValue, type Path } from '../read/yaml.ts';
import type { Place } from '../diagnostic.ts';
import type { Rule } from '../rule.ts';

/** All but tab and line ends; and what turns the order of letters round, so that reviewers see another text than is there. */
const CONTROL = /[[\p{Cc}--[\t\n\r]]\u202d\u202e]/v;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Where a field has one that is written out in quotation marks, "\\u0007". */
function* writtenOut(data: unknown, path: Path = []): Generator<{ path: Path; character: string }> {
  if (typeof data === 'string') {
    const [character] = CONTROL.exec(data) ?? [];
    if (character !== undefined) yield { path, character };
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) yield* writtenOut(value, [...path, key]);
  }
}

function firstIn({ text, yaml }: SiteRecord): { place: Place; character: string } | undefined {
  const match = CONTROL.exec(text.text);
  if (match) return { place: placeAt(text, match.index), character: match[0] };
  const [first] = yaml ? writtenOut(yaml.data) : [];
  return yaml && first && { place: placeOfValue(yaml, first.path), character: first.character };
}

/** They come along with copied text, are seen in no editor, and stop a PDF from being made. */
export const controlCharacter: Rule = {
  code: 'F011',
  name: 'control-character',
  severity: 'error',
  sentence: 'No text holds control characters that nobody sees.',
  bad: policy('We protect\u0007 data.'),
  good: policy('We protect data.'),
  *check({ records }) {
    for (const record of records) {
      const found = firstIn(record);
      if (!found) continue;
      yield {
        place: found.place,
        message: `A control character that nobody sees (${codePoint(found.character)}) stands here.`,
        hint: 'Delete it, or type the words around it anew; it came along with copied text.',
      };
    }
  },
};
