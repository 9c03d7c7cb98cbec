import type { APIRoute } from 'astro';
import { csvResponse, registerPaths, tableFiles } from '../../layouts/table-files.ts';

export const getStaticPaths = registerPaths;

export const GET: APIRoute = async () => csvResponse(await tableFiles.register.csv());
