import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Paper } from '../../../../src/renditions/pdf/paper.ts';
import { compilePaper } from '../../../../src/renditions/pdf/typst.ts';
import { chooseFonts } from '../../../../src/renditions/pdf/fonts.ts';
import { jobOf } from '../../../../src/renditions/pdf/make-pdf.ts';
import { inThread } from '../../../../src/renditions/threads/pool.ts';
import { headerRows, setPaper, stringsOf } from '../../../../src/renditions/pdf/set-paper.ts';
import { renderPdf } from '../../../../src/renditions/pdf/render-pdf.ts';
import { articleOf, fixture, paperOf } from './fixture-paper.ts';
import { actualTexts, readPdf, solid } from './read-pdf.ts';

const files = { fonts: join('tests', 'fixtures', 'no-fonts'), file: (path: string) => join('public', path) };
const render = async (paper: Paper) => readPdf((await renderPdf(paper, files)).read());

/** A table of as many rows and columns, with the text of a cell. */
const table = (rows: number, columns: number, cell: (row: number, column: number) => string): string => {
  const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const across = Array.from({ length: columns }, (_, column) => column);
  const lines = Array.from({ length: rows }, (_, index) => row(across.map((column) => cell(index + 1, column + 1))));
  return [row(across.map((column) => `Column ${column + 1}`)), row(across.map(() => '---')), ...lines].join('\n');
};

/** Width of an upright page and of its margins, in points. */
const A4 = 595.28;
const MARGIN = 68.03;

const SENTENCE = 'Access is granted for a reason, reviewed on a date, and taken away when the reason ends. ';

describe('a document with everything', async () => {
  const pdf = await render(paperOf(fixture('hard.md')));
  const text = solid(pdf.text);

  test('says who it is', () => {
    expect(pdf.title).toBe('Hard cases 1.0');
    expect(pdf.language).toBe('en');
  });

  test('keeps every word, address and hash', () => {
    for (const words of [
      'Plain text with strong, emphasis, struck words, inline code, H2O',
      '/policies/vendor-risk-management/2.1/a-very-long-path-that-does-not-end/and-goes-on?with=parameters&and=more#part,',
      'b229c9c983d21bacef914f8589af74b402d99ea82540f918182d91cb9d2efa44b229c9c983d21bacef914f8589af74b402d99ea82540f918182d91cb9d2efa44',
      '(a) A lettered clause that its author typed stays as it is.',
      'Rechtsschutzversicherungsgesellschaften',
      'curl --fail https://trust.northlight.example/.well-known/security.txt',
      'The end, with symbols: → ≥ ≤ × ± ✓ ☐ € £ ½ © ™ “quoted” ‘too’ – — … Ω Δ Ж Ł ő ş.',
    ]) {
      expect(text).toContain(solid(words));
    }
  });

  test('sets each note once, with all its paragraphs', () => {
    expect(text.split(solid('The text of the first note, with a link.')).length).toBe(2);
    expect(text).toContain(solid('The text of the second.It has two paragraphs.'));
  });

  test('tags headings without a gap, tables with headers, lists, quotes, code and notes', () => {
    const { roles } = pdf;
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H2', 'H3', 'H2', 'H2']);
    for (const role of ['TOC', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'THead', 'TH', 'TD', 'Link', 'Note', 'Code']) {
      expect(roles).toContain(role);
    }
  });

  test('has a bookmark for each heading, for two of one name too', () => {
    expect(pdf.bookmarks.map(solid)).toEqual(['1.Scope', 'Deeperthanitmay', 'Definitions', 'Definitions']);
  });

  test('reads a table of raw HTML row by row', () => {
    expect(text).toContain('ArawtableBothThirdRow1234Short5');
  });

  test('keeps the four levels of its lists, and the tasks', () => {
    // Five of its own, and the notes of a table.
    expect(pdf.roles.filter((role) => role === 'L').length).toBe(6);
    expect(text).toContain('☐Notdone☑Done');
  });

  test('reaches no further than its margin', () => {
    for (const [page, reach] of pdf.reach.entries()) expect(reach).toBeLessThan((pdf.widths[page] ?? 0) - 60);
  });
});

