import type { SourceField } from '../front-matter.ts';
import type { Statement } from './statements.ts';

interface Revision {
  readonly date?: unknown;
  readonly comment?: unknown;
}

const isRevision = (value: unknown): value is Revision => typeof value === 'object' && value !== null;

/** Fields of the templates of strongdm/comply: the last of `majorRevisions` is that of this text. */
export function revisionsOf({ key, data, line }: SourceField): Statement[] {
  if (key !== 'majorRevisions' || !Array.isArray(data)) return [];
  const revisions = (data as unknown[]).filter(isRevision);
  const last = revisions.at(-1);
  if (!last) return [];
  const say = (label: Statement['label'], value: unknown): Statement[] =>
    typeof value === 'string' ? [{ label, value, line, quote: `${key}: ${value}`, isField: true }] : [];
  return [...say('version', `${revisions.length}.0`), ...say('updated', last.date), ...(revisions.length > 1 ? say('changes', last.comment) : [])]; // prettier-ignore
}

/** The requirements that `satisfies` names; those of the Trust Services Criteria are those of SOC 2. */
export function satisfied(fields: readonly SourceField[]): string[] {
  const data: unknown = fields.find(({ key }) => key === 'satisfies')?.data;
  const criteria: unknown = typeof data === 'object' && data !== null && 'TSC' in data ? data.TSC : undefined;
  return Array.isArray(criteria) ? criteria.map((id) => `soc2:${String(id)}`) : [];
}

/** The id that `acronym` proposes. */
export function acronymOf(fields: readonly SourceField[]): string | undefined {
  const value = fields.find(({ key }) => key === 'acronym')?.value;
  return typeof value === 'string' && /^[A-Za-z][A-Za-z0-9]+$/.test(value) ? value : undefined;
}

/** What the path of a source says of it. */
export interface SourceName {
  /** Its name without the ending; of vdp/ar.md, of which each folder has one, with the folder. */
  readonly stem: string;
  /** Of ar.md or pt-BR.md. */
  readonly language?: string;
}

const ENDING = /\.(?:md|markdown|mdx)(?:\.tmpl)?$/i;
const LANGUAGES = new Set('ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(' ')); // prettier-ignore

/** Reads the name of a source from its path. */
export function sourceName(path: string): SourceName {
  const parts = path.replace(ENDING, '').split('/');
  const name = parts.at(-1) ?? '';
  const folder = parts.at(-2);
  const [language = ''] = /^[a-z]{2}(?=$|[-_][A-Za-z]{2,4}$)/.exec(name) ?? [];
  if (LANGUAGES.has(language)) return { stem: folder === undefined ? name : `${folder}-${name}`, language: name.replace('_', '-').toLowerCase() }; // prettier-ignore
  return { stem: folder !== undefined && /^_?(?:index|readme)$/i.test(name) ? folder : name };
}
