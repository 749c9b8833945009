"use client";

import { type FormEvent, memo } from "react";
import { Chip } from "@/components/chip";
import { Icon } from "@/components/icon";
import { Pictogram } from "@/components/pictogram";
import { PortalLink } from "@/components/portal-link";
import { fill } from "../_parts/fill";
import type { LibraryCard } from "./library-card";
import type { LibraryWords } from "./library-words";
import { Marked } from "./marked";

type Card = {
  card: LibraryCard;
  /** The text that answered the search. */
  matched: string;
  query: string;
  /** The page to come back to without script. */
  from: string;
  words: LibraryWords;
  onMark: (id: string, isFavourite: boolean) => void;
};

/** One exercise of the library: a card, on a narrow screen a row. The whole of it leads to the exercise. */
export const ExerciseCard = memo(function ExerciseCard({ card, matched, query, from, words, onMark }: Card) {
  const isByOtherName = query.trim() !== "" && card.otherNames.includes(matched);
  return (
    <li className="relative overflow-hidden rounded-lg border border-line bg-surface hover:border-edge max-sm:grid max-sm:grid-cols-[6rem_1fr]">
      <Pictogram
        slug={card.slug}
        figure={card.figure}
        decorative="beside-its-name"
        size="card"
        className="rounded-none max-sm:self-center"
      />
      <div className="grid content-start gap-0.5 p-3 max-sm:pe-12">
        <h2 className="text-base leading-6 font-semibold sm:pe-1">
          <PortalLink href={`/exercises/${card.id}`} className="after:absolute after:inset-0 hover:underline">
            <Marked text={card.name} query={query} />
          </PortalLink>
        </h2>
        {isByOtherName && (
          <p className="text-xs text-ink-2">
            <Marked text={fill(words.alsoCalled, { name: matched })} query={query} />
          </p>
        )}
        <p className="text-xs text-ink-2">
          {card.kindName} · {card.dose}
        </p>
        <p className="text-xs text-ink-2">
          <Marked text={fill(words.works, { regions: card.works })} query={query} />
        </p>
        {(!card.isShipped || card.isArchived) && (
          <p className="mt-1 flex gap-1">
            {!card.isShipped && <Chip tone="info">{words.own}</Chip>}
            {card.isArchived && (
              <Chip tone="plain" icon="archive">
                {words.archived}
              </Chip>
            )}
          </p>
        )}
      </div>
      <Favourite card={card} from={from} words={words} onMark={onMark} />
    </li>
  );
});

/** The star. It tells the server at once, and takes itself back when the server did not hear it. */
function Favourite({ card, from, words, onMark }: Pick<Card, "card" | "from" | "words" | "onMark">) {
  const { id, name, isFavourite } = card;
  const action = `/api/exercises/${id}/favourite`;
  async function tell(event: FormEvent): Promise<void> {
    event.preventDefault();
    onMark(id, !isFavourite);
    const body = JSON.stringify({ favourite: !isFavourite });
    const heard = await fetch(action, { method: "PUT", headers: { "Content-Type": "application/json" }, body })
      .then(({ ok }) => ok)
      .catch(() => false); // no network: the star says what is kept
    if (!heard) onMark(id, isFavourite);
  }
  return (
    <form method="post" action={action} onSubmit={tell} className="absolute end-1.5 top-1.5">
      <input type="hidden" name="favourite" value={String(!isFavourite)} />
      <input type="hidden" name="from" value={from} />
      <button
        type="submit"
        aria-label={fill(isFavourite ? words.unfavour : words.favour, { name })}
        className="grid size-9 place-items-center rounded-full border border-line bg-surface text-ink-2 hover:border-edge hover:text-ink"
      >
        <Icon name="star" className={isFavourite ? "size-4 fill-current text-primary" : "size-4"} />
      </button>
    </form>
  );
}
