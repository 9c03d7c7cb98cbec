import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { treeOf, withFiles } from '../../../src/check/read/tree.ts';
import type { ImportResult } from '../../../src/import/batch.ts';
import { judgeOf } from '../../../src/cli/import-context.ts';
import { hostileFolder } from './hostile.ts';
import { importSources } from './import-text.ts';

const AS_OF = '2026-06-30';
const policy = (fields: string) =>
  `---\nid: ACP-001\ntitle: Access Control Policy\n${fields}---\n\nAccess is by role.\n`;
const site = treeOf({
  'content/organization.yaml':
    'name: Hill & Vale\nsite: { origin: https://trust.hillandvale.eu }\nlanguage: en\ncontacts: { security: { email: security@hillandvale.eu } }\n',
  'content/policies/access-control/1.0.md': policy('effective: 2025-01-01\n'),
  'content/whitepaper/1.0.md': '---\nid: EX-WP-001\ntitle: Security whitepaper\n---\n\nHow data is protected.\n',
});
const judge = judgeOf({ tree: site, replace: false, read: () => new Uint8Array() }, AS_OF, new Date(`${AS_OF}T12:00Z`));
const surroundings = {
  documents: [{ slug: 'access-control', id: 'ACP-001', versions: ['1.0'] }],
  otherIds: ['EX-WP-001'],
  hasPage: (path: string) => ['/policies/', '/policies/access-control/'].includes(path),
  judge,
};

type Texts = Readonly<Record<string, string>>;
type Answers = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Every proposal as an answer, as the sheet of a report has them filled in. */
const accepted = (results: readonly ImportResult[], before: Answers): Answers =>
  new Map(
    results.map(({ path, desk }) => {
      const proposals = (desk?.questions ?? []).flatMap(({ key, answer, proposal }) => {
        const filled = answer ?? proposal;
        return filled === undefined ? [] : [[key, filled] as const];
      });
      return [path, new Map([...(before.get(path) ?? []), ...proposals])] as const;
    }),
  );

