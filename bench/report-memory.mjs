// Loaded into every process of a measured command: each writes its peak memory when it ends.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['BENCH_MEMORY'];
if (folder !== undefined) {
  process.on('exit', () => {
    writeFileSync(join(folder, String(process.pid)), String(process.resourceUsage().maxRSS));
  });
}