test('a table of 100 rows repeats its head on each page, and has it once in the reading order', async () => {
  const pdf = await render(paperOf(table(100, 5, (row, column) => `Row ${row}, cell ${column}`)));
  expect(pdf.pages).toBe(3);
  const heads = pdf.drawn.filter(({ text }) => text === 'Column 3');
  expect(heads.map(({ page }) => page)).toEqual([1, 2, 3]);
  expect(pdf.text.match(/Column 3/g)?.length).toBe(1);
  expect(solid(pdf.text)).toContain(solid('Row 100, cell 5'));
  expect(pdf.roles.filter((role) => role === 'TR').length).toBeGreaterThanOrEqual(101);
});

test.each([
  ['much room is left below its contents, begins there', 0, 1],
  ['little room is left, begins on the next page', 3, 2],
])('a text, where %s', async (_, paragraphs, page) => {
  const section = { title: 'Revision history', children: articleOf(`${SENTENCE.repeat(5)}\n\n`.repeat(paragraphs)) };
  const body = `## First\n\n${SENTENCE}\n\n## Second\n\n${SENTENCE}`;
  const { drawn, pages } = await render(paperOf(body, { sections: [section] }));
  const places = drawn.filter(({ text }) => text === 'First').map((piece) => piece.page);
  expect(places).toEqual([1, page]);
  expect(pages).toBe(page);
});

describe.each([33, 34, 35])('the last rows of a table of %i', async (rows) => {
  const text = (row: number, column: number): string => `Row ${row}, cell ${column}`;
  const markdown = `<table><thead><tr><th>Column 1</th><th>Column 2</th></tr></thead><tbody>${Array.from(
    { length: rows },
    (_, index) => `<tr><th>${text(index + 1, 1)}</th><td>${text(index + 1, 2)}</td></tr>`,
  ).join('')}</tbody></table>`;
  const pdf = await render(paperOf(markdown, { contents: undefined }));
  const pageOf = (row: number): number | undefined =>
    pdf.drawn.find((piece) => piece.text.startsWith(`Row ${row},`))?.page;

  test('stand on one page', () => {
    expect(pageOf(rows)).toBeGreaterThan(0);
    expect(pageOf(rows)).toBe(pageOf(rows - 1));
  });

  test('are rows of its body to those who hear it, and their first cells head them', () => {
    expect(pdf.roles).not.toContain('TFoot');
    // The tree of a page has the whole table.
    expect(pdf.roles.filter((role) => role === 'TR').length / pdf.pages).toBe(rows + 1);
    expect(pdf.roles.filter((role) => role === 'TH').length / pdf.pages).toBe(rows + 2);
    expect(pdf.text.indexOf(text(rows - 1, 2))).toBeLessThan(pdf.text.indexOf(text(rows, 1)));
  });
});

/** Paragraphs in which a text stands in a line at one place after another, its end too. */
const across = (text: string): Paper =>
  paperOf(
    Array.from(
      { length: 80 },
      (_, index) =>
        `${'so '.repeat(10 + index / 4)}${'i'.repeat(1 + (index % 4))} ${text} and more that follows it into another line.`,
    ).join('\n\n'),
  );

describe('at the end of a line', () => {
  test.each([
    ['a space', '10 GB', /10\s*\nGB/],
    ['a zero-width space', `${'w'.repeat(18)}\u200b${'w'.repeat(18)}`, /[^w]w{18}[\s\u200b]*\nw{18}[^w]/],
  ])('%s breaks', async (_, text, broken) => {
    expect((await render(across(text))).text).toMatch(broken);
  });

  test.each([
    ['a non-breaking space', '10\u00a0GB', /10\s*\n\s*GB/],
    ['a narrow non-breaking space', '1\u202f000', /1\s*\n\s*000/],
    ['a word without a zero-width space', 'w'.repeat(36), /[^w]w{1,35}-?\s*\nw/],
  ])('%s does not', async (_, text, broken) => {
    const pdf = await render(across(text));
    expect(pdf.text).not.toMatch(broken);
    expect(solid(pdf.text).split(solid(text)).length).toBe(81);
  });
});

