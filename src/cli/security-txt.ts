import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordsOf } from '../check/site.ts';
import { SECURITY_TXT_PATHS, writeSecurityTxt } from '../security-txt/write.ts';
import type { Command } from './command.ts';
import { checkFolder, reportForPeople } from './gate.ts';
import { announceSite } from './site-commands.ts';
import { shownPath, siteOption, useSite } from './site-options.ts';

const SOURCE = 'content/security-txt.yaml';

export const securityTxt: Command = {
  options: { ...siteOption },
  async run(values) {
    const folder = useSite(values);
    announceSite(folder);
    const { site, diagnostics } = await checkFolder(folder);
    const [record] = recordsOf(site, 'security-txt');
    if (!record) {
      const own = diagnostics.filter(({ file }) => file === SOURCE);
      console.error(own.length > 0 ? reportForPeople({ site, diagnostics: own }) : `There is no ${SOURCE}.`);
      return 1;
    }
    const text = writeSecurityTxt(record.data);
    for (const path of SECURITY_TXT_PATHS) {
      const file = join(folder.publicDir, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(`Wrote ${shownPath(file)}`);
    }
    return 0;
  },
};
