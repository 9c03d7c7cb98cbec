import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';

const { folder, run } = commandLine();
const SITE = ['--site', 'site'] as const;
const path = (file: string): string => join(folder(), file);
const read = (file: string): string => readFileSync(path(file), 'utf8');
const POLICY = 'site/content/policies/access-control/2.0.md';
const REPORT = 'access.import-report.md';
const TEXT = '---\nversion: 2.0\nid: ACP-001\n---\n\n# Access Control Policy\n\nAccess follows the role.\n';

function write(file: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path(file)), { recursive: true });
  writeFileSync(path(file), contents);
}

const importIt = (file: string, ...options: readonly string[]) => run('import', 'document', file, ...SITE, ...options);

beforeEach(async () => {
  await run('init', 'site', '--yes', '--as-of', '2026-06-30');
  write('access.md', TEXT);
});

it('writes a version of a policy, and a report', async () => {
  const { code, out } = await importIt('access.md');
  expect(code).toBe(0);
  expect(out).toBe(
    'access.md -> content/policies/access-control/2.0.md\n\n' +
      `The report, with all that was changed: ${REPORT}\nEvery question is answered.\n` +
      '1 document is no draft: the next build publishes what was imported. Read it first, with npm run dev -- --site site.\n' +
      'Next: npm run check -- --site site\n',
  );
  expect(read(POLICY)).toBe('---\nid: ACP-001\ntitle: Access Control Policy\n---\n\nAccess follows the role.\n');
  expect(read(REPORT)).toContain(
    '- Line 1: Not stated, and left out: owner, approvedBy, approvedOn, effective, reviewEvery. To give one, add it to the ' +
      'answers, as "owner: …".',
  );
});

describe('refuses', () => {
  beforeEach(() => {
    write('policy.docx', 'PK');
    mkdirSync(path('empty'));
  });

  it.each([
    [[], /^Say what to import and where it is: npm run import -- document policies\/access\.md\n$/],
    [['documnt', 'access.md'], /^"documnt" cannot be imported: write "document"\. Did you mean "document"\?\n$/],
    [['document', 'acces.md'], /^There is no file or folder .*acces\.md\.\n$/],
    [['document', 'policy.docx'], /policy\.docx is no Markdown file \(\.md\)\. Save the text as Markdown first/],
    [['document', 'empty'], /^There is no Markdown file \(\.md\) in .*empty\.\n$/],
    [['document', 'site/content'], /site.content is part of the trust center already\.\n$/],
    [['document', 'access.md', '--answers', 'none.md'], /^There is no file .*none\.md\.\n$/],
    [['document', 'access.md', '--answers', 'access.md'], /^access\.md: It is no report of an import: it has no section "Answers"\.\n$/],
    [['document', 'access.md', '--site', 'nowhere'], /^There is no folder .*nowhere\.\n$/],
  ])('%j', async (args, message) => {
    const { code, out, err } = await run('import', ...args, ...(args.includes('--site') ? [] : SITE));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(existsSync(path(POLICY))).toBe(false);
  }); // prettier-ignore

  it.each([
    ['a binary file', new Uint8Array([80, 0, 81, 10]), 'The file is no text, in spite of its name.'],
    ['another encoding', new Uint8Array([35, 32, 0xe4, 10]), 'The file is not saved as UTF-8: open it in an editor and save it as UTF-8. Line 1 is the first that is none; as Windows-1252 it reads "# ä".'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 35, 0, 32, 0, 65, 0]), 'The file is not saved as UTF-8: open it in an editor and save it as UTF-8. It is saved as UTF-16, which Windows calls Unicode.'],
    ['an empty file', '\n', 'The file is empty.'],
  ])('%s, and imports the others', async (_, contents, message) => {
    write('folder/a.md', contents);
    write('folder/b.md', TEXT);
    const { code, out } = await importIt('folder');
    expect(code).toBe(1);
    expect(out).toContain(`a.md: not imported. ${message}\n`);
    expect(read('folder.import-report.md')).toContain(`## a.md\n\nNot imported. ${message}\n`);
    expect(existsSync(path(POLICY))).toBe(true);
  }); // prettier-ignore
});

