import { hourAt } from "@/lib/domain/morning-question";

/** How to greet somebody at an instant, by the clocks of their time zone. */
export function timeOfDay(instant: Date, timeZone: string): "morning" | "afternoon" | "evening" {
  const hour = hourAt(instant, timeZone);
  if (hour >= 4 && hour < 12) return "morning";
  return hour >= 12 && hour < 18 ? "afternoon" : "evening";
}
