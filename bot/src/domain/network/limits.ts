/** Longest texts in characters and longest lists; each row of the store holds its own with room to spare. */
export const limits = {
  name: 100,
  title: 150,
  text: 2000,
  notes: 10_000,
  decision: 1000,
  task: 500,
  answer: 2000,
  place: 100,
  /** Of a meeting, and planned for one item. */
  minutes: 480,
  invitedAtOnce: 200,
  items: 60,
  /** Of a meeting. */
  decisions: 100,
  members: 1000,
  openTasks: 300,
  ideas: 300,
} as const;
