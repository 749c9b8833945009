/** How a goal came to its end; null while it is open. */
export const GOAL_ENDS = ["reached", "dropped"] as const;
export type GoalEnd = (typeof GOAL_ENDS)[number];

/** How well a goal goes: 0 is not at all, 10 as before the pain. */
export const GOAL_SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type GoalScore = (typeof GOAL_SCORES)[number];
