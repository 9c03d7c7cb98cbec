import type { Command } from './command.ts';
import { passesGate } from './gate.ts';
import { missingPdfCompiler } from './pdf-compiler.ts';
import { portOption, requestedPort } from './port.ts';
import { asOfOption, siteOption, useSite } from './site-options.ts';

export const dev: Command = {
  options: { ...siteOption, ...asOfOption, ...portOption },
  async run(values) {
    const port = requestedPort(values);
    if (!(await passesGate(useSite(values)))) return 1;
    const missing = missingPdfCompiler();
    if (missing !== undefined) console.error(`${missing}\nPages that offer a PDF show this in place of their text.`);
    const astro = await import('astro');
    await astro.dev({ root: process.cwd(), ...(port !== undefined && { server: { port } }) });
    return 0;
  },
};
