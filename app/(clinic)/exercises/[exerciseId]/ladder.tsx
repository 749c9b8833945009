import { Icon } from "@/components/icon";
import { Pictogram } from "@/components/pictogram";
import { PortalLink } from "@/components/portal-link";
import type { FoundExercise, NamedRung } from "@/db/queries/exercises";
import { ladderAround } from "@/lib/domain/ladder";
import type { Words } from "@/lib/words/words";

/** The exercise between its easier and its harder neighbour, and whatever lies beyond them by name. */
export function Ladder({
  words: { t },
  exercise,
  rungs,
}: {
  words: Words;
  exercise: FoundExercise;
  rungs: readonly NamedRung[];
}) {
  const { easier, harder } = ladderAround(exercise.slug, rungs);
  const known = new Map(rungs.map((rung) => [rung.slug, rung]));
  const named = (slugs: readonly string[]) => slugs.flatMap((slug) => known.get(slug) ?? []);
  return (
    <section className="rounded-lg border border-line bg-surface p-4 break-inside-avoid">
      <h2 className="mb-2 text-base font-semibold">{t("library.detail.ladder")}</h2>
      <ol className="grid grid-cols-[1fr_auto_1fr_auto_1fr] items-start gap-1.5">
        <Rung title={t("library.detail.easier")} none={t("library.detail.noEasier")} rungs={named(easier)} />
        <Step />
        <li aria-current="true" className="grid gap-1 text-center">
          <span className="text-xs font-medium text-ink-2">{t("library.detail.this")}</span>
          <span className="rounded-md outline-2 outline-offset-2 outline-primary">
            <Pictogram slug={exercise.slug} figure={exercise.figure} decorative="beside-its-name" size="card" />
          </span>
          <span className="mt-1 font-semibold wrap-anywhere">{exercise.name}</span>
        </li>
        <Step />
        <Rung title={t("library.detail.harder")} none={t("library.detail.noHarder")} rungs={named(harder)} />
      </ol>
    </section>
  );
}

const Step = () => (
  <li aria-hidden="true" className="self-center pb-8 text-ink-2">
    <Icon name="chevron-right" className="size-5 rtl:rotate-180" />
  </li>
);

function Rung({ title, none, rungs }: { title: string; none: string; rungs: readonly NamedRung[] }) {
  const [next, ...beyond] = rungs;
  return (
    <li className="grid gap-1 text-center">
      <span className="text-xs font-medium text-ink-2">{title}</span>
      {next === undefined ? (
        <span className="text-xs text-ink-2">{none}</span>
      ) : (
        <>
          <PortalLink href={`/exercises/${next.id}`} className="grid gap-1 rounded-md text-primary hover:underline">
            <Pictogram slug={next.slug} figure={next.figure} decorative="beside-its-name" size="card" />
            <span className="font-medium wrap-anywhere">{next.name}</span>
          </PortalLink>
          {beyond.map((rung) => (
            <PortalLink
              key={rung.id}
              href={`/exercises/${rung.id}`}
              className="text-xs text-primary underline-offset-2 hover:underline"
            >
              {rung.name}
            </PortalLink>
          ))}
        </>
      )}
    </li>
  );
}
