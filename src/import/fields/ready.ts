import type { Desk } from '../desk.ts';
import type { Statement } from './statements.ts';

/** A version that calls itself a draft is not shown to readers before somebody says so. */
export function isReady(statements: readonly Statement[], desk: Desk): boolean {
  const found = statements.find(
    ({ label, value }) => label === 'status' && /\b(?:draft|entwurf|in review|proposed)\b/i.test(value),
  );
  if (!found) return true;
  const message = `The source says "${found.quote}". Is this version ready for readers?`;
  return (
    desk.ask({
      key: 'ready',
      line: found.line,
      message,
      proposal: 'no',
      expects: '"yes", or "no" to keep it as a draft',
    }) === 'yes'
  );
}
