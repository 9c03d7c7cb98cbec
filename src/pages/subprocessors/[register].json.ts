import type { APIRoute } from 'astro';
import { absolute } from '../../layouts/address.ts';
import { jsonResponse } from '../../layouts/json-response.ts';
import { registerPaths } from '../../layouts/table-files.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { subprocessors } from '../../renditions/data/collections/subprocessors.ts';
import { dataFile } from '../../renditions/data/dataset.ts';

export const getStaticPaths = registerPaths;

export const GET: APIRoute = async () => jsonResponse(dataFile(subprocessors, await getTrustCenter(), absolute));
