import { describe, expect, it } from 'vitest';
import { policy } from '../../../src/check/examples.ts';
import { diagnose } from './example-site.ts';

/** The lines of a text, counted from its first, that the gate names, with their columns. */
const lost = (text: string, ending = 'mdx'): string[] =>
  diagnose(policy(text, '', ending)).map(({ code, line, column }) => `${code} ${line - 5}:${column}`);
const hints = (text: string): string =>
  diagnose(policy(text))
    .map(({ hint }) => hint)
    .join('\n');

describe('sub-items that are indented too little', () => {
  const list = (number: number, indent: number, mark = '-'): string =>
    [`${number}. Access`, `${' '.repeat(indent)}${mark} Staff`, `${' '.repeat(indent)}${mark} Suppliers`].join('\n');

  it.each([
    ['10.', list(10, 3), ['M016 2:4', 'M016 3:4']],
    ['100.', list(100, 3), ['M016 2:4', 'M016 3:4']],
    ['100., by four', list(100, 4), ['M016 2:5', 'M016 3:5']],
    ['10., numbered', list(10, 3, '1.'), ['M016 2:4', 'M016 3:4']],
    ['1., by two', list(1, 2), ['M016 2:3', 'M016 3:3']],
    ['a bullet, by one', '- Access\n - Staff\n - Suppliers', ['M016 2:2', 'M016 3:2']],
    ['10., behind a blank line', '10. Access\n\n   - Staff', ['M016 3:4']],
    ['10., in a quotation', '> 10. Access\n>    - Staff', ['M016 2:6']],
  ])('below %s are named', (_, text, places) => {
    expect(lost(text)).toEqual(places);
    expect(lost(text, 'md')).toEqual(places);
  });

  it('are named where Markdown takes them for code', () => {
    expect(lost('100. Access\n\n    - Staff', 'md')).toEqual([expect.stringMatching(/^M016 3:/)]);
  });

  it('say how far to indent them', () => {
    expect(hints(list(10, 3))).toContain('Indent it by 1 more blank');
    expect(hints('- Access\n - Staff')).toContain('Indent it by 1 more blank');
  });

  it.each([
    ['below 10.', list(10, 4)],
    ['below 100.', list(100, 5)],
    ['below 1.', list(1, 3)],
    ['right-aligned numbers', ' 9. Access\n10. Staff\n11. Suppliers'],
    ['two lists', '1. Access\n2. Staff\n\n- Suppliers\n- Others'],
    ['a list in a list in a list', '- a\n  - b\n    - c\n- d'],
    ['code in an item', '10. Run:\n\n    ```sh\n    - a\n    ```'],
  ])('are accepted %s', (_, text) => {
    expect(lost(text)).toEqual([]);
    expect(lost(text, 'md')).toEqual([]);
  });
});

