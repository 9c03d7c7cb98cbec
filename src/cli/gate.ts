import { relative } from 'node:path';
import { checkSite, type Diagnostic } from '../check/check.ts';
import { requestedAsOf, type SiteFolder } from '../site-folder.ts';

/** Checks every file of the site, prints what is wrong, and says whether the site may be built. */
export async function passesGate(site: SiteFolder): Promise<boolean> {
  const asOf = requestedAsOf();
  const { diagnostics } = await checkSite({ ...site, ...(asOf && { asOf }) });
  for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  console.log(`${count(errors, 'error')}, ${count(warnings, 'warning')}`);
  return errors === 0;
}

function formatDiagnostic({ file, line, column, severity, code, message, hint }: Diagnostic): string {
  const place = `${relative(process.env['INIT_CWD'] ?? process.cwd(), file)}:${line}:${column}`;
  return `${place} ${severity} ${code} ${message}${hint ? `\n  ${hint}` : ''}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
