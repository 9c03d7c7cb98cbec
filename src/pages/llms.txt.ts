import type { APIRoute } from 'astro';
import { absolute } from '../site/href.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import { llmsText } from '../renditions/llms-text.ts';

export const GET: APIRoute = async () =>
  new Response(llmsText(await getTrustCenter(), absolute), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
