import type { LessonText } from "../../lesson-text";
import { dahm2010, hayden2021, nice2020, who2023 } from "./sources";

export const whyMovement: LessonText = {
  title: "Why moving helps",
  summary: "Moving often, in small steps, is one of the few things that helps many people with long-lasting back pain.",
  sections: [
    {
      heading: "What studies show",
      text: "Many studies have tested exercise for back pain that lasts. People who exercise end up with less pain, on average, than people who do nothing. They can also do a little more. The gain is real, but it is not the same for everyone.",
    },
    {
      heading: "How it may work",
      text: "Nobody knows for sure. These things may all play a part:",
      list: [
        "Your muscles get stronger and tire less.",
        "Your joints stay easy to move.",
        "Your heart and lungs get fitter.",
        "Your mood and your sleep may get better.",
        "You learn to trust your back again.",
      ],
    },
    {
      heading: "Is one kind the best?",
      text: "No one kind is best for all. Strength work, stretching, walking and water can all be good. A good choice is one that you can keep up. Tell your physio what you like.",
    },
    {
      heading: "What about rest?",
      text: "A short rest is fine. When back pain is new, staying active helps a little more than days in bed. The gain is small. For pain that runs down the leg, studies found little or no difference.",
    },
    {
      heading: "Give it time",
      text: "Change tends to come over weeks, not days. Some days will still be bad. A bad day does not undo the good ones.",
    },
  ],
  tryThis: "Stand up and walk round the room for 2 minutes. Then see how your back feels.",
  sources: [hayden2021, who2023, nice2020, dahm2010],
  reviewed: null,
};
