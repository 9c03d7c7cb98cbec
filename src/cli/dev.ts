import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, portOption, requestedPort } from './command.ts';
import { passesGate } from './threaded-gate.ts';
import { missingPdfCompiler } from './build.ts';
import { announceSite } from '../site/commands.ts';
import { asOfOption, siteOption, useSite } from './site-options.ts';

export const dev: Command = {
  options: { ...siteOption, ...asOfOption, ...portOption },
  async run(values) {
    const port = requestedPort(values);
    const site = useSite(values);
    announceSite(site);
    // Astro takes about as long to load as the gate to read every file.
    const loading = import('astro');
    if (!(await passesGate(site))) return 1;
    const missing = missingPdfCompiler();
    if (missing !== undefined) console.error(`${missing}\nPages that offer a PDF show this in place of their text.`);
    // Astro keeps the entries of a preview here for all sites, and takes those of the last one for duplicates. Its own option
    // `force` would also clear them at each restart, under a page that is being made.
    rmSync(join(process.cwd(), '.astro', 'data-store.json'), { force: true });
    const { dev: serve } = await loading;
    await serve({ root: process.cwd(), ...(port !== undefined && { server: { port } }) });
    return 0;
  },
};
