import { shapeInWords } from "@/app/_parts/prescription-words";
import { Card } from "@/components/card";
import { Pictogram } from "@/components/pictogram";
import type { ExerciseFacts } from "@/db/queries/templates";
import type { DraftContent, DraftItem } from "@/lib/domain/draft";
import { frequencyOfItem } from "@/lib/domain/draft-load";
import { type Phase, SECTIONS } from "@/lib/domain/plan";
import type { Words } from "@/lib/words/words";
import { namedExercise } from "../../_parts/named-exercise";
import { phaseInWords, progressionInWords } from "../../_parts/tailoring-words";

type Facts = ReadonlyMap<string, ExerciseFacts>;

/** What a template holds, phase by phase, as pictures and doses. */
export function TemplateContent({ words, content, facts }: { words: Words; content: DraftContent; facts: Facts }) {
  const { t } = words;
  const inAll = content.items.filter(({ phaseId }) => phaseId === null);
  return (
    <>
      {content.phases.map((phase, index) => (
        <PhaseCard
          key={phase.id}
          words={words}
          phase={phase}
          place={index + 1}
          items={content.items.filter(({ phaseId }) => phaseId === phase.id)}
          facts={facts}
        />
      ))}
      {inAll.length > 0 && (
        <Card
          title={t(content.phases.length > 0 ? "tailoring.templates.everyPhase" : "tailoring.keep.exercises")}
          titleId="in-every-phase"
        >
          <Items words={words} items={inAll} facts={facts} />
        </Card>
      )}
    </>
  );
}

function PhaseCard({
  words,
  phase,
  place,
  items,
  facts,
}: {
  words: Words;
  phase: Phase;
  place: number;
  items: readonly DraftItem[];
  facts: Facts;
}) {
  return (
    <Card title={`${place}. ${phase.name}`} titleId={`phase-${phase.id}`}>
      {phaseInWords(words, phase).map((line) => (
        <p key={line} className="text-ink-2">
          {line}
        </p>
      ))}
      <Items words={words} items={items} facts={facts} />
    </Card>
  );
}

function Items({ words, items, facts }: { words: Words; items: readonly DraftItem[]; facts: Facts }) {
  return SECTIONS.map((section) => {
    const those = items.filter((item) => item.section === section);
    return (
      those.length > 0 && (
        <div key={section} className="mt-3 first:mt-0">
          <h3 className="text-xs font-medium text-ink-2">{words.t(`common.section.${section}`)}</h3>
          <ul className="divide-y divide-line">
            {those.map((item) => (
              <Item key={item.prescriptionId} words={words} item={item} facts={facts} />
            ))}
          </ul>
        </div>
      )
    );
  });
}

function Item({ words, item, facts }: { words: Words; item: DraftItem; facts: Facts }) {
  const { t, list } = words;
  const exercise = facts.get(item.exerciseId);
  const swaps = item.swaps.flatMap((id) => facts.get(id)?.name ?? []);
  return (
    <li className="flex items-center gap-3 py-2">
      <Pictogram
        slug={exercise?.slug ?? ""}
        figure={exercise?.figure}
        decorative="beside-its-name"
        className="w-20 self-start"
      />
      <div className="min-w-0">
        <p className="font-semibold">
          {exercise?.name ?? t("tailoring.templates.missing")}
          {exercise?.isArchived && (
            <span className="font-normal text-ink-2"> ({t("tailoring.templates.archivedExercise")})</span>
          )}
        </p>
        <p>
          {shapeInWords(words, {
            ...item,
            exercise: namedExercise(facts, item.exerciseId),
            frequency: frequencyOfItem(item),
            pulse: item.pulseFrom === null || item.pulseTo === null ? null : { from: item.pulseFrom, to: item.pulseTo },
            swaps: [],
          })}
        </p>
        {swaps.length > 0 && <p className="text-ink-2">{t("tailoring.templates.swaps", { exercises: list(swaps) })}</p>}
        {item.cue !== null && (
          <p className="text-ink-2 wrap-anywhere">{t("tailoring.templates.cue", { cue: item.cue })}</p>
        )}
        {item.progression !== null && (
          <p className="text-xs text-ink-2">{progressionInWords(words, item.progression)}</p>
        )}
      </div>
    </li>
  );
}
