import { countedControls } from '../frameworks/registry.ts';
import { href } from '../layouts/address.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import { controlsText } from '../ui-text/controls.ts';

/** A bar for each framework: how much of it is answered to by what is in place, in progress and planned. */
export function coverageRows(crosswalks: readonly Crosswalk[]) {
  return crosswalks.map(({ framework, href: page, counts }) => {
    const total = countedControls(framework).length;
    const parts = [
      { share: counts['in-place'] / total, tone: 'full' as const },
      { share: counts['in-progress'] / total, tone: 'partial' as const },
      { share: counts.planned / total, tone: 'open' as const },
    ];
    return {
      label: `${framework.name} ${framework.version}`,
      href: href(page),
      text: controlsText.covered(counts['in-place'], total),
      parts: parts.filter(({ share }) => share > 0),
    };
  });
}