describe('a word with a hyphen', () => {
  const LONG = `e-${'abcdefgh'.repeat(20)}`;

  /** The pieces on the page of a table that reach into the column beside theirs; its heads say where columns begin. */
  const intruders = ({ drawn }: Awaited<ReturnType<typeof render>>): string[] => {
    const heads = drawn.filter(({ text }) => /^C\d+$/.test(text));
    const inTable = drawn.filter(({ page, text }) => page === heads[0]?.page && text.trim() !== '');
    const starts = heads.map(({ left }) => left);
    return inTable
      .slice(inTable.findIndex(({ text }) => text === heads.at(-1)?.text) + 1)
      .filter(({ text }) => !/^(?:trust\.|Page )/.test(text))
      .filter(({ left, right }) => right > (starts.find((start) => start > left + 1) ?? Infinity))
      .map(({ text }) => text);
  };

  const tableWith = (columns: number, text: string): string =>
    table(2, columns, (row, column) => (row === column ? `a ${text} word` : 'next')).replace(/Column /g, 'C');

  test('of 160 letters stays on its page', async () => {
    const pdf = await render(paperOf(`Before ${LONG} after it.\n\n${LONG}`));
    expect(solid(pdf.text).split(LONG).length).toBe(3);
    for (const reach of pdf.reach) expect(reach).toBeLessThan(A4 - MARGIN + 1);
  });

  test.each([
    ['of 160 letters', 4, LONG],
    ['of 160 letters among many columns', 14, LONG],
    ['that is kept whole', 4, 'e-administration'],
    ['that is kept whole among many columns', 34, 'e-administration'],
  ])('%s stays in its cell of %i columns', async (_, columns, text) => {
    const pdf = await render(paperOf(tableWith(columns, text)));
    expect(solid(pdf.text).split(text).length).toBe(3);
    expect(intruders(pdf)).toEqual([]);
  });
});

test('notes of a table stand below it, in order, however many pages it takes', async () => {
  const notes = Array.from({ length: 60 }, (_, index) => `[^${index + 1}]: What holds for row ${index + 1}.`);
  const rows = table(60, 2, (row, column) => (column === 2 ? `With a note[^${row}]` : `Row ${row}`));
  const { text, roles } = await render(
    paperOf(
      `Before.[^a]\n\n${rows}\n\nAfter,[^b] and the note of row 2[^2] again.\n\n[^a]: First.\n[^b]: Last.\n${notes.join('\n')}`,
    ),
  );
  const read = solid(text);
  // The first note stands at the foot of a page, so that of row 1 is the second.
  expect(read).toContain('Row1Withanote2Row2Withanote3');
  expect(read).toContain('Row60Withanote61Whatholdsforrow1.Whatholdsforrow2.');
  expect(read).toContain('Whatholdsforrow60.After,Last.andthenoteofrow23again.');
  expect(roles.filter((role) => role === 'Note')).toHaveLength(2);
});

test('a head that repeats on each page has its links and notes once, on the first', async () => {
  const rows = table(100, 3, (row, column) => `Row ${row}, cell ${column}`)
    .replace('Column 1', 'The [record](https://example.com/record) `and` **more**')
    .replace('Column 2', 'Kept[^kept]')
    .replace('Row 60, cell 2', 'Row 60, see the note[^kept]');
  const { read } = await renderPdf(
    paperOf(`Before.[^before]\n\n${rows}\n\nAfter.[^kept]\n\n[^before]: First.\n[^kept]: By law.`),
    files,
  );
  const pdf = await readPdf(read());
  expect(pdf.pages).toBe(3);
  for (const text of ['record', 'Kept'])
    expect(pdf.drawn.filter((piece) => piece.text.includes(text)).map(({ page }) => page)).toEqual([1, 2, 3]);
  const text = solid(pdf.text);
  expect(text.split('Therecordandmore').length).toBe(2);
  expect(text.split('Bylaw.').length).toBe(2);
  expect(text).toContain('Kept2');
  expect(text).toContain('seethenote2');
  const document = await PDFDocument.load(read(), { updateMetadata: false });
  const linked = document.getPages().map(({ node }) =>
    String(
      node
        .Annots()
        ?.asArray()
        .map((each) => document.context.lookup(each)),
    ),
  );
  expect(linked.map((annotations) => annotations.includes('example.com/record'))).toEqual([true, false, false]);
});

