import { loadTypst } from '../renditions/pdf/typst.ts';
import { UsageError } from './command.ts';

/** Why PDFs cannot be made on this machine, with the way out; `undefined` where they can. */
export function missingPdfCompiler(): string | undefined {
  try {
    loadTypst();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Says before the work begins that PDFs cannot be made on this machine.
 *
 * @throws UsageError with the way out
 */
export function assertPdfCompiler(): void {
  const reason = missingPdfCompiler();
  if (reason !== undefined) throw new UsageError(reason);
}
