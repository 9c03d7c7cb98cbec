import type { AstroIntegration, HookParameters } from 'astro';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterChanges } from '../site/after-changes.ts';
import type { CheckResult } from '../check/check.ts';
import { terminalReport } from '../check/report/terminal.ts';
import { checkFolder, reportForPeople } from '../check/gate.ts';
import { isWithin, siteFolder, type SiteFolder } from '../site/folder.ts';
import { escapeHtml, overlayPayload } from './gate-overlay.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

function diskPath({ contentDir, publicDir }: SiteFolder): (file: string) => string {
  return (file) => {
    const [top, ...rest] = file.split('/');
    return join(top === 'public' ? publicDir : contentDir, ...rest);
  };
}

const isPageRequest = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');

/** What stands behind the overlay, and is read without JavaScript. */
function reportPage(result: CheckResult, base: string): string {
  const report = escapeHtml(terminalReport(result, false));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mistakes to mend</title><script type="module" src="${base}@vite/client"></script></head><body><pre>${report}</pre></body></html>`;
}

/** Looks after the site while it is served: what is wrong is shown instead of a page, until it is mended. */
function watchSite(server: DevServer, site: SiteFolder): void {
  let wrong: CheckResult | undefined;
  /** Reports sent as pages whose browser has not connected yet: what is sent to all meanwhile does not reach them. */
  let unconnected = 0;
  const { hot } = server.environments.client;
  const payload = () => wrong && overlayPayload(wrong, diskPath(site));

  const look = async (): Promise<void> => {
    const result = await checkFolder(site);
    const was = wrong;
    wrong = result.diagnostics.some(({ severity }) => severity === 'error') ? result : undefined;
    if (wrong ?? was) console.log(reportForPeople(result));
    const error = payload();
    if (error) hot.send(error);
    else if (was) hot.send({ type: 'full-reload', path: '*' });
  };

  const lookAgain = afterChanges(look);
  server.watcher.add([site.contentDir, site.publicDir]);
  server.watcher.on('all', (_, path) => {
    if (!isWithin(path, site.contentDir) && !isWithin(path, site.publicDir)) return;
    lookAgain();
  });
  // A page that is opened or loaded again while something is wrong.
  hot.on('vite:client:connect', (_, client) => {
    const error = payload();
    if (error) client.send(error);
    else if (unconnected > 0) client.send({ type: 'full-reload', path: '*' });
    unconnected = Math.max(0, unconnected - 1);
  });
  server.middlewares.use((request, response, next) => {
    if (!wrong || !isPageRequest(request)) {
      next();
      return;
    }
    unconnected += 1;
    response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(reportPage(wrong, server.config.base));
  });
}

/** Runs the gate on each change in `npm run dev`; before it serves and before a build, the command has run it. */
export function gate(): AstroIntegration {
  return {
    name: 'gate',
    hooks: {
      'astro:server:setup': ({ server }) => {
        watchSite(server, siteFolder());
      },
    },
  };
}