test('a note on a heading stands at the foot of its page, and in no bookmark and no line of the contents', async () => {
  const pdf = await render(
    paperOf(
      `## Scope\n\n${SENTENCE}\n\n## Exceptions[^law] and \`code\` of [the list](https://example.com/)\n\n${SENTENCE}\n\n### More[^law]\n\n## End\n\nAgain.[^law]\n\n[^law]: As the law says.`,
    ),
  );
  expect(pdf.bookmarks).toEqual(['Scope', 'Exceptions and code of the list', 'More', 'End']);
  const text = solid(pdf.text);
  expect(text.split('Asthelawsays.').length).toBe(2);
  expect(text.slice(0, text.indexOf('Accessisgranted'))).not.toMatch(/Exceptions1|Asthelaw/);
  expect(pdf.roles.filter((role) => role === 'Note')).toHaveLength(1);
});

test('a table in a note on a heading stands at the end of the text, and in no line of the contents', async () => {
  const note =
    '[^1]: Kept as long as the law says:\n\n    | Record | Kept |\n    | --- | --- |\n    | Logs | 90 days |\n';
  const { text, roles } = await render(paperOf(`## Retention[^1]\n\n${SENTENCE}\n\n## Scope\n\n## End\n\n${note}`));
  expect(solid(text)).toMatch(/ContentsRetention1Scope1End1/);
  expect(solid(text).split('RecordKeptLogs90days')).toHaveLength(2);
  expect(roles.filter((role) => role === 'Table')).toHaveLength(1);
});

test.each([
  ['itself', '[^1]: Note one, see [^1].'],
  ['a note that refers to it', '[^1]: Note one, see [^2].\n\n[^2]: Note two, see [^1].'],
])('a note in a cell may refer to %s', async (_, notes) => {
  const { text } = await render(paperOf(`| Record | Kept |\n| --- | --- |\n| Logs | 90 days[^1] |\n\n${notes}\n`));
  expect(solid(text)).toContain('90days1');
  expect(solid(text).split('Noteone,see')).toHaveLength(2);
});

test('a table in a head that repeats is one table', async () => {
  const inner = '<table><tr><th>In</th></tr><tr><td>side</td></tr></table>';
  const rows = Array.from({ length: 60 }, (_, row) => `<tr><td>Row ${row}</td><td>x</td></tr>`).join('');
  const head = `<thead><tr><th><a href="/x/">Linked</a></th><th>${inner}</th></tr></thead>`;
  const { read } = await renderPdf(paperOf(`<table>${head}<tbody>${rows}</tbody></table>`), files);
  const { text, pages } = await readPdf(read());
  expect(pages).toBe(2);
  expect(solid(text).split('Inside')).toHaveLength(2);
});

test('parts in a language of a region are set', async () => {
  const { text } = await render(
    paperOf('<div lang="en-GB">British</div>\n\n<p>A <span lang="pt-BR">palavra</span></p>'),
  );
  expect(solid(text)).toContain('BritishApalavra');
});

test('a cell of 900 characters is set whole', async () => {
  const long = SENTENCE.repeat(11).slice(0, 900);
  const pdf = await render(paperOf(table(6, 3, (row, column) => (column === 2 ? long : `${row}`))));
  expect(solid(pdf.text).split(solid(long)).length).toBe(7);
});

test('a table of twelve columns turns the page, with the heading above it', async () => {
  const pdf = await render(
    paperOf(`## Wide\n\n${table(5, 12, (row) => `Responsibility ${row}`)}`, { contents: undefined }),
  );
  expect(pdf.widths.some((width) => width > 800)).toBe(true);
  for (const [page, reach] of pdf.reach.entries()) expect(reach).toBeLessThan((pdf.widths[page] ?? 0) - 60);
});

test('a paragraph of 4,000 characters is set whole', async () => {
  const paragraph = SENTENCE.repeat(50).slice(0, 4000);
  expect(solid((await render(paperOf(paragraph))).text)).toContain(solid(paragraph));
});

test('Arabic runs from right to left, in its own language', async () => {
  const pdf = await render(
    paperOf(fixture('arabic.md'), { language: 'ar', direction: 'rtl', title: 'سياسة أمن المعلومات' }),
  );
  expect(pdf.language).toBe('ar');
  // PDF.js gives the words of a line in the order in which they are drawn.
  for (const word of ['السياسة', 'البيانات', 'القرار', 'TLS 1.3']) expect(pdf.text).toContain(word);
  expect(pdf.text).toContain('AES-256');
});