/** What the check refuses of a site with the results in it, by file and line. */
function refusals(results: readonly ImportResult[]): string[] {
  const there = new Set(site.map(({ path }) => path));
  // What is there already is left alone.
  const files = results.flatMap(({ file = '', text, problem }) =>
    text === undefined || problem !== undefined || there.has(`content/${file}`)
      ? []
      : [[`content/${file}`, text] as const],
  );
  return checkTree(withFiles(site, Object.fromEntries(files)), { asOf: AS_OF })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`);
}

/** The results of an import, run again with its own proposals until they lead to no other question. */
function importAndAccept(texts: Texts): ImportResult[][] {
  const runs: ImportResult[][] = [];
  let answers: Answers = new Map();
  for (let run = 0; run < 6; run += 1) {
    const results = importSources(texts, surroundings, answers);
    runs.push(results);
    const next = accepted(results, answers);
    if (run > 0 && [...next].every(([path, given]) => given.size === answers.get(path)?.size)) break;
    answers = next;
  }
  return runs;
}

describe('an accepted import passes the check', { timeout: 300_000 }, () => {
  it('whatever the texts say, with every proposal accepted and before', () => {
    fc.assert(
      fc.property(hostileFolder, (texts) => {
        for (const results of importAndAccept(texts)) {
          expect(refusals(results)).toEqual([]);
          expect(results.flatMap(({ problem }) => problem ?? []).filter((why) => why.includes('check'))).toEqual([]);
        }
      }),
      { numRuns: Number(process.env['IMPORT_CASES'] ?? 100), seed: Number(process.env['IMPORT_SEED'] ?? 1) },
    );
  });

  const filesOf = (texts: Texts) => importAndAccept(texts).at(-1) ?? [];

  const policyText = (text: string) => ({ 'a.md': `---\nid: A-1\nversion: 1.0\n---\n# Keys\n\n${text}\n` });

  it('asks about what the check refuses, and proposes a draft', () => {
    const [result] = filesOf(policyText('See [leaving](/policies/access-control/#leaving).'));
    expect(result).toMatchObject({ isDraft: true });
    expect(result?.desk?.questions).toContainEqual(
      expect.objectContaining({ key: 'broken-anchor in line 7', line: 7, proposal: 'draft' }),
    );
  });

  const asked = (text: string) => filesOf({ 'a.md': text })[0]?.desk?.questions ?? [];
  const gate = (text: string) => asked(text).filter(({ key }) => /^(?:lost-markup|font-missing|mdx-syntax|secret|heading-)/.test(key)); // prettier-ignore

  it('names the line of a refusal that marks a position only, and takes the line as it should be', () => {
    const text = '---\nid: A-1\nversion: 1.0\n---\n# Keys\n\n10. One.\n   - Two.\n\nLetters: \u65e5.\n';
    expect(gate(text)).toMatchObject([
      {
        key: 'lost-markup in line 8',
        lines: [8],
        message: expect.stringMatching(/^"- Two\.": This item is indented too little/) as string,
        proposal: 'draft',
        expects:
          'the whole line as it should be (in quotation marks where it begins with blanks), "none" to delete it, or "draft" to keep the document a draft until the source is corrected',
      },
      { key: 'font-missing in line 10', lines: [10] },
    ]);
    const answers = new Map([
      ['lost-markup in line 8', '    - Two.'],
      ['font-missing in line 10', 'Letters: sun.'],
    ]);
    const [result] = importSources({ 'a.md': text }, surroundings, new Map([['a.md', answers]]));
    expect(result).toMatchObject({ isDraft: false, text: expect.stringContaining('10. One.\n    - Two.\n\nLetters: sun.\n') as string }); // prettier-ignore
  });

  it('asks once about the same words, and names each line', () => {
    const head = '---\nid: A-1\nversion: 1.0\n---\n# Keys\n\n';
    const [question, ...more] = gate(`${head}AKIAABCDEFGHIJKLMNOP\n\nand AKIAABCDEFGHIJKLMNOP\n`);
    expect(question).toMatchObject({ key: 'secret in line 7', lines: [7, 9] });
    expect(more).toEqual([]);
  });

  it('asks once about what is nested too deeply, and proposes its words without the marks', () => {
    const text = `---\nid: A-1\nversion: 1.0\n---\n# Keys\n\nOne.\n\n${'>'.repeat(60)} Two.\n`;
    expect(gate(text)).toMatchObject([{ key: 'mdx-syntax in line 9', lines: [9], proposal: 'Two.' }]);
    expect(filesOf({ 'a.md': text })[0]).toMatchObject({
      isDraft: false,
      text: '---\nid: A-1\ntitle: Keys\n---\n\nOne.\n\nTwo.\n',
    });
  });

  it('names the line of the source for a field', () => {
    const text = '---\nid: A-1\nversion: 1.0\nowner: AKIAABCDEFGHIJKLMNOP\n---\n# Keys\n\nOne.\n';
    expect(gate(text)).toMatchObject([{ key: 'secret in "owner"', lines: [4] }]);
  });

  it('asks nothing that cannot be answered, and shortens lines to write on', () => {
    for (const text of [
      `${'>'.repeat(60)} Two.\n`,
      'Signed: ______________________________ by .....................\n',
    ]) {
      for (const { message, expects } of asked(`# Keys\n\nVersion: 1.0\n\n${text}`)) {
        expect(expects).not.toBe('');
        expect(message).not.toMatch(/_{7}|\.{7}/);
      }
    }
    expect(asked('# Keys\n\nVersion: 1.0\n\nSigned: _______________\n')).toContainEqual(
      expect.objectContaining({ message: '______ was left open: "Signed: ______". What stands in its place?' }),
    );
  });

  it('proposes to delete what a draft may not hold either', () => {
    const [result] = filesOf(policyText('The key was AKIAABCDEFGHIJKLMNOP.'));
    expect(result).toMatchObject({ isDraft: false, text: expect.stringContaining('\nThe key was .\n') as string });
  });

  it('keeps a document a draft that links to a draft, and one that links to that, and says why', () => {
    const head = (id: string) => `---\nid: ${id}\nversion: 1.0\n---\n`;
    const [first, second, third] = filesOf({
      'a.md': `${head('A-1')}# Alarms\n\nSee [backups](b.md).\n`,
      'b.md': `${head('B-1')}# Backups\n\nSee [keys](c.md).\n`,
      'c.md': `${head('C-1')}# Keys\n\nKept by {{ owner }}.\n`,
    });
    expect([first?.isDraft, second?.isDraft, third?.isDraft]).toEqual([true, true, true]);
    expect(first?.reasons).toEqual([
      expect.stringMatching(/^Readers have no page \/policies\/backups\/: it is a draft\./),
    ]);
    expect(second?.reasons).toEqual([
      expect.stringMatching(/^Readers have no page \/policies\/keys\/: it is a draft\./),
    ]);
    expect(third?.reasons).toEqual([]);
  });

  it('keeps an older version a draft that would make the version on the site lack its changes', () => {
    const [result] = filesOf({ 'a.md': '---\nid: ACP-001\nversion: 0.9\n---\n# Access Control Policy\n\nBy role.\n' });
    expect(result).toMatchObject({
      isDraft: true,
      reasons: [expect.stringContaining('policies/access-control/1.0.md')],
    });
  });

  it('marks an id that it made up, until somebody accepts it', () => {
    const runs = importAndAccept({ 'a.md': '# Clean Desk\n\nVersion: 1.0\n\nDesks are clear.\n' });
    expect(runs[0]?.[0]?.text).toMatch(/^---\nid: CD-001 # proposed by the import\n/);
    expect(runs.at(-1)?.[0]?.text).toMatch(/^---\nid: CD-001\n/);
  });

  it('removes characters that nobody sees, and says which', () => {
    const [result] = filesOf({ 'a.md': '---\nid: A-1\nversion: 1.0\n---\n# Ke\u0007ys\n\nOne\u202e two\u2066.\n' });
    expect(result).toMatchObject({ isDraft: false, text: '---\nid: A-1\ntitle: Keys\n---\n\nOne two.\n' });
    expect(result?.desk?.notes).toContainEqual({
      line: 7,
      message:
        'Invisible characters were removed: U+202E, U+2066. Compare this line with the original: letters may be shown in another order.',
    });
  });

  it('removes every invisible character that the check refuses', () => {
    const signs = ['\ufeff', '\u202a', '\u2069', '\uffff', '\ufff9', '\u{e0041}', '\u0085'];
    for (const sign of signs) {
      const [result] = filesOf({ 'a.md': `---\nid: A-1\nversion: 1.0\n---\n# Keys\n\nOne${sign} two.\n` });
      expect(result).toMatchObject({ isDraft: false, text: '---\nid: A-1\ntitle: Keys\n---\n\nOne two.\n' });
    }
  });
});
