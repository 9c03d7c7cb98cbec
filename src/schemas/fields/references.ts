import { z } from 'zod';
import { parseControlRef } from '../../frameworks/control-ref.ts';
import { nearestControlRefs } from '../../frameworks/nearest-control-refs.ts';
import { frameworks } from '../../frameworks/registry.ts';
import { refineAddress } from './contact-points.ts';

const id = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** The id of a record: its file name without the ending. */
export const recordId = z
  .string()
  .regex(id, { error: 'expected an id: lower-case letters and digits, joined by hyphens or dots' });

const document = /^(whitepaper|disclosure|policies\/[a-z0-9]+(?:[-.][a-z0-9]+)*)(\/\d+(\.\d+){0,2})?$/;

/** A document, `policies/<slug>`, `whitepaper` or `disclosure`, or one version of it, `policies/<slug>/<version>`. */
export const documentRef = z
  .string()
  .regex(document, { error: 'expected a document such as policies/access-control, or policies/access-control/2.1' });

const pathOrUrlHint = 'expected a path such as /subprocessors/ or an https:// address';

/** A page of this site (`/subprocessors/`) or an address that begins with https://; `//` would lead to another host. */
export const pathOrUrl = z
  .string({ error: pathOrUrlHint })
  .regex(/^(\/(?![/\\])\S*|https:\/\/\S+)$/, { abort: true, error: pathOrUrlHint })
  .superRefine(refineAddress);

const unknownRef = (ref: unknown): string => {
  const near = typeof ref === 'string' ? nearestControlRefs(ref) : [];
  const meant = near.length > 0 ? `; did you mean ${near.join(', ')}?` : '';
  return `${JSON.stringify(ref)} is in no framework that Candor knows${meant}`;
};

/** A requirement of a framework, such as `soc2:CC9.2`, `iso27001-2022:A.5.19` or `gdpr:Art. 28`. */
export const controlRef = z
  .string({ error: 'expected a control reference, written like soc2:CC9.2' })
  .refine((ref) => parseControlRef(ref) !== undefined, { error: ({ input }) => unknownRef(input) });

export const controlRefs = z.array(controlRef).min(1);

/** A framework that Candor knows, such as `soc2` or `iso27001-2022`. */
export const frameworkId = z.enum(frameworks.map(({ id }) => id));

export type ControlRef = string;

export const versionPattern = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){0,2}$/;

/** A document version: one to three whole numbers with dots and no leading zeros, such as `2`, `2.1` or `2.1.3`. */
export const version = z
  .string()
  .regex(versionPattern, { error: 'expected one to three whole numbers with dots, such as 1.0 or 2.1.3' });

/** What file systems allow for one name, and well below what browsers and hosts take for a whole path. In bytes. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 1000;

const INVISIBLE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\uFFFD]/u;

/** Windows keeps these names for devices, with any ending and in any case. */
const OF_DEVICES = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** Whether Windows can hold no file of that name, whatever its ending. */
export const isDeviceName = (name: string): boolean => OF_DEVICES.test(name);

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function nameProblem(name: string): string | undefined {
  if (name === '') return 'no "//"';
  if (name === '.' || name === '..') return `no "${name}" between slashes`;
  const [character] = INVISIBLE.exec(name) ?? [];
  if (character !== undefined) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `no invisible character such as U+${code}`;
  }
  if (name.includes('\\')) return 'no "\\"';
  const [sign] = /[<>:"|?*]/.exec(name) ?? [];
  if (sign !== undefined) return `no ${sign === '"' ? 'quotation mark' : `"${sign}"`}, which no name has on Windows`;
  if (isDeviceName(name)) return `no "${name}" between slashes, which Windows keeps for a device`;
  const last = /[. ]$/.exec(name)?.[0];
  if (last !== undefined) return `no "${last}" at the end of a name, which Windows drops`;
  return bytesOf(name) > LONGEST_NAME ? `at most ${LONGEST_NAME} bytes between slashes` : undefined;
}

/**
 * Why no static host can serve a file at a path, as what is expected of it; `undefined` where one can.
 *
 * @param path from the root of the site, with characters as they are: `/über/uns.pdf`
 */
export function pathProblem(path: string): string | undefined {
  const names = path.replace(/^\//, '').replace(/\/$/, '').split('/');
  const wrong = path === '/' ? undefined : names.map(nameProblem).find((problem) => problem !== undefined);
  if (wrong !== undefined) return wrong;
  return bytesOf(path) > LONGEST_PATH ? `at most ${LONGEST_PATH.toLocaleString('en')} bytes` : undefined;
}

/** An address as the path it names: `%20` is a blank. `undefined` where it names none. */
export function decodedPath(path: string): string | undefined {
  try {
    const decoded = decodeURI(path);
    return decoded.includes('%') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function expectation(path: string): string | undefined {
  // Written as it is, the gate tells of it in every text alike.
  if (INVISIBLE.test(path)) return undefined;
  const decoded = decodedPath(path);
  if (decoded !== undefined) return pathProblem(decoded);
  const escape = /%(?![\da-f]{2})..?/i.exec(path)?.[0] ?? /%(?:2[3-6bcf]|3[abdf]|40)/i.exec(path)?.[0] ?? '%';
  return `no "${escape}": write the character itself; "%25", "%2F" and the like cannot be part of a file name`;
}

const isServable = (path: string): boolean => /^\/(?!\/)[^\s?#]*$/.test(path) && expectation(path) === undefined;

/** The path that was probably meant; `undefined` where none can be told. */
function meantPath(written: string): string | undefined {
  const plain = written.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const names = (decodedPath(plain) ?? plain).split(/[/\\]/).map((name) => name.replace(/(?<![. ])[. ]+$/, ''));
  const path = `/${names.filter((name) => name !== '').join('/')}`;
  const meant = path.replaceAll(/\s/g, encodeURIComponent);
  // `//example.com/` is another host, or a slash too many.
  const isClear = !written.startsWith('//') && meant !== '/' && meant !== written;
  return isClear && isServable(meant) ? meant : undefined;
}

function expected(words: string, input: unknown): string {
  const meant = meantPath(String(input));
  return `expected a path ${words}${meant === undefined ? '' : `; did you mean "${meant}"?`}`;
}

/** A path that the site could serve something at, as a browser shows it or with `%20` for characters. */
export const servablePath = z
  .string({ error: 'expected a path such as /security/sub-processors' })
  .regex(/^\/(?!\/)[^\s?#]*$/, {
    abort: true,
    error: ({ input }) => expected('such as /security/sub-processors', input),
  })
  .refine((path) => expectation(path) === undefined, {
    error: ({ input }) => expected(`with ${expectation(String(input)) ?? 'other characters'}`, input),
  });
