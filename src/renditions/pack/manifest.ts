import type { PackPlan } from '../../model/packs.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Absolute } from '../feed.ts';
import { packTitle, type PackFile } from './pack.ts';

/** The list of a pack's files for machines: `manifest.json`. */
export function packManifest(
  plan: PackPlan,
  { organization, asOf }: TrustCenter,
  files: readonly PackFile[],
  absolute: Absolute,
): string {
  const manifest = {
    title: packTitle(plan),
    organization: organization.legalName ?? organization.name,
    asOf,
    url: absolute(plan.path),
    ...(plan.crosswalk && { framework: plan.crosswalk.framework.id }),
    items: files.map(({ path, url, title, description, type, size, sha256 }) => ({
      path,
      url,
      title,
      description,
      type,
      size,
      sha256,
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