describe('what is there already', () => {
  it('is left alone, by whomever it was written', async () => {
    write(POLICY, 'mine');
    const { code, out } = await importIt('access.md');
    expect(code).toBe(1);
    expect(out).toContain(
      'access.md: not imported. There is content/policies/access-control/2.0.md already, and it was not replaced: with ' +
        '--replace it is.',
    );
    expect(read(POLICY)).toBe('mine');
  });

  it('is replaced when that is asked for', async () => {
    write(POLICY, 'mine');
    expect(await importIt('access.md', '--replace')).toMatchObject({ code: 0 });
    expect(read(POLICY)).toContain('Access follows the role.');
  });

  it('as MDX is the same version, and is never replaced', async () => {
    write(`${POLICY}x`, 'mine');
    const { code, out } = await importIt('access.md', '--replace');
    expect(code).toBe(1);
    expect(out).toContain('There is content/policies/access-control/2.0.mdx already, the same version');
    expect(existsSync(path(POLICY))).toBe(false);
  });

  it('and was changed since the last import is left alone', async () => {
    await importIt('access.md');
    write(POLICY, `${read(POLICY)}\nAn afterthought.\n`);
    expect(await importIt('access.md', '--answers', REPORT)).toMatchObject({ code: 1 });
    expect(read(POLICY)).toContain('An afterthought.');
  });

  it('may be a report with answers, which is not written over', async () => {
    await importIt('access.md');
    write(REPORT, 'answers');
    const { code, err } = await importIt('access.md');
    expect(code).toBe(2);
    expect(err).toBe(
      `There is a report of an earlier import: ${REPORT}. Go on with it by --answers ${REPORT}, or delete it to begin anew.\n`,
    );
    expect(read(REPORT)).toBe('answers');
  });
});

