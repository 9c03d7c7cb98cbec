import ccm from './data/ccm.json' with { type: 'json' };
import cyberEssentials from './data/cyber-essentials.json' with { type: 'json' };
import gdpr from './data/gdpr.json' with { type: 'json' };
import hipaa from './data/hipaa.json' with { type: 'json' };
import iso27001Of2013 from './data/iso27001-2013.json' with { type: 'json' };
import iso27001Of2022 from './data/iso27001-2022.json' with { type: 'json' };
import nis2 from './data/nis2.json' with { type: 'json' };
import nistCsf from './data/nist-csf.json' with { type: 'json' };
import pciDss from './data/pci-dss.json' with { type: 'json' };
import soc2 from './data/soc2.json' with { type: 'json' };
import ukGdpr from './data/uk-gdpr.json' with { type: 'json' };
import { frameworkFrom, type Framework, type FrameworkControl } from './framework.ts';

/** The data files by their names, in the order in which readers see the frameworks. */
const files: Readonly<Record<string, unknown>> = {
  'iso27001-2022': iso27001Of2022,
  'iso27001-2013': iso27001Of2013,
  soc2,
  nis2,
  gdpr,
  'uk-gdpr': ukGdpr,
  ccm,
  'nist-csf': nistCsf,
  'cyber-essentials': cyberEssentials,
  'pci-dss': pciDss,
  hipaa,
};

/** All frameworks a reference may name, in the order readers see them. */
export const frameworks: readonly Framework[] = Object.entries(files).map(([id, data]) => frameworkFrom(id, data));

const byId = new Map(frameworks.map((framework) => [framework.id, framework]));

/** The framework with exactly this id ("iso27001-2022"). */
export function frameworkById(id: string): Framework | undefined {
  return byId.get(id);
}

/** The controls that coverage counts: those that contain no other, less the groups the framework leaves uncounted. */
export function countedControls(framework: Framework): FrameworkControl[] {
  const parents = new Set(framework.controls.map((control) => control.parent));
  return framework.controls.filter(
    (control) => !parents.has(control.id) && !framework.uncountedGroups.includes(control.group),
  );
}
