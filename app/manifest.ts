import type { MetadataRoute } from "next";
import { hexOf } from "@/components/theme/colour-math";
import { PALETTES } from "@/components/theme/colours";
import { wordsFor } from "@/lib/words/words";

const { primary, bg } = PALETTES.light.interface;

/** What a phone needs to put the portal on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  const { t } = wordsFor("en");
  return {
    id: "/today",
    name: t("common.name"),
    short_name: t("common.name"),
    description: t("device.manifest"),
    start_url: "/today",
    scope: "/",
    display: "standalone",
    lang: "en-GB",
    dir: "ltr",
    theme_color: hexOf(primary),
    background_color: hexOf(bg),
    icons: [
      { src: "/icons/192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "/icons/maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
