import type { Command } from './command.ts';
import { passesGate } from './gate.ts';
import { asOfOption, siteOption, useSite } from './site-options.ts';

export const check: Command = {
  options: { ...siteOption, ...asOfOption },
  async run(values) {
    return (await passesGate(useSite(values))) ? 0 : 1;
  },
};
