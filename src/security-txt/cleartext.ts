/** A text with an OpenPGP signature around it, the cleartext signature framework of RFC 9580 section 7. */
export interface Cleartext {
  /** What was signed: dash-escapes undone, every line ended by a line feed, the last too. */
  readonly content: string;
  /** The line of the file on which the content begins, counted from 1. */
  readonly contentLine: number;
  /** The line of the file on which the signature begins. */
  readonly signatureLine: number;
}

/** Where a file that is meant to be signed departs from the framework. Lines and columns count from 1. */
export interface BrokenCleartext {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
  readonly hint: string;
}

const BEGIN_MESSAGE = '-----BEGIN PGP SIGNED MESSAGE-----';
const BEGIN_SIGNATURE = '-----BEGIN PGP SIGNATURE-----';
const END_SIGNATURE = '-----END PGP SIGNATURE-----';

/** A line of armor, a mistyped one too; none begins like that in an unsigned security.txt. */
const ARMOR = /^\s*(?:-+\s*)?(?:BEGIN|END) PGP /;
/** The only header that is allowed above the text. */
const HASH = /^Hash: [\w-]+(?:, ?[\w-]+)*$/;
const ARMOR_HEADER = /^[A-Za-z][A-Za-z-]*: /;
const NOT_BASE64 = /[^A-Za-z0-9+/]/;
const BASE64_END = /={1,2}$/;
/** Readers are not to refuse a file for it (RFC 9580 section 6.1), so it is not compared. */
const CHECKSUM = /^=[A-Za-z0-9+/]{4}$/;

const SIGN_ANEW = 'Sign it anew: npm run security-txt -- --signing-key FILE.';

class BrokenAt extends Error {
  readonly index: number;
  readonly column: number;
  readonly hint: string;

  constructor(index: number, message: string, hint = SIGN_ANEW, column = 1) {
    super(message);
    this.index = index;
    this.column = column;
    this.hint = hint;
  }
}

/** The index of the last line that there is anything on. */
const lastLine = (lines: readonly string[]): number =>
  Math.max(
    0,
    lines.findLastIndex((line) => line !== ''),
  );

/** The first line that has to be the header; returns the index of the one after it. */
function readBegin(lines: readonly string[]): number {
  if (lines[0] === BEGIN_MESSAGE) return 1;
  const first = lines.findIndex((line) => line.trim() !== '');
  if (lines.includes(BEGIN_MESSAGE)) {
    throw new BrokenAt(first, `Text stands above ${BEGIN_MESSAGE}, and nobody has signed it.`, 'Delete what is above.');
  }
  if (lines.some((line) => line.startsWith('-----BEGIN PGP MESSAGE'))) {
    const message = 'The text is wrapped up in an OpenPGP message, so that nobody can read it as it stands.';
    throw new BrokenAt(first, message, `Sign it in the clear, as gpg --clearsign does. ${SIGN_ANEW}`);
  }
  throw new BrokenAt(first, `A signed security.txt begins with the line ${BEGIN_MESSAGE}.`);
}

/** Returns the index of the blank line after the headers. */
function readHashes(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') return at;
    if (HASH.test(line)) continue;
    throw new BrokenAt(
      at,
      'Only "Hash: …" and then a blank line may stand between the first line and the text (RFC 9580 section 7).',
    );
  }
  throw new BrokenAt(lastLine(lines), 'The file ends before the text that was signed.');
}

/** Returns the index of the line on which the signature begins. */
function readContent(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === BEGIN_SIGNATURE) return at;
    if (!line.startsWith('-') || line.startsWith('- ')) continue;
    throw new BrokenAt(at, `This line begins with a hyphen, and is neither escaped ("- ") nor ${BEGIN_SIGNATURE}.`);
  }
  throw new BrokenAt(lastLine(lines), `The text was said to be signed, and no line ${BEGIN_SIGNATURE} follows it.`);
}

/** Returns the index of the blank line after the headers of the signature. */
function readArmorHeaders(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') return at;
    if (!ARMOR_HEADER.test(line)) throw new BrokenAt(at, 'A blank line is missing before the data of the signature.');
  }
  throw new BrokenAt(lastLine(lines), 'The file ends before the data of the signature.');
}

/** Returns the index of the last line of the signature. */
function readData(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === END_SIGNATURE) {
      if (at === from) throw new BrokenAt(at, 'The signature holds no data.');
      return at;
    }
    if (CHECKSUM.test(line)) continue;
    const odd = line === '' ? 0 : line.replace(BASE64_END, '').search(NOT_BASE64);
    if (odd === -1) continue;
    const isRest = lines.slice(at).every((rest) => rest === '');
    if (isRest) break;
    throw new BrokenAt(at, 'The data of the signature is no Base64 here.', SIGN_ANEW, odd + 1);
  }
  throw new BrokenAt(lastLine(lines), `The signature breaks off: the line ${END_SIGNATURE} is missing.`);
}

function read(lines: readonly string[]): Cleartext {
  // Blanks at the ends of lines are not part of the framework; of the content they are kept, to be compared.
  const bare = lines.map((line) => line.replace(/(?<![ \t])[ \t]+$/, ''));
  const contentFrom = readHashes(bare, readBegin(bare)) + 1;
  const signatureAt = readContent(bare, contentFrom);
  const end = readData(bare, readArmorHeaders(bare, signatureAt + 1) + 1);
  const after = bare.findIndex((line, at) => at > end && line !== '');
  if (after !== -1) {
    throw new BrokenAt(after, 'Text stands below the signature, and nobody has signed it.', 'Delete what is below.');
  }
  const content = lines
    .slice(contentFrom, signatureAt)
    .map((line) => line.replace(/^- /, ''))
    .join('\n');
  // The end of the last line belongs to the signature, so a signer writes a blank line for it or none.
  const ended = content.endsWith('\n') ? content : `${content}\n`;
  return { content: ended, contentLine: contentFrom + 1, signatureLine: signatureAt + 1 };
}

/** Whether a file is signed, or was meant to be. */
export const isSigned = (text: string): boolean => text.split(/\r?\n/).some((line) => ARMOR.test(line));

/** Reads a file that is signed in the clear, and says where it is not what it is meant to be. */
export function readCleartext(text: string): Cleartext | BrokenCleartext {
  const lines = text.split(/\r?\n/);
  try {
    return read(lines);
  } catch (error) {
    if (!(error instanceof BrokenAt)) throw error;
    const { index, column, message, hint } = error;
    const length = Math.max(1, (lines[index] ?? '').length - column + 1);
    return { line: index + 1, column, length, message, hint };
  }
}
