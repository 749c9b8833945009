import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import { Pictogram } from "@/components/pictogram";
import { PortalLink } from "@/components/portal-link";
import type { OwnFigure } from "@/lib/figure/own";

/** One exercise in a list: picture, name, dose. The whole row leads to the exercise; `mark` stands at its end. */
export function ExerciseRow({
  href,
  slug,
  figure,
  name,
  dose,
  detail,
  mark,
}: {
  href: string;
  slug: string;
  figure: OwnFigure | null;
  name: string;
  dose: string;
  detail?: string;
  mark?: ReactNode;
}) {
  return (
    <li>
      <PortalLink
        href={href}
        className="flex min-h-(--target-patient) flex-wrap items-center gap-3 rounded-lg border border-line bg-surface p-3 hover:border-edge"
      >
        <Pictogram slug={slug} figure={figure} decorative="beside-its-name" />
        <span className="min-w-0 flex-[1_1_7rem]">
          <span className="block text-lg leading-6 font-semibold">{name}</span>
          <span className="block text-base text-ink-2">{dose}</span>
          {detail !== undefined && <span className="block text-base text-ink-2">{detail}</span>}
        </span>
        {mark ?? <Icon name="chevron-right" className="size-6 text-ink-2 rtl:rotate-180" />}
      </PortalLink>
    </li>
  );
}
