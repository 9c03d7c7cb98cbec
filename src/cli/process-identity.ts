import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, such that no other ever has all three in common. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the words of its system. */
  readonly started: string;
  /** Where its number counts: the machine since it was started, and there the PID namespace (a container has its own). */
  readonly space: string;
}

/** The fields of a process from the third on, which follow its name in parentheses (proc_pid_stat(5)). */
const statOf = (pid: number | 'self'): { pid: number; fields: string[] } => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return { pid: Number.parseInt(text), fields: text.slice(text.lastIndexOf(')') + 2).split(' ') };
};

/** Field 22 of the 52. */
const START_TIME = 22 - 3;

function onLinux(pid: number): ProcessIdentity | undefined {
  // Where /proc is that of another namespace, its numbers are not ours.
  if (statOf('self').pid !== process.pid) return undefined;
  const space = `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  return { pid, space, started: statOf(pid).fields[START_TIME] ?? '' };
}

function onOtherUnix(pid: number): ProcessIdentity | undefined {
  const { stdout, status } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  return status === 0 ? { pid, space: hostname(), started: stdout.trim() } : undefined;
}

/** The process that has a number now; `undefined` where there is none, or the system does not say when it started. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  try {
    if (process.platform === 'win32') return undefined;
    return process.platform === 'linux' ? onLinux(pid) : onOtherUnix(pid);
  } catch {
    return undefined;
  }
}