test('Arabic letters are set larger than the Latin ones beside them, which look larger at one size', async () => {
  const pdf = await render(paperOf('The policy, سياسة أمن المعلومات, in a line.', { contents: undefined }));
  const sizeOf = (text: string): number => pdf.drawn.find((piece) => piece.text.includes(text))?.size ?? NaN;
  expect(sizeOf('سياسة') / sizeOf('policy')).toBeCloseTo(1.25, 2);
});

test('Hebrew pages run from right to left: head and foot, lists, columns of tables', async () => {
  const pdf = await render(
    paperOf(fixture('hebrew.md').repeat(3), { language: 'he', direction: 'rtl', title: 'מדיניות אבטחת מידע' }),
  );
  expect(pdf.language).toBe('he');
  const place = (text: string, page: number) => {
    const found = pdf.drawn.find((piece) => piece.page === page && piece.text.includes(text));
    if (found === undefined) throw new Error(`“${text}” is not on page ${page}`);
    return found;
  };
  const [left, right] = [MARGIN, A4 - MARGIN];
  expect(place('Northlight', 2).right).toBeCloseTo(right, 0);
  expect(place('trust.northlight.example', 2).right).toBeCloseTo(right, 0);
  expect(place('Page 2', 2).left).toBeCloseTo(left, 0);
  expect(place('NL-HARD-001', 2).left).toBeCloseTo(left, 0);
  expect(place('מטרה', 1).right).toBeGreaterThan(right - 30);
  expect(place('תפקיד', 1).left).toBeGreaterThan(place('משימה', 1).right);
  expect(place('משימה', 1).left).toBeGreaterThan(place('סכום', 1).right);
});

test('Bengali amounts, Hindi, Hebrew, Greek and Cyrillic need no font of one’s own', async () => {
  const { read } = await renderPdf(paperOf(fixture('scripts.md')), files);
  const text = solid((await readPdf(read())).text);
  expect(text).toContain('৳5,000and৳50,000');
  // PDF.js does not read it, so letters that are drawn together are looked up in the page itself.
  expect(await actualTexts(read())).toEqual(expect.arrayContaining(['পু', 'স্কা', 'क्षा']));
  for (const words of ['৫,০০০', 'Πολιτική ασφάλειας', 'Политика безопасности', 'Chính sách bảo mật']) {
    expect(text).toContain(solid(words));
  }
});

