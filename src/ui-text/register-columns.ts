import type { RegisterEntry } from '../model/register.ts';
import type { RegisterWords } from '../ui-text/register-words.ts';
import type { registerText } from '../ui-text/register.ts';

/** A column of the register. */
export type SubprocessorColumn = keyof typeof registerText.columns | keyof RegisterWords['columns'];

const all: readonly SubprocessorColumn[] = ['name', 'purpose', 'data', 'where', 'since', 'certificates', 'tier'];

/** What a data protection officer looks for, so that its absence is worth a word. */
const expected = ['purpose', 'data', 'where'] as const;

const states: Record<SubprocessorColumn, (entry: RegisterEntry) => boolean> = {
  name: () => true,
  purpose: ({ details }) => details.purpose !== undefined,
  data: ({ details }) => (details.dataCategories ?? details.dataAccess) !== undefined,
  where: ({ details }) => (details.locations ?? details.transferMechanism) !== undefined,
  since: ({ begins }) => begins !== undefined,
  certificates: ({ details }) => details.certifications !== undefined,
  tier: ({ details }) => details.tier !== undefined,
};

/** The columns that at least one entry fills. */
export function statedColumns(entries: readonly RegisterEntry[]): SubprocessorColumn[] {
  return all.filter((column) => entries.some(states[column]));
}

/** The columns that no entry fills and that readers would miss. */
export function unstatedColumns(entries: readonly RegisterEntry[]): (typeof expected)[number][] {
  return entries.length === 0 ? [] : expected.filter((column) => !entries.some(states[column]));
}
