import { textDepartures, type TextDeparture } from '../../release/compare.ts';
import type { Finding } from '../diagnostic.ts';
import { policy, RELEASED_POLICY } from '../examples.ts';
import { lineAt } from '../read/text.ts';
import { placeOfKey } from '../read/yaml.ts';
import { releasedOf } from '../released.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../shape/words.ts';
import { documentRecords, type DocumentRecord } from '../versions.ts';
import { correctionOf } from '../released-words.ts';

/** So many stretches are named; the others are counted. */
const MOST_NAMED = 6;

function stretch({ line, lastLine, gone }: TextDeparture): string {
  if (gone > 0) return `${String(gone)} line${gone === 1 ? '' : 's'} gone below line ${String(line)}`;
  return line === lastLine ? `line ${String(line)}` : `lines ${String(line)} to ${String(lastLine)}`;
}

function stretches(departures: readonly TextDeparture[]): string {
  const named = departures.slice(0, MOST_NAMED).map(stretch);
  const rest = departures.length - named.length;
  return listed(rest > 0 ? [...named, `${String(rest)} more`] : named);
}

function textFinding(
  { file, text, collection, id }: DocumentRecord,
  found: readonly TextDeparture[],
  day: string,
): Finding {
  const line = found[0]?.line ?? 1;
  const version = id.split('/').at(-1) ?? id;
  return {
    place: { file, line, column: 1, length: Math.max(1, lineAt(text, line).length) },
    message: `Version ${version} was released on ${day} and has been changed since: ${stretches(found)}.`,
    hint: `Undo the change and publish it as a new version: npm run new -- version ${collection === 'policies' ? `policies/${id.split('/')[0] ?? ''}` : collection}. ${correctionOf(`${collection}/${id}`)}`,
  };
}

/** Whoever cited a version has to find what they cited. */
export const releasedTextChanged: Rule = {
  code: 'L002',
  name: 'released-text-changed',
  severity: 'error',
  draft: 'released',
  sentence: 'A version that was released says what it said then; only reviewedOn and withdrawn may be added.',
  bad: { ...policy('Passwords have at least 8 characters.'), ...RELEASED_POLICY },
  good: { ...policy('Passwords have at least 14 characters.'), ...RELEASED_POLICY },
  *check(site) {
    const { documents } = releasedOf(site).released;
    const records = Map.groupBy(documentRecords(site), ({ collection, id }) => `${collection}/${id}`);
    for (const [id, [record, twin]] of records) {
      const before = documents[id];
      // Which of two files with one number was released cannot be told.
      if (!before || !record || twin) continue;
      const found = textDepartures(record.text.text, before);
      if (found.length > 0) {
        yield textFinding(record, found, before.released);
      } else if (before.withdrawn !== undefined && record.data.withdrawn !== before.withdrawn) {
        yield {
          place: placeOfKey(record.yaml, ['withdrawn']),
          message: `Readers were told that this document was withdrawn on ${before.withdrawn}.`,
          hint: `Write "withdrawn: ${before.withdrawn}" again. ${correctionOf(id)}`,
        };
      }
    }
  },
};
