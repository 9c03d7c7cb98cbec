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
