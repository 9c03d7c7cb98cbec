import { type TextDeparture, textDepartures } from '../../../release/compare.ts';
import type { Finding } from '../../diagnostic.ts';
import { policy, RELEASED_POLICY } from '../../examples.ts';
import { lineAt, placeOfFile } from '../../read/text.ts';
import { placeOfKey } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { listed } from '../../shape/words.ts';
import type { Site } from '../../site.ts';
import { type DocumentRecord, documentRecords } from '../../versions.ts';
import { correctionOf, placeInReleased, RELEASED_PATH, releasedOf } from './released.ts';

/** What cannot be read locks nothing. */
export const releasedFile: Rule = {
  code: 'L001',
  name: 'released-file',
  severity: 'error',
  draft: 'released',
  sentence: 'released.json is as npm run release or npm run security-txt wrote it.',
  bad: { 'content/released.json': '{ "format": 1, "asOf": "2026-06-30" }\n' },
  good: {
    'content/released.json':
      '{\n  "format": 1,\n  "asOf": "2026-06-30",\n  "documents": {},\n  "subprocessors": {},\n  "commitments": {}\n}\n',
  },
  *check(site) {
    const { problem } = releasedOf(site);
    if (!problem) return;
    yield {
      place: { ...placeOfFile(RELEASED_PATH), line: problem.line },
      message: `What was released cannot be read: ${problem.words}.`,
      hint: 'Take the file as it was from version control, then run npm run release; it is not written by hand.',
    };
  },
};

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

/** Every id that a file stands for, `policies/access-control/1.0` or `subprocessors/stripe`. */
function presentIds({ ids }: Site): Set<string> {
  const collections = ['whitepaper', 'policies', 'disclosure', 'subprocessors', 'commitments', 'advisories'] as const;
  return new Set(collections.flatMap((collection) => [...ids[collection]].map((id) => `${collection}/${id}`)));
}

const endings = {
  documents: { file: 'mdx', instead: 'To end a document without a successor, add "withdrawn:" with the date.' },
  subprocessors: { file: 'yaml', instead: 'To end a subprocessor, add "ended:" with the date.' },
  commitments: {
    file: 'yaml',
    instead: 'To change a commitment, add a new item under "values:" with "from:" and the date.',
  },
  advisories: {
    file: 'mdx',
    instead: 'To withdraw an advisory, add "withdrawn:" with the date and the reason.',
  },
} as const;

function finding(site: Site, kind: keyof typeof endings, key: string, id: string): Finding {
  const { file, instead } = endings[kind];
  return {
    place: placeInReleased(site, [kind, key]),
    message: `The file content/${id}.${file} is missing, and it was released.`,
    hint: `Restore the file from version control. ${instead}`,
  };
}

/** Readers can still look up what they were told. */
export const releasedVanished: Rule = {
  code: 'L003',
  name: 'released-vanished',
  severity: 'error',
  draft: 'released',
  sentence: 'Every version, subprocessor, commitment and advisory that was released is still there.',
  bad: RELEASED_POLICY,
  good: { ...policy('Passwords have at least 14 characters.'), ...RELEASED_POLICY },
  *check(site) {
    const { released } = releasedOf(site);
    const present = presentIds(site);
    for (const id of Object.keys(released.documents)) {
      if (!present.has(id)) yield finding(site, 'documents', id, id);
    }
    for (const collection of ['subprocessors', 'commitments', 'advisories'] as const) {
      for (const name of Object.keys(released[collection] ?? {})) {
        const id = `${collection}/${name}`;
        if (!present.has(id)) yield finding(site, collection, name, id);
      }
    }
  },
};
