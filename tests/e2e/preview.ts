import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { waitForTurn } from '../../src/cli/lock-file.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** A site served by `npm run dev`. */
export interface Preview {
  readonly address: string;
  /** Everything printed so far. */
  readonly printed: () => string;
  readonly end: () => Promise<void>;
}

/** Starts `npm run dev` on a port of its own, and waits for the address it prints. */
export async function preview(site: string): Promise<Preview> {
  // A preview and a build of another site write the same lists of modules (src/cli/build-turn.ts).
  const endTurn = await waitForTurn(root);
  const command = [join(root, 'src', 'cli', 'candor.mjs'), 'dev', '--site', site, '--port', '0'];
  const server = spawn(process.execPath, command, { cwd: root, env: { ...process.env, INIT_CWD: root } });
  let printed = '';
  const address = await new Promise<string>((found, lost) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const [url] = /http:\/\/localhost:\d+\//.exec(printed) ?? [];
      if (url) found(url);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => {
      // Whatever else this process runs would wait for a turn that nobody ends.
      endTurn();
      lost(new Error(`The preview ended:\n${printed}`));
    });
  });
  const end = async (): Promise<void> => {
    server.kill();
    await once(server, 'exit');
  };
  return { address, printed: () => printed, end };
}
