import type { APIRoute } from 'astro';
import { absolute } from '../../site/href.ts';
import { jsonResponse, registerPaths } from '../../publish/files.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { subprocessors } from '../../renditions/data/collections/subprocessors.ts';
import { dataFile } from '../../renditions/data/dataset.ts';

export const getStaticPaths = registerPaths;

export const GET: APIRoute = async () => jsonResponse(dataFile(subprocessors, await getTrustCenter(), absolute));
