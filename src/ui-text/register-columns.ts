import type { RegisterEntry } from '../model/register.ts';
import type { RegisterWords } from './register-words.ts';
import { registerText } from './register.ts';

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

/** What none of the entries states, in a sentence, where readers would miss it. */
export function unstatedLine(
  { isAskedForGrounds }: RegisterWords,
  entries: readonly RegisterEntry[],
): string | undefined {
  const unstated = expected.filter((column) => !entries.some(states[column]));
  if (!isAskedForGrounds || entries.length === 0 || unstated.length === 0) return undefined;
  return registerText.notStatedHere(
    entries.length,
    unstated.map((column) => registerText.questions[column]),
  );
}