describe('lines that begin like items and run together', () => {
  it.each([
    ['letters in parentheses', 'We protect:\n(a) names;\n(b) messages.', ['M016 2:1', 'M016 3:1']],
    ['letters from the first line on', '(a) names;\n(b) messages.', ['M016 1:1', 'M016 2:1']],
    ['letters with a parenthesis', 'We protect\na) names\nb) messages', ['M016 2:1', 'M016 3:1']],
    ['Roman numbers', 'We protect\n(i) names,\n(ii) messages,\n(iii) files.', ['M016 2:1', 'M016 3:1', 'M016 4:1']],
    ['bullets', '• names\n• messages', ['M016 1:1', 'M016 2:1']],
    ['bullets below a line', 'We protect:\n• names\n• messages', ['M016 2:1', 'M016 3:1']],
    ['numbers that do not begin with 1', 'We protect:\n2. names\n3. messages', ['M016 2:1', 'M016 3:1']],
    ['letters in an item', '- We protect:\n  (a) names\n  (b) messages', ['M016 2:3', 'M016 3:3']],
    ['letters in a quotation', '> We protect:\n> (a) names\n> (b) messages', ['M016 2:3', 'M016 3:3']],
    ['letters behind bold words', '**We protect**\n(a) names\n(b) messages', ['M016 2:1', 'M016 3:1']],
    ['dashes', '– names\n– messages', ['M016 1:1', 'M016 2:1']],
    ['long dashes', '— names\n— messages', ['M016 1:1', 'M016 2:1']],
    ['middle dots', '· names\n· messages', ['M016 1:1', 'M016 2:1']],
    ['bullets without a blank', '•names\n•messages', ['M016 1:1', 'M016 2:1']],
    ['hyphens without a blank', '-names\n-messages', ['M016 1:1', 'M016 2:1']],
    ['circles typed as o', 'We protect:\no names\no messages', ['M016 2:1', 'M016 3:1']],
    ['section signs', '§ names\n§ messages', ['M016 1:1', 'M016 2:1']],
    ['arrows that became Ø', 'Ø names\nØ messages', ['M016 1:1', 'M016 2:1']],
    ['numbers with two levels', '1.1 names\n1.2 messages', ['M016 1:1', 'M016 2:1']],
    ['numbers with a backslash', '1\\. names\n2\\. messages', ['M016 1:1', 'M016 2:1']],
    ['letters in bold', '**(a)** names\n**(b)** messages', ['M016 1:1', 'M016 2:1']],
    ['arrows', '→ names\n→ messages', ['M016 1:1', 'M016 2:1']],
    ['arrows of Word', 'We protect:\n➢ names\n➢ messages', ['M016 2:1', 'M016 3:1']],
    ['triangles', '▸ names\n▸ messages', ['M016 1:1', 'M016 2:1']],
    ['squares', '■ names\n■ messages', ['M016 1:1', 'M016 2:1']],
    ['boxes to tick', '☐ names\n☑ messages', ['M016 1:1', 'M016 2:1']],
    ['check marks', 'We protect\n✓ names\n✓ messages', ['M016 2:1', 'M016 3:1']],
    ['one letter below an item', '2) names\n  a) first names', ['M016 2:3']],
  ])('are named: %s', (_, text, places) => {
    expect(lost(text)).toEqual(places);
  });

  it('are named in Markdown, where hyphens are indented too far to make a list', () => {
    expect(lost('We protect:\n    - names\n    - messages', 'md')).toEqual(['M016 2:5', 'M016 3:5']);
  });

  it.each([
    ['paragraphs of their own', '(a) names\n\n(b) messages'],
    ['lines that are broken', 'We protect:\\\n(a) names\\\n(b) messages'],
    ['lines that end with two blanks', 'We protect:  \n(a) names  \n(b) messages'],
    ['a citation that begins a line', 'The ground is Article 6(1)\n(f) GDPR, and for staff Article 9(2)\n(b) GDPR.'],
    ['a year that ends a sentence', 'It has been so since the year\n2024. Before that it was not.'],
    ['an initial', 'This was approved by\nA. Smith in March.'],
    ['a dash', 'We protect names\n– and messages.'],
    ['two sections that begin lines', 'The grounds are\n§ 5 and\n§ 6 of the act.'],
    ['a number with a decimal point', 'It takes between one and\n1.5 hours.'],
    ['a dash at the end and one at the start', 'We protect names –\n– and\nmessages –'],
    ['a negative number', 'It is between\n-5 and\n-6 degrees.'],
    ['one arrow', 'Choose Settings\n→ Security.'],
    ['one o', 'Names:\no messages'],
    ['a citation in an item', '- Article 6(1)\n  (a) GDPR'],
    ['code', '```\n(a) names\n(b) messages\n• files\n```'],
    ['one bullet in a paragraph', '• names\n\n• messages'],
  ])('are left alone: %s', (_, text) => {
    expect(lost(text)).toEqual([]);
  });
});

it('lines that begin with a dash get the hint to start them with a hyphen', () => {
  expect(hints('– names\n– messages')).toContain('start each item with "- "');
});

describe('paragraphs below an item', () => {
  it('are named where they are indented too little', () => {
    expect(lost('10. Access\n\n  Everyone has an account.')).toEqual(['M016 3:3']);
  });

  it.each([
    ['part of the item', '10. Access\n\n    Everyone has an account.'],
    ['not indented', '10. Access\n\nEveryone has an account.'],
  ])('are accepted where they are %s', (_, text) => {
    expect(lost(text)).toEqual([]);
  });
});

describe('an item with a sign of Word', () => {
  it('is named below a bullet, where it is indented otherwise than the text of the item', () => {
    expect(lost('* One\n o Two', 'md')).toEqual(['M016 2:2']);
    expect(lost('- casa\n  o piso', 'md')).toEqual([]);
    expect(lost('- casa\no piso', 'md')).toEqual([]);
  });

  it('is named where Markdown takes it for code', () => {
    expect(lost('100. Access\n\n    o Staff', 'md')).toEqual([expect.stringMatching(/^M016 3:/)]);
  });
});
