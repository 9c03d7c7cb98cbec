import type { PackPlan } from '../../model/packs.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Absolute } from '../absolute.ts';
import { packItem, packTitle, type PackItem } from './pack.ts';

/** The list of a pack's files for machines: `manifest.json`. */
export function packManifest(
  plan: PackPlan,
  { organization, asOf }: TrustCenter,
  files: readonly PackItem[],
  absolute: Absolute,
): string {
  const manifest = {
    title: packTitle(plan),
    organization: organization.legalName ?? organization.name,
    asOf,
    url: absolute(plan.path),
    ...(plan.crosswalk && { framework: plan.crosswalk.framework.id }),
    items: files.map(packItem),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
