import { LARGEST_TEXT } from '../../../markdown/parser-limits.ts';
import { firstUndecodableLine, placeOfFile } from '../../read/text.ts';
import type { Rule } from '../../rule.ts';

const RECORD = 'name: Müller Post\npurpose: Delivers e-mail.\n';

/** In any other encoding, "ü" becomes two wrong characters on the page. */
export const notUtf8: Rule = {
  code: 'F005',
  name: 'not-utf-8',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Every file under content/ is text in UTF-8.',
  bad: { 'content/subprocessors/example-mail.yaml': Buffer.from(RECORD, 'latin1') },
  good: { 'content/subprocessors/example-mail.yaml': RECORD },
  *check({ unread }) {
    for (const { entry, problem } of unread) {
      if (problem !== 'not-utf-8') continue;
      const line = firstUndecodableLine(entry.read());
      yield {
        place: { file: entry.path, line, column: 1, length: 1 },
        message: 'This line is not text in UTF-8.',
        hint: 'Save the file again with the encoding UTF-8 (in most editors under "Save with encoding").',
      };
    }
  },
};

/** The mark is invisible, and some readers take it for part of the first word. */
export const byteOrderMark: Rule = {
  code: 'F006',
  name: 'byte-order-mark',
  severity: 'error',
  draft: 'note',
  sentence: 'No file begins with a byte order mark.',
  bad: { 'content/subprocessors/example-mail.yaml': '\uFEFFname: Example Mail\npurpose: Delivers e-mail.\n' },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  *check({ unread }) {
    for (const { entry, problem } of unread) {
      if (problem !== 'byte-order-mark') continue;
      yield {
        place: placeOfFile(entry.path),
        message: 'The file begins with an invisible byte order mark.',
        hint: 'Save it as "UTF-8", not as "UTF-8 with BOM".',
      };
    }
  },
};

/** An empty file is a record begun and forgotten. */
export const emptyFile: Rule = {
  code: 'F007',
  name: 'empty-file',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'No file under content/ is empty.',
  bad: { 'content/subprocessors/example-mail.yaml': '\n' },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  *check({ unread }) {
    for (const { entry, problem } of unread) {
      if (problem !== 'empty') continue;
      yield { place: placeOfFile(entry.path), message: 'The file is empty.', hint: 'Fill it, or delete it.' };
    }
  },
};

/** A text that large is a file put in the wrong place. */
export const tooLarge: Rule = {
  code: 'F008',
  name: 'too-large',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'No file under content/ is larger than one megabyte.',
  bad: {
    'content/subprocessors/example-mail.yaml': `name: Example Mail\npurpose: ${'Delivers e-mail. '.repeat(65_000)}\n`,
  },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  *check({ unread }) {
    for (const { entry, problem } of unread) {
      if (problem !== 'too-large') continue;
      yield {
        place: placeOfFile(entry.path),
        message: `The file has ${entry.size.toLocaleString('en')} bytes; more than ${LARGEST_TEXT.toLocaleString('en')} cannot be right.`,
        hint: 'Keep only text here; pictures and files for download belong in public/.',
      };
    }
  },
};

/** What cannot be read cannot be judged, and would be missing from the site. */
export const unreadable: Rule = {
  code: 'F012',
  name: 'unreadable',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Every file and folder may be read by whoever builds the site.',
  bad: { 'content/subprocessors/example-mail.yaml': { unreadable: true } },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  *check({ tree }) {
    for (const { path, kind } of tree) {
      if (kind !== 'unreadable') continue;
      yield {
        place: placeOfFile(path),
        message: 'You are not permitted to read this.',
        hint: 'Change its permissions, or have its owner do so (on Linux and macOS: chmod u+r, for a folder u+rx).',
      };
    }
  },
};

/** What lies outside the folder is not reviewed with it, and not there on another machine. */
export const linkOutside: Rule = {
  code: 'F009',
  name: 'link-outside',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'No symbolic link leads out of the trust center folder, to a folder, or nowhere.',
  bad: { 'content/subprocessors/example-mail.yaml': { link: '/srv/shared/example-mail.yaml' } },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  *check({ tree }) {
    for (const { path, kind } of tree) {
      if (kind === 'file' || kind === 'folder' || kind === 'unreadable') continue;
      const message = {
        outside: 'This link leads out of the trust center folder.',
        broken: 'This link leads nowhere.',
        other: 'This is neither a file nor a folder.',
      }[kind];
      yield { place: placeOfFile(path), message, hint: 'Put the file itself here.' };
    }
  },
};

/** The one file that every trust center has. */
export const organizationMissing: Rule = {
  code: 'F010',
  name: 'organization-missing',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'There is a file content/organization.yaml.',
  bad: { 'content/organization.yaml': '' },
  good: {},
  *check({ ids, tree }) {
    // Whatever else stands there was told of.
    if (ids.organization.size > 0 || tree.some(({ path }) => path === 'content/organization.yaml')) return;
    yield {
      place: placeOfFile('content/organization.yaml'),
      message: 'There is no organization.yaml: nobody could tell whose trust center this is.',
      hint: 'Write one with name, site (with its origin) and language.',
    };
  },
};
