import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { datesIn } from '../../../src/import/fields/values.ts';
import { importText, importTexts } from './import-text.ts';

describe('dates', () => {
  it.each([
    ['2026-03-01', ['2026-03-01']],
    ['2026-03-01 09:00:00 +0100', ['2026-03-01']],
    ['2026/3/1', ['2026-03-01']],
    ['March 1, 2026', ['2026-03-01']],
    ['1st of March 2026', ['2026-03-01']],
    ['3 Feb. 2026', ['2026-02-03']],
    ['March 2026', ['2026-03']],
    ['Q3 2026', ['2026-Q3']],
    ['1. März 2026', ['2026-03-01']],
    ['01.03.2026', ['2026-03-01']],
    ['2026年3月1日', ['2026-03-01']],
    ['১ জুলাই ২০২৫', ['2025-07-01']],
    ['١ يناير ٢٠٢٥', ['2025-01-01']],
    ['01/03/2026', ['2026-03-01', '2026-01-03']],
    ['13/03/2026', ['2026-03-13']],
    ['02/02/2026', ['2026-02-02']],
    ['17-Aug-2023', ['2023-08-17']],
    ['17/August/2023', ['2023-08-17']],
    ['Aug-17-2023', ['2023-08-17']],
    ['30 February 2026', []],
    ['soon', []],
  ])('%s', (text, expected) => {
    expect(datesIn(text)).toEqual(expected);
  });
});

const fields = (text: string, answers = {}): unknown => parse(importText(text, answers).head);
const asked = (text: string, key: string) => importText(text).questions.find((question) => question.key === key);

