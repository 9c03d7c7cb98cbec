import { mediaType } from '../site/media-types.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import { downloadName } from '../renditions/download-name.ts';
import { href } from '../site/href.ts';

/**
 * The attributes of a link to a file that readers keep: it is saved under a name that says whose it is and which version.
 *
 * @param path from the root of the site
 */
export async function download(path: string): Promise<{ href: string; type: string; download?: string }> {
  return { href: href(path), type: mediaType(path), download: downloadName(await getTrustCenter(), path) };
}