describe('an answer', () => {
  const answer = (line: string) => {
    write(REPORT, read(REPORT).replace(/^answers:\n {2}access\.md:.*\n/m, `answers:\n  access.md:\n    ${line}\n`));
  };

  beforeEach(() => importIt('access.md'));

  it('fills a field that nobody asked about', async () => {
    answer('owner: Head of IT');
    await importIt('access.md', '--answers', REPORT);
    expect(read(POLICY)).toContain('owner: Head of IT\n');
  });

  it('may be a list, such as what a version changed', async () => {
    answer('changes:\n      - Keys are kept by the IT team.\n      - "Scope: suppliers too"');
    await importIt('access.md', '--answers', REPORT);
    expect(read(POLICY)).toContain('changes:\n  - Keys are kept by the IT team.\n  - "Scope: suppliers too"\n');
  });

  it('moves a document to another address', async () => {
    answer('slug: access');
    expect(await importIt('access.md', '--answers', REPORT)).toMatchObject({ code: 0 });
    expect(existsSync(path('site/content/policies/access/2.0.md'))).toBe(true);
    expect(existsSync(path(POLICY))).toBe(false);
  });

  it.each([
    [
      'slug: ../../outside',
      'The answer to "slug" is "../../outside": expected lower-case letters, digits and hyphens.',
    ],
    ['version: two', 'The answer to "version" is "two": expected one to three whole numbers with dots, such as 1.0.'],
    ['effective: 2026-02-30', 'The answer to "effective" is "2026-02-30": '],
    ['id: a b', 'The answer to "id" is "a b": expected an id such as NL-VRM-001.'],
    ['approvedOn: 12 Jan 2026', 'The answer to "approvedOn" is "12 Jan 2026": expected a day that exists, written like 2026-03-01. Did you mean 2026-01-12?'],
  ])('%s is refused, and nothing is lost', async (line, message) => {
    answer(`${line}\n    owner: Head of IT`);
    const before = read(POLICY);
    const { code, out } = await importIt('access.md', '--answers', REPORT);
    expect(code).toBe(1);
    expect(out).toContain(`access.md: not imported. ${message}`);
    expect(read(POLICY)).toBe(before);
    expect(out).not.toContain('Every question is answered');
    expect(out).toContain(
      '1 document was not imported: correct what is wrong there, an answer at the end of the report, then run the same with ' +
        `--answers ${REPORT}\n`,
    );
    expect(read(REPORT)).toContain(line.replace(/^\w+: /, ''));
    expect(read(REPORT)).not.toContain('Answers that fit no question');
  }); // prettier-ignore

  it('that fits no question is told, and kept', async () => {
    answer('ownr: Head of IT');
    const { out } = await importIt('access.md', '--answers', REPORT);
    expect(out).toContain('access.md: the answer "ownr" fits no question. Did you mean "owner"?\n');
    expect(read(REPORT)).toMatch(/### Answers that fit no question\n\n- `ownr`\n[\s\S]*^ {4}ownr: Head of IT$/m);
  });

  it('that is no YAML is refused with its line', async () => {
    answer('owner: Head of IT: Berlin');
    const line =
      read(REPORT)
        .split('\n')
        .findIndex((text) => text.includes('Berlin')) + 1;
    const { code, err } = await importIt('access.md', '--answers', REPORT);
    expect(code).toBe(2);
    expect(err).toBe(
      `${REPORT}: Line ${line}: There is a second colon on this line, so it is not clear where the text begins. ` +
        'Put the text in double quotes: owner: "Head of IT: Berlin".\n',
    );
  });

  it('that stands twice is refused with its line', async () => {
    answer('owner: Head of IT\n    owner: CISO');
    const { err } = await importIt('access.md', '--answers', REPORT);
    expect(err).toMatch(/: Line \d+: This name stands twice\. Keep the line that holds, and delete the other\.\n$/);
  });

  it('may let a classified text be published, or keep it a draft', async () => {
    write('access.md', TEXT.replace('id:', 'classification: Internal\nid:'));
    expect((await importIt('access.md', '--answers', REPORT)).out).toContain(
      'access.md:3  The source says "classification: Internal", and everybody can read what is published. May it be?\n',
    );
    expect(read(POLICY)).toContain('draft: true\n');
    const publish = (word: string) => {
      write(REPORT, read(REPORT).replace(/^ {4}publish:.*$/m, `    publish: ${word}`));
      return importIt('access.md', '--answers', REPORT);
    };
    const { out } = await publish('no');
    expect(out).toContain('Every question is answered.\n1 document stays a draft, as answered.\nNext:');
    expect(read(POLICY)).toContain('draft: true\n');
    expect((await publish('yes')).out).toContain(
      'access.md:3  Readers would be told that it is classified as "Internal". How is it once it is published?\n',
    );
    expect(read(POLICY)).toContain('draft: true\n');
    write(REPORT, read(REPORT).replace(/^ {4}classification:.*$/m, '    classification: Public'));
    const last = await importIt('access.md', '--answers', REPORT);
    expect(last.out).toContain('Every question is answered.\n');
    expect(last.err).toBe('');
    expect(read(POLICY)).toContain('classification: Public\n---');
    expect(read(REPORT)).toMatch(/^ {4}publish: yes\b/m);
  });

  it('for a file that is not imported is refused', async () => {
    write('acess.md', TEXT);
    const { code, err } = await importIt('acess.md', '--answers', REPORT);
    expect(code).toBe(2);
    expect(err).toBe('There are answers for "access.md", which is not imported. Did you mean "acess.md"?\n');
  });
});

it('writes nothing when only asked what would be written', async () => {
  const { code, out } = await importIt('access.md', '--dry-run');
  expect(code).toBe(0);
  expect(out).toMatch(/^# Import of access\.md\n\n1 document, 0 questions to answer\. Nothing was written/);
  expect(existsSync(path(POLICY)) || existsSync(path(REPORT))).toBe(false);
});

it('copies no file from outside of the folder, and none that is no picture', async () => {
  write('secret.png', 'secret');
  write('folder/keys.env', 'secret');
  symlinkSync(path('secret.png'), path('folder/link.png'));
  write('folder/a.md', `${TEXT}\n![A](../secret.png) ![B](link.png) ![C](keys.env)\n`);
  const { out } = await importIt('folder');
  for (const name of ['../secret.png', 'link.png', 'keys.env']) {
    expect(out).toContain(`is not in the folder imported: ${name}.`);
  }
  expect(existsSync(path('site/public/images'))).toBe(false);
});

it('copies nothing through a linked folder, and writes nothing through one', async () => {
  write('elsewhere/a.png', 'secret');
  write('folder/a.md', `${TEXT}\n![Where data flows](images/a.png)\n`);
  symlinkSync(path('elsewhere'), path('folder/images'));
  expect((await importIt('folder')).out).toContain('is not in the folder imported: images/a.png.');
  expect(existsSync(path('site/public/images'))).toBe(false);
  mkdirSync(path('outside'));
  mkdirSync(path('site/content/policies'), { recursive: true });
  rmSync(path('site/content/policies/access-control'), { recursive: true, force: true });
  symlinkSync(path('outside'), path('site/content/policies/access-control'));
  const { code, out } = await importIt('access.md');
  expect(code).toBe(1);
  expect(out).toMatch(/access\.md: not imported\. A folder on the way to .* is a link/);
  expect(readdirSync(path('outside'))).toEqual([]);
});

it.each(['../../victim.md', 'policies/../../../victim.md', 'policies/out/1.0.md', 'organization.yaml'])(
  'deletes nothing but its own documents, whatever an answer sheet says was written: %s',
  async (file) => {
    write('victim.md', 'mine');
    mkdirSync(path('site/content/policies'), { recursive: true });
    mkdirSync(path('linked'));
    write('linked/1.0.md', 'mine');
    symlinkSync(path('linked'), path('site/content/policies/out'));
    await importIt('access.md');
    const target = file === 'organization.yaml' ? read('site/content/organization.yaml') : 'mine';
    const hash = createHash('sha256').update(target).digest('hex');
    write(REPORT, read(REPORT).replace(/^written:\n/m, `written:\n  ${file}: ${hash}\n`));
    await importIt('access.md', '--answers', REPORT);
    expect([read('victim.md'), read('linked/1.0.md')]).toEqual(['mine', 'mine']);
    expect(existsSync(path('site/content/organization.yaml'))).toBe(true);
  },
);

it('asks about a picture that the check refuses, and does not copy it', async () => {
  write('folder/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  write('folder/a.md', `${TEXT}\n![Where data flows](a.svg)\n`);
  const { code, out } = await importIt('folder');
  expect(code).toBe(0);
  expect(out).toContain('is not in the folder imported: a.svg. Or it is, and the check refuses it');
  expect(existsSync(path('site/public/images'))).toBe(false);
  expect(await run('check', ...SITE)).toMatchObject({ code: 0 });
});

it('follows no link, and says which it passed over', async () => {
  write('secret.md', TEXT);
  write('folder/a.md', TEXT);
  symlinkSync(path('secret.md'), path('folder/linked.md'));
  symlinkSync(path('folder'), path('folder/loop'));
  symlinkSync(path('nowhere.md'), path('folder/broken.md'));
  const { code, out } = await importIt('folder');
  expect(code).toBe(0);
  expect(out).toContain('Passed over: broken.md, linked.md, loop\n');
  expect(read('folder.import-report.md')).toContain(
    '1 document, 0 questions to answer. Lines are those of the source.\n\n' +
      'Passed over, for they are links to what may lie anywhere: `broken.md`, `linked.md`, `loop`.',
  );
});

it.skipIf(process.getuid?.() === 0)('tells of each file that cannot be read, and imports the others', async () => {
  write('folder/a.md', TEXT);
  write('folder/closed.md', TEXT);
  chmodSync(path('folder/closed.md'), 0o000);
  const { code, out } = await importIt('folder');
  expect(code).toBe(1);
  expect(out).toContain('closed.md: not imported. You may not read it: see its permissions.\n');
  expect(existsSync(path(POLICY))).toBe(true);
});
