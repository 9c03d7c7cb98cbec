// Loaded into every process of a measured command: each writes its peak memory and its processor time when it ends.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['BENCH_USAGE'];
if (folder !== undefined) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(join(folder, String(process.pid)), `${maxRSS} ${userCPUTime + systemCPUTime}`);
  });
}
