import { absolute } from '../../site/href.ts';
import { feedPaths } from '../../publish/files.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { registerCalendar } from '../../renditions/calendar.ts';

const path = '/subprocessors/changes.ics';

export const getStaticPaths = () => feedPaths(path);

export async function GET(): Promise<Response> {
  const calendar = registerCalendar(await getTrustCenter(), absolute);
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
