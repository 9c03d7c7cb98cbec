import { fileURLToPath } from 'node:url';
import { didYouMean, type ExitCode, UsageError } from './command.ts';
import { commands } from './commands.ts';
import { diskReason } from './reported-once.ts';
import { commandHelp, generalHelp } from './help.ts';
import { assertNothingSwallowed, parseLine } from './options.ts';
import { withSite } from '../site/commands.ts';
import { workspace } from './workspace.ts';

/** Runs one command line, without the name of the program, and gives back the exit code. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  // npm says where the user stands; without npm it is the folder that is left here for the root of the checkout.
  process.env['INIT_CWD'] ??= process.cwd();
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  // Astro would report its use to its makers; nothing here talks to the network.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    return await dispatch(args);
  } catch (error) {
    const reason = diskReason(error);
    if (reason !== undefined) console.error(`A file cannot be read or written: ${reason}.`);
    else if (error instanceof UsageError) console.error(withSite(error.message));
    else throw error;
    return 2;
  }
}

async function dispatch([name, ...rest]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h') {
    console.log(withSite(generalHelp(), undefined));
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    throw new UsageError(`There is no command "${name}".${didYouMean(name, Object.keys(commands))}`);
  }
  // Before the command's code is loaded: it finds its files from the working folder.
  if (entry.runsAstro) process.chdir(workspace());
  const command = await entry.load();
  assertNothingSwallowed(name, command, rest);
  const { values, given } = parseLine(command, rest);
  if (values['help']) {
    console.log(withSite(commandHelp(name, entry.summary, command), undefined));
    return 0;
  }
  return command.run(values, given);
}
