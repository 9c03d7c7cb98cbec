import fc from 'fast-check';

/** The two formats of a text. */
export type Format = 'md' | 'mdx';

/** A document of one version. */
export interface GeneratedDocument {
  format: Format;
  /** Its front matter besides its id. */
  fields: Readonly<Record<string, unknown>>;
  text: string;
}

type Text = fc.Arbitrary<string>;

const PLAIN = [
  ...'access data keys (only) e-mail AES-256 10&nbsp;GB § 1. 1) (a) = # \\* \\| &amp; "q" ½ → ✓ a/b/c'.split(' '),
  'a-very-long-word-that-does-not-end-and-goes-on',
  'x'.repeat(120),
  'ünï',
  'e\u0301',
  'soft\u00adhyphen',
  'zero\u200bwidth',
  'thin\u2009space',
  'no\u2060break',
  'a\u202fb',
  'سياسة',
  'שלום',
  'हिन्दी',
  'Ω≤×',
];

const words: Text = fc
  .array(fc.constantFrom(...PLAIN), { minLength: 1, maxLength: 6 })
  .map((parts) => `on ${parts.join(' ')}`);

const ADDRESSES = [
  '/policies/',
  '#scope',
  'https://www.example.org/a?b=c#d',
  'mailto:security@example.org',
  'tel:+4930',
];

const indented = (text: string, by: string): string => text.replaceAll(/\n(?=[^\n])/g, `\n${by}`);

const reference: Text = fc
  .tuple(fc.constantFrom('', 'words'), fc.constantFrom('[^1]', '[^2]', '[^3]', '[^4]'))
  .map((parts) => parts.join(''));

/** Words in a line, with all that may stand there. */
function linesOf(format: Format): Text {
  const atoms = [
    ...['<br />', '![A star](/ok.svg)', '[![A star](/ok.svg)](/policies/)', '`a | b`'],
    ...['<https://a.example.org>', '[named][there]', '&nbsp;', '\u00ad'].slice(format === 'md' ? 0 : 1),
    ...(format === 'mdx'
      ? [
          '<Fact id="breach-notice" />',
          'x<Fact id="breach-notice">48 hours</Fact>',
          'in <Subprocessors /> a line',
          '<Controls />',
        ]
      : []),
  ];
  return fc.letrec<{ line: string }>((tie) => ({
    line: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words,
      fc.constantFrom(...atoms),
      { weight: 2, arbitrary: reference },
      words.map((text) => `\`${text}\``),
      fc
        .tuple(fc.oneof(fc.constant(''), words), tie('line'), fc.constantFrom(...ADDRESSES))
        .map(([text, more, href]) => `[${text}${more}](${href})`),
      fc.tuple(fc.constantFrom('**', '*', '~~', '_'), words).map(([mark, text]) => `${mark}${text}${mark}`),
      fc
        .tuple(fc.constantFrom('sup', 'sub', 'kbd', 'abbr title="x"'), tie('line'))
        .map(([tag, text]) => `<${tag}>${text}</${tag.replace(/ .*/, '')}>`),
      fc.tuple(tie('line'), tie('line')).map((parts) => parts.join(' ')),
    ),
  })).line;
}

const inRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`;

/** A table of any size: of no rows, of some, of more than a page. */
function tablesOf(line: Text): Text {
  const sizes = fc.tuple(
    fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 2, max: 4 }) }, fc.integer({ min: 1, max: 14 })),
    fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.integer({ min: 30, max: 50 })),
  );
  const cells = fc.array(line, { minLength: 1, maxLength: 7 });
  return fc.tuple(sizes, cells, cells).map(([[columns, rows], heads, bodies]) => {
    const across = (texts: readonly string[], from: number): string =>
      inRow(Array.from({ length: columns }, (_, column) => texts[(from + column) % texts.length] ?? ''));
    const body = Array.from({ length: rows }, (_, row) => across(bodies, row));
    return [across(heads, 0), `|${' :-- |'.repeat(columns)}`, ...body].join('\n');
  });
}

const EMPTY = ['---', '***', '```\n```', '- ', '1.', '>', '| a | b |\n| - | - |', '&nbsp;'];

function blocksOf(format: Format, line: Text): Text {
  const table = tablesOf(line);
  const components = ['<Subprocessors />', '<Controls category="access-control" />', '<Certifications />'];
  const { blocks } = fc.letrec<{ blocks: string }>((tie) => {
    const parts = tie('blocks');
    const block = fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: line },
      { weight: 2, arbitrary: table },
      fc
        .tuple(fc.constantFrom('##', '###'), fc.oneof(fc.constant(''), words), line)
        .map(([marks, text, more]) => `${marks} ${text}${more}`),
      fc
        .array(parts, { minLength: 1, maxLength: 3 })
        .map((items) => items.map((text) => `- ${indented(text, '  ')}`).join('\n')),
      fc
        .tuple(fc.constantFrom('0', '1', '99', '999999999'), parts)
        .map(([number, text]) => `${number}. ${indented(text, ' '.repeat(number.length + 2))}`),
      parts.map((text) => `- [ ] ${indented(text, '  ')}\n- [x] done`),
      parts.map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
      fc.tuple(words, parts).map(([term, text]) => `${term}\n: ${indented(text, '  ')}`),
      fc
        .tuple(fc.constantFrom('', 'sh', 'nonsense'), words)
        .map(([name, code]) => `\`\`\`${name}\n${code}\n\n  ${code}\n\`\`\``),
      fc.constantFrom(...EMPTY),
      ...(format === 'mdx'
        ? [
            fc.constantFrom(...components),
            fc
              .tuple(fc.constantFrom('', ' kind="warning"', ' title="Read this"'), parts)
              .map(([attribute, text]) => `<Callout${attribute}>\n\n${text}\n\n</Callout>`),
          ]
        : []),
    );
    return { blocks: fc.array(block, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')) };
  });
  return blocks;
}

/** Texts with four notes: of words, of blocks, and any of them may refer to any. */
function textsOf(format: Format): Text {
  const line = linesOf(format);
  const blocks = blocksOf(format, line);
  const note = fc.oneof(
    line,
    blocks,
    fc.tuple(reference, line, reference).map((parts) => parts.join(' ')),
  );
  const notes = fc.tuple(note, note, note, note);
  return fc
    .tuple(fc.array(blocks, { minLength: 1, maxLength: 4 }), notes)
    .map(([parts, texts]) =>
      [
        '## Scope { #scope }',
        ...parts,
        '[there]: /policies/',
        ...texts.map((text, index) => `[^${index + 1}]: ${indented(text, '    ')}`),
      ].join('\n\n'),
    );
}

const TITLES = [
  '—',
  '¿?',
  '1.',
  '#',
  '[x](/y/)',
  '{a}',
  '<b>',
  '"q"',
  '\\',
  '​',
  'a\u00ad',
  'سياسة أمن',
  'מדיניות',
  'नीति',
  '@x',
  '$x$',
  '*',
  '//',
  '1',
];

const lineOfField: Text = fc.oneof(
  { weight: 3, arbitrary: words },
  fc.constantFrom(...TITLES),
  fc.constantFrom('w'.repeat(300), 'Words of a title. '.repeat(40), 'a-'.repeat(150)),
);

const fields = fc.record(
  {
    title: lineOfField,
    summary: fc.oneof(
      lineOfField,
      fc.tuple(lineOfField, lineOfField).map((lines) => lines.join('\n\n')),
    ),
    owner: lineOfField,
    approvedBy: lineOfField,
    classification: lineOfField,
    effective: fc.constantFrom('2026', '2026-Q1', '2026-03', '2026-03-01'),
    reviewEvery: fc.constantFrom('12 months', '1 day'),
    controls: fc.constantFrom(['soc2:CC9.2'], ['iso27001-2022:A.5.19', 'nis2:Art. 23']),
    language: fc.constantFrom('en-GB', 'de', 'ar', 'he'),
  },
  { requiredKeys: ['title'] },
);

/** Documents of both formats, as odd as authors may write them. */
export const documents: fc.Arbitrary<GeneratedDocument> = fc
  .constantFrom<Format>('md', 'mdx')
  .chain((format) => fc.record({ format: fc.constant(format), fields, text: textsOf(format) }));
