import type { Metadata } from "next";
import { cache } from "react";
import { findToday, type Today } from "@/db/queries/today";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { wordsFor } from "@/lib/words/words";
import { DoScreen } from "../../_screens/do-screen";

type Props = { params: Promise<{ prescriptionId: string }> };

/** Read once for the title and the page together. What is not asked for today is not there. */
const findTodayWith = cache(async (prescriptionId: string): Promise<{ today: Today; name: string }> => {
  const viewer = await requireViewer("patient");
  return reading(viewer, async (scope) => {
    const today = await findToday(scope, { now: now() });
    const item = today?.items.find((one) => one.prescriptionId === prescriptionId);
    return today && item ? { today, name: item.name } : null;
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findTodayWith((await params).prescriptionId)).name };
}

/** Being guided through one of today's exercises, and on to the next. */
export default async function DoPage({ params }: Props) {
  const viewer = await requireViewer("patient");
  const { prescriptionId } = await params;
  const { today } = await findTodayWith(prescriptionId);
  return (
    <DoScreen
      words={wordsFor(viewer.locale)}
      today={today}
      prescriptionId={prescriptionId}
      run="one"
      display={viewer.display}
    />
  );
}
