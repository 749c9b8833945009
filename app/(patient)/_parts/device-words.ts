import type { Words } from "@/lib/words/words";

/** The sentences about the phone, as they are written: their places are filled in the browser. */
export type DeviceWords = Pick<Words["messages"]["device"], "bar" | "need" | "signOut"> & { locale: string };

export const deviceWords = ({ messages: { device }, locale }: Words): DeviceWords => ({
  bar: device.bar,
  need: device.need,
  signOut: device.signOut,
  locale,
});
