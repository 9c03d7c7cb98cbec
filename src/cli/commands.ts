import type { Command } from './command.ts';

interface CommandEntry {
  readonly summary: string;
  /** It runs Astro. */
  readonly runsAstro?: true;
  load(): Promise<Command>;
}

/** Every command of the command line, in the order of the help. Each is loaded only when it is asked for. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  start: {
    summary: 'Build the site, serve it and print its address',
    runsAstro: true,
    load: async () => (await import('./start.ts')).start,
  },
  dev: {
    summary: 'Serve the site while its files are being written, drafts included',
    runsAstro: true,
    load: async () => (await import('./dev.ts')).dev,
  },
  check: {
    summary: 'Check every file and report what is wrong',
    load: async () => (await import('./check.ts')).check,
  },
  build: {
    summary: 'Check every file and build the site',
    runsAstro: true,
    load: async () => (await import('./build.ts')).build,
  },
  'security-txt': {
    summary: 'Write security.txt from security-txt.yaml, signed where there is a key',
    load: async () => (await import('./security-txt.ts')).securityTxt,
  },
  release: {
    summary: 'Record what readers are told, so that nothing changes silently',
    load: async () => (await import('./release.ts')).release,
  },
  new: {
    summary: 'Write a new file: a policy, a version, a subprocessor and more',
    load: async () => (await import('./new.ts')).create,
  },
  init: {
    summary: 'Make the folder of a new trust center',
    load: async () => (await import('./init.ts')).init,
  },
  verify: {
    summary: 'Compare a site, published or in a folder, with its checksums',
    load: async () => (await import('./verify.ts')).verify,
  },
  import: {
    summary: 'Bring policies that are written in Markdown into the trust center',
    load: async () => (await import('./import.ts')).importFiles,
  },
  schemas: {
    summary: 'Write the JSON Schemas with which editors help authors',
    load: async () => (await import('./schemas.ts')).schemas,
  },
};
