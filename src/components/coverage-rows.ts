import { countedControls } from '../frameworks/registry.ts';
import { href } from '../layouts/address.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import { controlsText } from '../ui-text/controls.ts';
import { frameworkTitle } from '../ui-text/frameworks.ts';

/**
 * A bar for each framework: how many of its requirements are answered to by what is in place, in progress and planned.
 * What is answered to as a whole stands beside the count.
 */
export function coverageRows(crosswalks: readonly Crosswalk[]) {
  return crosswalks.map(({ framework, href: page, counts, wholes }) => {
    const total = countedControls(framework).length;
    const whole = wholes.filter(({ coverage }) => coverage === 'in-place');
    const parts = [
      { share: counts['in-place'] / total, tone: 'full' as const },
      { share: counts['in-progress'] / total, tone: 'partial' as const },
      { share: counts.planned / total, tone: 'open' as const },
    ];
    return {
      label: frameworkTitle(framework),
      href: href(page),
      ...controlsText.coverage(
        counts,
        total,
        whole.map(({ control }) => control.id),
      ),
      parts: parts.filter(({ share }) => share > 0),
    };
  });
}
