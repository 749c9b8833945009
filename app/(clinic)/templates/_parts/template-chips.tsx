import { Chip } from "@/components/chip";
import type { Template } from "@/db/queries/templates";
import type { Words } from "@/lib/words/words";

/** Where a template comes from and what kind it is. */
export function TemplateChips({ words: { t }, template }: { words: Words; template: Template }) {
  const { isShipped, isArchived, madeByName, content } = template;
  const isForFlareUps = content.items.length > 0 && content.items.every(({ section }) => section === "flare_up");
  return (
    <p className="flex flex-wrap gap-1.5">
      {isArchived && <Chip tone="warn">{t("tailoring.templates.archived")}</Chip>}
      <Chip>
        {isShipped || madeByName === null
          ? t("tailoring.templates.shipped")
          : t("tailoring.templates.own", { name: madeByName })}
      </Chip>
      {content.mode === "pain_first" && <Chip tone="info">{t("tailoring.templates.painFirst")}</Chip>}
      {isForFlareUps && <Chip tone="info">{t("tailoring.templates.flareUpOnly")}</Chip>}
      {content.phases.length > 0 && <Chip>{t("tailoring.templates.phases", { count: content.phases.length })}</Chip>}
    </p>
  );
}
