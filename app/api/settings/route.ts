import { changeSettings } from "@/lib/care/change-settings";
import { type Asked, reply, route } from "@/lib/http/route";
import { settingsForm } from "@/lib/http/settings-forms";
import * as surface from "@/lib/http/surface";

async function change({ scope, now, body }: Asked<typeof surface.putSettings>) {
  const { value } = await changeSettings({ scope, now }, body);
  return reply(200, value);
}

export const PUT = route(surface.putSettings, change);
export const POST = route(surface.putSettings, change, settingsForm);
