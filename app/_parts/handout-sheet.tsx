import { classNames } from "@/components/class-names";
import { KeyPosePictogram } from "@/components/pictogram";
import type { Diary, Handout, HandoutExercise, HandoutSection, HelpBox } from "@/lib/handout/handout";
import type { Print } from "@/lib/handout/paper";
import { qrPath } from "@/lib/handout/qr";

// The sizes of large print begin at 16 points, which are 21.3 CSS pixels.
const TYPE: Record<Print, string> = {
  usual: "text-base print:text-sm",
  large: "text-[1.375rem] leading-normal",
};
const PICTURES: Record<Print, string> = { usual: "sm:w-32 print:w-32", large: "sm:w-44 print:w-44" };

/** A program on paper as a page: the same as the PDF says, for the printer of the browser. */
export function HandoutSheet({ handout, print }: { handout: Handout; print: Print }) {
  const { sections, flareUp, diary, helpTitle, helpLead, help } = handout;
  return (
    <article
      lang={handout.language}
      className={classNames(
        "grid grid-cols-1 gap-6 rounded-xl border border-line bg-surface p-4 sm:p-8 print:block print:border-0 print:p-0",
        TYPE[print],
      )}
    >
      <Head handout={handout} />
      {[...sections, flareUp].map((section) => (
        <Section key={section.title} section={section} poses={handout.poses} print={print} />
      ))}
      <DiaryTable diary={diary} />
      <section aria-label={helpTitle} className="print:mt-4">
        <Title>{helpTitle}</Title>
        {helpLead.map((line) => (
          <p key={line} className="mt-1">
            {line}
          </p>
        ))}
        <div
          className={classNames("mt-2 grid gap-3", print === "usual" ? "sm:grid-cols-2 print:grid-cols-2" : undefined)}
        >
          {help.map((box, index) => (
            <Help key={box.title} box={box} frame={index === 0 ? "thick" : "thin"} />
          ))}
        </div>
      </section>
    </article>
  );
}

const Title = ({ children }: { children: string }) => (
  <h2 className="border-b-2 border-ink pb-1 text-[1.35em] font-semibold break-after-avoid">{children}</h2>
);

function Head({ handout: { title, facts, remarks, online } }: { handout: Handout }) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-4">
      <div className="min-w-0 flex-[1_1_16rem]">
        <h1 className="text-[1.9em] leading-tight font-semibold wrap-anywhere">{title}</h1>
        <div className="mt-2 wrap-anywhere">
          {facts.map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
        </div>
        {remarks.map(({ label, text }) => (
          <p key={label} className="mt-2 whitespace-pre-line wrap-anywhere">
            <strong>{label}</strong> {text}
          </p>
        ))}
      </div>
      <figure className="text-center">
        {/* A code is read by its contrast: black on white, whatever the page looks like. */}
        <svg viewBox="0 0 100 100" role="img" aria-label={online.address} className="size-28 bg-[white]">
          <path d={qrPath(online.address, 100)} fill="black" />
        </svg>
        <figcaption className="mt-1 text-[0.85em]">{online.caption}</figcaption>
      </figure>
    </header>
  );
}

function Section({
  section: { title, lead, exercises },
  poses,
  print,
}: {
  section: HandoutSection;
  poses: Handout["poses"];
  print: Print;
}) {
  return (
    <section aria-label={title} className="break-inside-auto! print:mt-4">
      <Title>{title}</Title>
      {lead !== null && <p className="mt-2 whitespace-pre-line wrap-anywhere">{lead}</p>}
      {exercises.map((exercise) => (
        <Exercise key={exercise.number} exercise={exercise} poses={poses} print={print} />
      ))}
    </section>
  );
}

function Exercise({ exercise, poses, print }: { exercise: HandoutExercise; poses: Handout["poses"]; print: Print }) {
  const { number, slug, drawing, alt, name, dose, days, steps, remarks } = exercise;
  return (
    <div className="flex flex-wrap gap-4 border-b border-line py-4 break-inside-avoid print:flex-nowrap">
      {alt !== "" && (
        <div
          role="img"
          aria-label={alt}
          className={classNames(
            "grid w-full shrink-0 grid-cols-2 content-start gap-2 sm:grid-cols-1 print:grid-cols-1",
            PICTURES[print],
          )}
        >
          {(["start", "end"] as const).map((pose, index) => (
            <div key={pose} className="relative rounded-md border border-edge bg-sunken print:bg-transparent">
              <KeyPosePictogram slug={slug} figure={drawing} pose={pose} />
              <span className="absolute start-1.5 top-0.5 text-[0.85em] font-semibold">{poses[index]}</span>
            </div>
          ))}
        </div>
      )}
      <div className="min-w-0 flex-[1_1_14rem] wrap-anywhere">
        <h3 className="text-[1.2em] font-semibold">
          {number}. {name}
        </h3>
        <p className="font-semibold">{dose}</p>
        <p>{days}</p>
        <ol className="mt-2 list-decimal ps-6">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {remarks.map(({ label, text }) => (
          <p key={label} className="mt-1">
            <strong>{label}</strong> {text}
          </p>
        ))}
      </div>
    </div>
  );
}

function DiaryTable({
  diary: { title, lead, label: diaryLabel, day, pain, outOf, tick, columns, rows },
}: {
  diary: Diary;
}) {
  const cell = "border-t border-line px-2 py-1.5";
  return (
    <section aria-label={title} className="break-before-page">
      <Title>{title}</Title>
      <p className="mt-2 whitespace-pre-line wrap-anywhere">{lead}</p>
      <p className="mt-1 wrap-anywhere">{columns.map(({ number, name }) => `${number} ${name}`).join(" · ")}</p>
      <section
        aria-label={diaryLabel}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a narrow screen can be reached by keyboard
        tabIndex={0}
        className="mt-2 overflow-x-auto break-inside-auto! print:overflow-visible"
      >
        <table className="w-full border-collapse tabular-nums">
          <thead>
            <tr>
              <th scope="col" className="px-2 py-1.5 text-start">
                {day}
              </th>
              {columns.map(({ number, name }) => (
                <th key={number} scope="col" className="px-2 py-1.5">
                  <span className="sr-only">{name}</span>
                  <span aria-hidden="true">{number}</span>
                </th>
              ))}
              <th scope="col" className="px-2 py-1.5 text-end">
                {pain}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.day} className="break-inside-avoid">
                <th scope="row" className={`${cell} text-start font-normal whitespace-nowrap`}>
                  {row.day}
                </th>
                {columns.map(({ number }, index) => (
                  <td key={number} className={`${cell} text-center`}>
                    {row.due[index] && (
                      <span className="inline-block size-[1.2em] rounded-xs border-2 border-ink align-middle">
                        <span className="sr-only">{tick}</span>
                      </span>
                    )}
                  </td>
                ))}
                <td className={`${cell} text-end whitespace-nowrap`}>
                  <span aria-hidden="true">____ </span>
                  {outOf}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Help({ box: { title, lead, signs }, frame }: { box: HelpBox; frame: "thick" | "thin" }) {
  return (
    <div
      className={classNames(
        "rounded-lg p-3 break-inside-avoid",
        frame === "thick"
          ? "border-3 border-danger bg-danger-soft text-danger-ink print:border-ink print:bg-transparent print:text-ink"
          : "border border-ink",
      )}
    >
      <h3 className="text-[1.1em] font-semibold">{title}</h3>
      <p>{lead}</p>
      <ul className="list-disc ps-5">
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </div>
  );
}
