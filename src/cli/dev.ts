import type { Command } from './command.ts';
import { passesGate } from './gate.ts';
import { portOption, requestedPort } from './port.ts';
import { asOfOption, siteOption, useSite } from './site-options.ts';

export const dev: Command = {
  options: { ...siteOption, ...asOfOption, ...portOption },
  async run(values) {
    const port = requestedPort(values);
    if (!(await passesGate(useSite(values)))) return 1;
    const astro = await import('astro');
    await astro.dev({ root: process.cwd(), ...(port !== undefined && { server: { port } }) });
    return 0;
  },
};
