/** The element whose words are read aloud. */
export const LESSON_TEXT_ID = "lesson-text";
