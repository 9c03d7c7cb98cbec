import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReleased, RELEASED_FILE, type Erratum, type Released } from '../release/released.ts';
import { siteFolder } from '../site-folder.ts';

type Kind = 'documents' | 'subprocessors' | 'commitments';

function load(): Released | undefined {
  const file = join(siteFolder().contentDir, RELEASED_FILE);
  if (!existsSync(file)) return undefined;
  const result = readReleased(readFileSync(file, 'utf8'));
  // The gate refuses a file that cannot be read before any page is made.
  return 'released' in result ? result.released : undefined;
}

let loaded: { released: Released | undefined } | undefined;

/**
 * The corrections of something released, in the order they were made. The build reads them once, the preview anew for each page.
 *
 * @param id `policies/access-control/1.0`, or the id of a record
 */
export function errataOf(kind: Kind, id: string): readonly Erratum[] {
  if (loaded === undefined || import.meta.env.DEV) loaded = { released: load() };
  return loaded.released?.[kind][id]?.errata ?? [];
}
