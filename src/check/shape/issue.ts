import type { z } from 'zod';
import type { Path } from '../read/yaml.ts';

/** What kind of mistake in the fields of a record it is; each kind has its own rule. */
export type ShapeKind =
  'unknown-key' | 'missing-field' | 'empty-field' | 'wrong-type' | 'not-allowed' | 'invalid-value';

/** One mistake, still without words. */
export interface ShapeIssue {
  readonly kind: ShapeKind;
  /** The field; of an unknown key the mapping it stands in. */
  readonly path: Path;
  readonly key?: string;
  readonly input: unknown;
  /** What the schema says, a clause such as "expected one line"; empty where it has no words of its own. */
  readonly words: string;
  /** What the value should have been, where its type is wrong: `string`, `array`, `object`. */
  readonly expected?: string;
  readonly allowed?: readonly string[];
}

type ZodIssue = z.core.$ZodIssue;

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );

/** The words a schema gave, as opposed to those Zod makes up. */
const ownWords = (message: string): string => (/^(Invalid|Too|Unrecognized)\b/.test(message) ? '' : message);

const isRootTypeError = ({ code, path }: ZodIssue): boolean => code === 'invalid_type' && path.length === 0;

/** Of the branches of a union those that the value can have meant: the ones whose type it has. */
function meantBranches(branches: readonly (readonly ZodIssue[])[], input: unknown): readonly (readonly ZodIssue[])[] {
  const ofType = branches.filter((branch) => !branch.some(isRootTypeError));
  const nested = Array.isArray(input) ? ofType.filter((branch) => branch.some(({ path }) => path.length > 0)) : [];
  if (nested.length > 0) return nested;
  return ofType.length > 0 ? ofType : branches;
}

function ofUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path, data: unknown): ShapeIssue[] {
  const input = valueAt(data, path);
  const branches = meantBranches(issue.errors, input);
  const [only] = branches;
  if (branches.length === 1 && only) {
    return only.flatMap((inner) => shapeIssues({ ...inner, path: [...path, ...inner.path] }, data));
  }
  const parts = branches.flat().flatMap((inner) => shapeIssues({ ...inner, path: [...path, ...inner.path] }, data));
  const words = [...new Set(parts.map((part) => part.words.replace(/^expected /, '')).filter((text) => text !== ''))];
  const kind = input === undefined ? 'missing-field' : input === null ? 'empty-field' : 'invalid-value';
  return [{ kind, path, input, words: words.length > 0 ? `expected ${words.join(', or ')}` : '' }];
}

function kindOf(issue: ZodIssue): ShapeKind {
  if (issue.code === 'invalid_value') return 'not-allowed';
  return issue.code === 'invalid_type' ? 'wrong-type' : 'invalid-value';
}

/** Says what a Zod issue is about; `data` is the whole record. */
export function shapeIssues(issue: ZodIssue, data: unknown): ShapeIssue[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ kind: 'unknown-key', path, key, input: undefined, words: '' }));
  }
  if (issue.code === 'invalid_union') return ofUnion(issue, path, data);
  const input = valueAt(data, path);
  const base = { path, input, words: ownWords(issue.message) };
  if (issue.code === 'custom' || issue.code === 'too_small') {
    const isEmptyList = Array.isArray(input) && input.length === 0;
    return [{ ...base, kind: isEmptyList ? 'empty-field' : 'invalid-value', words: base.words || limitWords(issue) }];
  }
  if (issue.code === 'invalid_key') {
    const words = issue.issues.map(({ message }) => ownWords(message)).find((text) => text !== '') ?? '';
    return [{ kind: 'invalid-value', path, input: path.at(-1), words }];
  }
  if (input === undefined) return [{ ...base, kind: 'missing-field' }];
  if (input === null) return [{ ...base, kind: 'empty-field' }];
  return [
    {
      ...base,
      kind: kindOf(issue),
      words: base.words || limitWords(issue),
      ...(issue.code === 'invalid_type' && { expected: issue.expected }),
      ...(issue.code === 'invalid_value' && { allowed: issue.values.map(String) }),
    },
  ];
}

function limitWords(issue: ZodIssue): string {
  const unit = (origin: string, amount: number): string =>
    origin === 'string'
      ? amount === 1
        ? ' character'
        : ' characters'
      : origin === 'array'
        ? amount === 1
          ? ' item'
          : ' items'
        : '';
  if (issue.code === 'too_big') {
    return `expected at most ${issue.maximum}${unit(issue.origin, Number(issue.maximum))}`;
  }
  if (issue.code === 'too_small') {
    const least = issue.inclusive === false ? 'more than' : 'at least';
    return `expected ${least} ${issue.minimum}${unit(issue.origin, Number(issue.minimum))}`;
  }
  return '';
}