describe('what a text says about itself', () => {
  const said = { id: 'ACP-1', title: 'Access', owner: 'Head of IT', effective: '2026-03-01' };

  it.each([
    ['fields', '---\ntitle: Access\nid: ACP-1\nversion: 2.0\nowner: Head of IT\neffective: 2026-03-01\n---\nText.'],
    ['fields of other names', '---\ntitle: Access\npolicyId: ACP-1\nrev: 2.0\npolicy_owner: Head of IT\nvalid-from: 1 March 2026\n---\nText.'],
    ['fields without their first line', 'title: Access\nid: ACP-1\nversion: 2.0\nowner: Head of IT\neffective: 2026-03-01\n---\n\nText.'],
    ['fields without their last line', '---\ntitle: Access\nid: ACP-1\nversion: 2.0\nowner: Head of IT\neffective: 2026-03-01\n\n# Access\n\nText.'],
    ['fields that are no YAML', '---\ntitle: Access\nid: ACP-1\nversion: 2.0\nowner: "Head" of IT\neffective: 2026-03-01\n---\nText.'],
    ['lines', '# Access\n\n**ID:** ACP-1  \nVersion: 2.0  \nOwner: Head of IT  \nEffective date: 1 March 2026\n\nText.'],
    ['a list', '# Access\n\n- Document ID: ACP-1\n- Version 2.0\n- Owner: Head of IT\n- In force since: 1 March 2026\n\nText.'],
    ['one line', '# Access\n\nID: ACP-1 | Version: 2.0 | Owner: Head of IT | Effective: 1 March 2026\n\nText.'],
    ['a table', '# Access\n\n| Item | Value |\n|---|---|\n| Policy No. | ACP-1 |\n| Version | 2.0 |\n| Owner | Head of IT |\n| Effective from | 1 March 2026 |\n\nText.'],
    ['a table of four columns', '# Access\n\n| ID | ACP-1 | Version | 2.0 |\n|---|---|---|---|\n| Owner | Head of IT | Effective | 1 March 2026 |\n\nText.'],
    ['a section at the end', '# Access\n\n## A\n\nText.\n\n## B\n\nText.\n\n## Document control\n\nID: ACP-1\nVersion: 2.0\nOwner: Head of IT\nEffective: 1 March 2026'],
  ])('is read from %s', (_, text) => {
    expect(fields(text, { 'front-matter': 'fields', owner: 'Head of IT' })).toMatchObject(said);
    expect(asked(text, 'version')).toBeUndefined();
    expect(asked(text, 'id')).toBeUndefined();
  }); // prettier-ignore

  it('speaks of the highest version in a table of revisions', () => {
    const table = '| Version | Date | Description | Approved by |\n|---|---|---|---|\n';
    const rows = '| 1.10 | 2026-03-01 | Tenth. | Board |\n| 1.9 | 2026-02-01 | Ninth. | Director |\n';
    const { head, questions } = importText(`# Access\n\n## Text\n\nText.\n\n## Revision history\n\n${table}${rows}`);
    expect(parse(head)).toMatchObject({ approvedBy: 'Board', effective: '2026-03-01', changes: ['Tenth.'] });
    expect(questions.find(({ key }) => key === 'effective')).toMatchObject({ line: 11, proposal: '2026-03-01' });
  });

  it('is read from a table of revisions under any heading', () => {
    const rows =
      '| Version | Date | Changes |\n|---|---|---|\n| 1.9 | 16-Aug-2023 | Ninth. |\n| 1.10 | 17-Aug-2023 | Tenth. |\n';
    const text = `# A\n\n## B\n\nText.\n\n## C\n\nText.\n\n## Who did what\n\n${rows}`;
    expect(asked(text, 'version')).toBeUndefined();
    expect(asked(text, 'effective')).toMatchObject({ proposal: '2023-08-17' });
    expect(fields(text)).toMatchObject({ changes: ['Tenth.'] });
  });

  it.each([
    'TLS v1.2',
    'We use TLS v1.2 and version 2020.2 of Keeper.',
    '- v1.2 of TLS',
    'Version 2020.2 of Keeper',
    'This policy needs TLS v1.2.',
  ])('takes no version of a product for its own: %s', (words) => {
    expect(asked(`# A\n\n${words}\n`, 'version')).toMatchObject({ proposal: '1.0' });
    expect(importText(`# Use of TLS v1.2\n\n${words}\n`).questions.find(({ key }) => key === 'version')?.proposal).toBe(
      '1.0',
    );
  });

  it.each([
    ['version: 1.02', '1.0.2'],
    ['version: 2.01', '2.0.1'],
    ['version: 1.02.03', '1.2.3'],
  ])('asks what is meant by %s', (field, proposal) => {
    expect(asked(`---\ntitle: A\n${field}\n---\nText.`, 'version')).toMatchObject({ proposal });
  });

  it.each([
    ['title: A', '# B\n\nText.', 'A'],
    ['name: A', '# B\n\nText.', 'A'],
    ['title: A\nname: C', '# B\n\n# D\n\nText.', 'A'],
  ])('has the title of its fields, whatever headings say: %s', (head, text, title) => {
    const { head: written, body, questions } = importText(`---\n${head}\n---\n\n${text}`);
    expect(parse(written)).toMatchObject({ title });
    expect(body).toContain('## B');
    expect(questions.map(({ key }) => key)).not.toContain('title');
  });

  it.each([
    ['below a section', 'Words.\n\n## S\n\nText.\n\n# Late\n\nText.'],
    ['below a long text', `${'Words and words. '.repeat(30)}\n\n# Late\n\nText.`],
  ])('takes no heading %s for its title', (_, text) => {
    expect(asked(text, 'title')).toMatchObject({ proposal: 'Text' });
    expect(importText(text).body).toContain('## Late');
  });

  it('is read from the fields of strongdm/comply', () => {
    const revisions =
      'majorRevisions:\n  - date: Jan 5 2024\n    comment: First\n  - date: Feb 6 2025\n    comment: Visitors sign in\n';
    const { head, questions } = importText(
      `name: Visitors Policy\nacronym: VIS\n${revisions}satisfies:\n  TSC:\n    - CC6.4\n    - CC6.5\n---\n# Purpose\n\nText.\n\n# Scope\n\nText.\n`,
      { 'front-matter': 'fields' },
    );
    expect(parse(head)).toMatchObject({
      id: 'VIS',
      title: 'Visitors Policy',
      effective: '2025-02-06',
      controls: ['soc2:CC6.4', 'soc2:CC6.5'],
      changes: ['Visitors sign in'],
    });
    expect(questions.find(({ key }) => key === 'id')).toMatchObject({ proposal: 'VIS' });
    expect(questions.find(({ key }) => key === 'title')).toBeUndefined();
  });

  it('is not read from the rules it makes for others', () => {
    const text =
      '# Access\n\n## A\n\nText.\n\n## B\n\nOwner: whoever signs in\n\n| Version | Owner |\n|---|---|\n| 9 | You |';
    expect(fields(text)).not.toHaveProperty('owner');
    expect(asked(text, 'version')).toMatchObject({ proposal: '1.0' });
  });

  it.each([
    ['two owners', '---\ntitle: A\nowner: IT\nowner: Legal\n---\nText.', 'owner', 'IT', [4]],
    ['field and text that differ', '---\ntitle: A\nversion: 1.0\n---\nVersion: 1.1\n', 'version', '1.0', [3]],
    ['a day or a month first', '# A\n\nEffective: 01/03/2026', 'effective', undefined, [3]],
    ['words for a date', '# A\n\nEffective: when signed', 'effective', undefined, [3]],
    ['an owner that a program fills in', '---\ntitle: A\nowner: "{{ ceo }}"\n---\nText.', 'owner', undefined, [3]],
    ['only the day of the last change', '# A\n\nLast updated: 1 March 2026', 'effective', '2026-03-01', [3]],
    ['a version in a sentence', '# A\n\nText.\n\n## End\n\nThis is version 3.1.', 'version', '3.1', [7]],
    ['no version', '# A\n\nText.', 'version', '1.0', [1]],
    ['no id', '# Access Control Policy\n\nText.', 'id', 'ACP-001', [1]],
    ['no title', 'Text.', 'title', 'Text', [1]],
    ['a title in bold', '**Access**\n\nText.', 'title', 'Access', [1]],
    ['many titles', '# A\n\n# B\n\n# C', 'title', 'A', [1]],
    ['a draft', '# A\n\nStatus: Draft', 'ready', 'no', [3]],
    ['leave to publish what is internal', '# A\n\nVersion 1.0 | Classification: Internal', 'publish', undefined, [3]],
    ['leave to publish in another language', '# A\n\nKlassifizierung: Vertraulich', 'publish', undefined, [3]],
    ['leave to publish what a line keeps back', '# A\n\n*For internal use only*\n\nText.', 'publish', undefined, [3]],
    ['one version of two, which most places say', '---\ntitle: A\nversion: v3\n---\nVersion: 3.0\n\n| Version | Date |\n|---|---|\n| 3.0 | 2026-03-01 |', 'version', '3.0', [3]],
    ['a procedure', '# Backup Procedure\n\nText.', 'kind', 'procedure', [1]],
    ['approval after it took effect', '# A\n\nEffective: 2026-03-01\nApproved on: 2026-04-01', 'approvedOn', undefined, [4]],
    ['fields or text', 'title: A\nversion: 1.0\n---\nText.', 'front-matter', 'fields', [1]],
  ])('is asked for: %s', (_, text, key, proposal, lines) => {
    expect(asked(text, key)).toMatchObject({ lines, ...(proposal !== undefined && { proposal }) });
    expect(asked(text, key)?.proposal).toBe(proposal);
    expect(importText(text).head).toContain('draft: true\n');
  }); // prettier-ignore

  it.each([
    ['public', '# A\n\nClassification: Public'],
    ['in a rule on how to mark documents', '# A\n\nText.\n\nA document that is not for distribution outside the company is marked so on each of its pages, on screen and on paper.'],
  ])('is not asked for leave to publish what is %s', (_, text) => {
    expect(asked(text, 'publish')).toBeUndefined();
  }); // prettier-ignore

  it.each([
    'Public', 'Open', 'Unclassified', 'Unrestricted', 'TLP:CLEAR', 'TLP: WHITE', 'Öffentlich', 'Público', 'Pública', 'Publico', 'Publica',
    'Publique', '公開', 'পাবলিক', 'উন্মুক্ত', 'عام', '公開（誰でも）', 'Public, for everybody',
  ])('is not asked for leave to publish what is classified as %s', (word) => {
    expect(asked(`# A\n\nClassification: ${word}`, 'publish')).toBeUndefined();
  }); // prettier-ignore

  it.each(['Publicity team', 'Openreach', '公開禁止', 'عامل', 'পাবলিকেশন'])(
    'is asked for leave to publish what is classified as %s, which only begins like public',
    (word) => {
      expect(asked(`# A\n\nClassification: ${word}`, 'publish')).toBeDefined();
    },
  );

  it('is listed where it fills no field', () => {
    const { notes } = importText('---\ntitle: A\nlayout: page\npermalink: /a/\n---\nNext review: 2027-01-01');
    const told = notes.map(({ line, message }) => `${line}: ${message}`);
    expect(told).toContain('3: The field "layout: page" is not carried over: documents have no such field.');
    expect(told.find((message) => message.startsWith('4:'))).toContain('see "redirects" in organization.yaml');
    expect(told).toContain(
      '6: "Next review: 2027-01-01" fills no field: the site counts the next review from "reviewEvery" itself.',
    );
  });
});

