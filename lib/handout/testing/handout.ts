import { FIGURE_SLUGS } from "@/lib/figure/figures";
import type { Handout, HandoutExercise } from "../handout";

export function buildHandoutExercise(number: number, override: Partial<HandoutExercise> = {}): HandoutExercise {
  return {
    number,
    slug: FIGURE_SLUGS[number % FIGURE_SLUGS.length] ?? "bridge",
    drawing: null,
    alt: "Lying on the back with knees bent. The hips lift.",
    name: `Bridge ${number}`,
    dose: "3 sets of 10, rest for 30 seconds between sets",
    days: "On Monday, Wednesday and Friday",
    steps: ["Lie on your back.", "Lift your hips.", "Lower slowly."],
    remarks: [
      { label: "From your physio:", text: `Slowly, exercise ${number}.` },
      { label: "Stop if:", text: "Your leg goes numb. You feel dizzy." },
    ],
    ...override,
  };
}

/** A program of so many exercises, the last for flare-ups. */
export function buildHandout(count: number, override: Partial<Handout> = {}): Handout {
  const exercises = Array.from({ length: count }, (_, index) => buildHandoutExercise(index + 1));
  const columns = exercises.map(({ number, name }) => ({ number, name }));
  return {
    language: "en-GB",
    title: "Core",
    facts: ["For Maya Keller", "From Ines, Back Clinic"],
    remarks: [{ label: "From Ines:", text: "Well done so far." }],
    sections: [{ title: "Your exercises", lead: null, exercises }],
    flareUp: { title: "For a flare-up", lead: "Do less for a few days.", exercises: [] },
    diary: {
      title: "Two weeks to tick off",
      lead: "Tick what you did.",
      label: "Two weeks, day by day",
      day: "Day",
      pain: "Worst pain",
      outOf: "of 10",
      tick: "to tick",
      columns,
      rows: Array.from({ length: 14 }, (_, index) => ({
        day: `Mon ${index + 1} Nov`,
        due: columns.map((_column, place) => (index + place) % 2 === 0),
      })),
    },
    help: [
      { title: "Call 112 now", lead: "If you have:", signs: ["a bad fall", "no feeling between your legs"] },
      { title: "Call your doctor", lead: "If you have:", signs: ["a fever"] },
    ],
    helpTitle: "When to get help",
    helpLead: ["Nobody watches this sheet day and night."],
    online: { address: "https://portal.example.org/sign-in", caption: "Check in online" },
    poses: ["1", "2"],
    foot: { clinic: "Back Clinic", page: (page, pages) => `Page ${page} of ${pages}` },
    ...override,
  };
}
