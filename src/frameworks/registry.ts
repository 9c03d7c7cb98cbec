import { ccm } from './ccm.ts';
import { cyberEssentials } from './cyber-essentials.ts';
import type { Framework, FrameworkControl } from './framework.ts';
import { gdpr } from './gdpr.ts';
import { hipaa } from './hipaa.ts';
import { iso27001Of2013 } from './iso27001-2013.ts';
import { iso27001Of2022 } from './iso27001-2022.ts';
import { nis2 } from './nis2.ts';
import { nistCsf } from './nist-csf.ts';
import { pciDss } from './pci-dss.ts';
import { soc2 } from './soc2.ts';
import { ukGdpr } from './uk-gdpr.ts';

/** All frameworks a reference may name, in the order readers see them. */
export const frameworks: readonly Framework[] = [
  iso27001Of2022,
  iso27001Of2013,
  soc2,
  nis2,
  gdpr,
  ukGdpr,
  ccm,
  nistCsf,
  cyberEssentials,
  pciDss,
  hipaa,
];

const byId = new Map(frameworks.map((framework) => [framework.id, framework]));

/** The framework with exactly this id ("iso27001-2022"). */
export function frameworkById(id: string): Framework | undefined {
  return byId.get(id);
}

/** The controls that coverage counts: those that contain no other, less the groups the framework leaves uncounted. */
export function countedControls(framework: Framework): FrameworkControl[] {
  const parents = new Set(framework.controls.map((control) => control.parent));
  return framework.controls.filter(
    (control) => !parents.has(control.id) && !framework.uncountedGroups?.includes(control.group),
  );
}