describe('Japanese', () => {
  const paper = paperOf(fixture('japanese.md'), { language: 'ja' });

  test('without a font, names the characters, where they stand, and the package', async () => {
    await expect(renderPdf(paper, files)).rejects.toThrow(
      [
        'The PDF of policies/hard/1.0 cannot be made: no font has',
        '  “目” (U+76EE) in “目的” under “目的”',
        '  “的” (U+7684) in “目的” under “目的”',
        '  “こ” (U+3053) in “この方針は、お客様のデータをどのように保護するかを定めます。…” under “目的”',
      ].join('\n'),
    );
    await expect(renderPdf(paper, files)).rejects.toThrow('npm install --save-exact @expo-google-fonts/noto-sans-jp');
  });

  test('with a font in the folder of the trust center, is set', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'candor-fonts-'));
    cpSync(join('node_modules', '@expo-google-fonts', 'kosugi', 'Kosugi_400Regular.ttf'), join(folder, 'Kosugi.ttf'));
    const { read } = await renderPdf(paper, { ...files, fonts: folder });
    expect(solid((await readPdf(read())).text)).toContain(solid('お客様のデータをどのように保護するか'));
  });

  // The search for fonts of other systems has no setting to steer the test by.
  test.runIf(process.platform === 'linux')('with a font that only the machine has, is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'candor-fonts-'));
    cpSync(join('node_modules', '@expo-google-fonts', 'kosugi', 'Kosugi_400Regular.ttf'), join(folder, 'Kosugi.ttf'));
    writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?><fontconfig><dir>${folder}</dir></fontconfig>`);
    const job = jobOf({ ...paper, source: 'policies/machine/1.0' }, { ...files, fonts: folder });
    const fonts = job.fonts.filter((file) => !file.startsWith(folder));
    vi.stubEnv('FONTCONFIG_FILE', join(folder, 'fonts.conf'));
    expect(() => compilePaper({ ...job, fonts })).toThrow('could not be displayed');
  });
});

test('the same input gives the same bytes, in another thread too', async () => {
  const paper = paperOf(fixture('hard.md'), { source: 'policies/same/1.0' });
  const { sheet, images } = setPaper(paper, files.file);
  const { fonts, families } = chooseFonts(stringsOf(sheet).join(''), files.fonts);
  const job = {
    paper: JSON.stringify({ ...sheet, fonts: families }),
    fonts: fonts.map(({ file }) => file),
    images,
    tables: headerRows(sheet),
    template: join(process.cwd(), 'src', 'renditions', 'pdf'),
  };
  const here = compilePaper(job);
  const there = await inThread('paper', job);
  expect(Buffer.compare(here, there)).toBe(0);
  expect(Buffer.compare(here, (await renderPdf(paper, files)).read())).toBe(0);
});

describe('size', () => {
  test('five pages of text and tables take at most 60 kB', async () => {
    const page = `## Part\n\n${SENTENCE.repeat(20)}\n\n${table(12, 3, (row, column) => `Item ${row}.${column} of a list`)}\n\n`;
    const { size, read } = await renderPdf(paperOf(page.repeat(5), { summary: SENTENCE }), files);
    expect((await readPdf(read())).pages).toBe(5);
    expect(size).toBeLessThanOrEqual(60_000);
  });

  test('1,000 cells take at most 150 kB', async () => {
    const { size } = await renderPdf(paperOf(table(200, 5, (row, column) => `Row ${row}, cell ${column}`)), files);
    expect(size).toBeLessThanOrEqual(150_000);
  });
});

test('says that it is tagged, and not that its tags are in doubt', async () => {
  const { read } = await renderPdf(paperOf('Text.'), files);
  const { catalog } = await PDFDocument.load(read(), { updateMetadata: false });
  expect(String(catalog.lookup(PDFName.of('MarkInfo')))).toBe('<<\n/Marked true\n>>');
});

test('cells that head their row are tagged so', async () => {
  const rows =
    '<table><tr><th>A</th><th>B</th></tr><tr><th>One</th><td>1</td></tr><tr><th>Two</th><td>2</td></tr></table>';
  const { roles } = await render(paperOf(rows));
  expect(roles.filter((role) => role === 'TH' || role === 'TD')).toEqual(['TH', 'TH', 'TH', 'TD', 'TH', 'TD']);
});

test('an address that cannot be read is an error that names the document', async () => {
  await expect(renderPdf(paperOf('[x](https://[)'), files)).rejects.toThrow(
    'The PDF of policies/hard/1.0 cannot be made: Invalid URL',
  );
});

describe('pictures', () => {
  test('are shown with their alternative text', async () => {
    const { read } = await renderPdf(paperOf('![A green star](/logo.svg)'), files);
    const { roles, alternatives } = await readPdf(read());
    expect(roles).toContain('Figure');
    expect(alternatives).toContain('A green star');
  });

  test('that are not there are an error', async () => {
    await expect(renderPdf(paperOf('![A](/none.svg)'), files)).rejects.toThrow(
      'The PDF of policies/hard/1.0 cannot show /none.svg: there is no such file.',
    );
  });

  test('come from the folder of the trust center, and never from the same path on the machine', () => {
    const machine = mkdtempSync(join(tmpdir(), 'candor-machine-'));
    const picture = join(machine, 'star.svg');
    cpSync(join('public', 'logo.svg'), picture);
    const text = paperOf(`![A star](${picture})`);
    expect(() => jobOf(text, files)).toThrow(`cannot show ${picture}: there is no such file.`);
    expect(() => jobOf(paperOf('Text.', { logo: { file: picture, alt: 'A star' } }), files)).toThrow(
      'there is no such file.',
    );

    const site = mkdtempSync(join(tmpdir(), 'candor-site-'));
    cpSync(picture, join(site, picture));
    const { images } = jobOf(text, { ...files, file: (path: string) => join(site, path) });
    expect(images.map(({ file }) => file)).toEqual([join(site, picture)]);
  });
});