describe('a block at the top that says what the document is', () => {
  const imported = (text: string) => {
    const { body, notes } = importText(`# Access\n\n${text}\n\n## Rules\n\nText.`);
    return {
      body: body.replace(/\n*## Rules\n\nText\.\n$/, ''),
      told: notes.map(({ line, message }) => `${line}: ${message}`),
    };
  };
  const table =
    '| Document ID | ACP-1 |\n|---|---|\n| Owner | Head of IT |\n| Version | 2.1 |\n| Effective date | 1 March 2026 |\n| Review cycle | Annually |';

  it.each([
    ['a table', table],
    ['a table with headings', '| Field | Value |\n|---|---|\n| Owner | Head of IT |\n| Version | v2.1 |'],
    ['lines', '**Version:** 3.0  \n**Owner:** CISO\n**Approved on:** 3rd March 2025'],
    ['one line', '**Version:** 3.0 **Owner:** CISO'],
    ['one line with bars', 'Version 3.0 | Owner: CISO'],
    ['a list', '- Version: 3.0\n- Owner: CISO'],
  ])('leaves the text where the fields carry it all: %s', (_, text) => {
    const { body, told } = imported(text);
    expect(body).toBe('');
    expect(told.some((message) => /^3: What lines? [35].* said of the document stands in the fields at the head now/.test(message))).toBe(true);
  }); // prettier-ignore

  it.each([
    ['a row', `${table}\n| Next review | June 2027 |`, 'Next review: June 2027', '9: "Next review | June 2027" stays in the text'],
    ['a line', 'Approved by: Board\nNext review: June 2027', 'Next review: June 2027', '4: "Next review: June 2027" stays in the text'],
    ['an item', '- Owner: CISO\n- Site: Berlin\n- Status: approved', '- Site: Berlin\n- Status: approved', '5: "Status: approved" stays in the text'],
    ['a line with more than the field holds', 'Reviewed: annually, or after an incident', 'Reviewed: annually, or after an incident', '3: "Reviewed: annually, or after an incident" stays'],
    ['a version with a remark', 'Owner: CISO\nVersion: 3.0 (final)', 'Version: 3.0 (final)', '4: "Version: 3.0 (final)" stays'],
    ['a day that is not sure', 'Owner: CISO\nEffective: 01/02/2026', 'Effective: 01/02/2026', '4: "Effective: 01/02/2026" stays'],
    ['a picture', '![A lock](https://example.org/lock.svg) Version: 3.0\nOwner: CISO', '![A lock](https://example.org/lock.svg) Version: 3.0', '3: "Version: 3.0" stays'],
    ['a link in a table', '| Owner | [CISO](mailto:ciso@example.org) |\n|---|---|\n| Version | 3.0 |', 'Owner: [CISO](mailto:ciso@example.org)', '3: "Owner | CISO" stays'],
    ['a link', 'Owner: [CISO](mailto:ciso@example.org)\nVersion: 3.0', 'Owner: [CISO](mailto:ciso@example.org)', '3: "Owner: [CISO](mailto:ciso@example.org)" stays'],
  ])('keeps what no field carries, and says so: %s', (_, text, expected, note) => {
    const { body, told } = imported(text);
    expect(body).toBe(expected);
    expect(told.find((message) => message.startsWith(note))).toBeDefined();
  }); // prettier-ignore

  it.each([
    ['a table of revisions', '| Version | Date | Owner |\n|---|---|---|\n| 1.0 | 2025-01-01 | IT |\n| 2.0 | 2026-01-01 | IT |'],
    ['words', 'The owner of a system decides.\n\nNobody else does.'],
  ])('is told from %s', (_, text) => {
    expect(imported(text).body).toBe(text);
  }); // prettier-ignore

  it('stays in a section of its own, and the report says so', () => {
    const control = '## Document control\n\n| Owner | CISO |\n|---|---|\n| Version | 2.0 |';
    const { body, told } = imported(control);
    expect(body).toBe(control);
    expect(told).toContain(
      '5: "Owner | CISO" fills the field "owner" and stays in the text too. What of it changes has to be changed there in each version.',
    );
  });

  it('leaves the rules of a text without sections alone', () => {
    expect(importText('# Access\n\nOwner: CISO\n\nRules follow.\n\nOwner: CISO').body).toBe(
      'Rules follow.\n\nOwner: CISO\n',
    );
  });
});

describe('beside other documents', () => {
  const documents = [{ slug: 'access', id: 'ACP-7', versions: ['1.0'] }];
  const text = '---\ntitle: Access\nversion: 2.0\n---\nText.';

  it('a later version is asked for what it changed and from when it holds, and keeps the id', () => {
    const [result] = importTexts({ 'a.md': text }, { documents });
    const questions = new Map(result?.desk?.questions.map(({ key, proposal }) => [key, proposal]));
    expect(Object.fromEntries(questions)).toEqual({ id: 'ACP-7', effective: undefined, changes: undefined });
  });

  it('is proposed for a link to the file it may have been', () => {
    const linked = '---\ntitle: B\n---\nSee [who may](../hr/access.md) and [how](Access%20Policy.html#how).';
    const [result] = importTexts({ 'b.md': linked }, { documents });
    const proposals = result?.desk?.questions.filter(({ line }) => line === 4).map(({ proposal }) => proposal);
    expect(proposals).toEqual(['/policies/access/', '/policies/access/']);
  });

  it('proposes no id that another has', () => {
    const others = [{ slug: 'other', id: 'acp-001', versions: ['1.0'] }];
    const [result] = importTexts({ 'a.md': '# Access Control Policy\n\nText.' }, { documents: others });
    expect(result?.desk?.questions.find(({ key }) => key === 'id')?.proposal).toBe('ACP-002');
  });

  it('makes versions of one document of files with one title, under one id', () => {
    const first = '---\ntitle: Access\nversion: 1.0\n---\nText.';
    const results = importTexts({ 'old.md': first, 'new.md': text.replace('title:', 'id: ACC-1\ntitle:') });
    expect(results.map(({ file }) => file)).toEqual(['policies/access/1.0.md', 'policies/access/2.0.md']);
    expect(results[0]?.desk?.questions.find(({ key }) => key === 'id')?.proposal).toBe('ACC-1');
  });

  it('refuses two files that would be the same version', () => {
    const [first, second] = importTexts({ 'a.md': text, 'b.md': text });
    expect(first?.file).toBe('policies/access/2.0.md');
    expect(second?.problem).toBe(
      'It would be version 2.0 of "access", and so is a.md: answer "version" or "slug" for one of them.',
    );
  });
});

it.each([
  ['2023-01-17.md', '# Keys\n\nText.\n', '2023.1.17'],
  ['Keys_202402.md', '# Keys\n\nText.\n', '2024.2'],
  ['keys.md', '---\nversion: 2023-01-17\n---\n# Keys\n\nText.\n', '2023.1.17'],
  ['keys.md', '# Keys\n\nText.\n', '1.0'],
])('proposes the day in %s as the version', (path, text, proposal) => {
  const [result] = importTexts({ [path]: text });
  expect(result?.desk?.questions.find(({ key }) => key === 'version')).toMatchObject({ proposal });
});
