import { setImmediate } from 'node:timers/promises';
import { compilePaper } from '../../../../src/renditions/pdf/typst.ts';
import { jobOf } from '../../../../src/renditions/pdf/make-pdf.ts';
import { paperOf } from './fixture-paper.ts';

// Sets one paper with a large table after another, and prints the memory of this process in megabytes after each.

const ROWS = Array.from({ length: 60 }, (_, row) => row);

for (let paper = 0; paper < 14; paper += 1) {
  const rows = ROWS.map(
    (row) => `| Paper ${paper} row ${row}[^${row}] | [a link](/${paper}/) | What row ${row} says |`,
  );
  const notes = ROWS.map((row) => `[^${row}]: Note ${row}.`);
  const markdown = ['| Row | Link | Words |', '| --- | --- | --- |', ...rows, '', ...notes].join('\n');
  compilePaper(jobOf(paperOf(markdown), { fonts: 'none', file: (path) => path }));
  // Documents are given back by the collector, and the event loop after it.
  globalThis.gc?.();
  await setImmediate();
  console.log(process.memoryUsage.rss() / 1_000_000);
}
