/** Longest texts in characters and longest lists; a row of the store holds an item with room to spare. */
export const limits = {
  title: 100,
  summary: 300,
  body: 20_000,
  minutes: 5,
  /** Of topics and of professions. */
  codes: 20,
  pictures: 10,
  /** Of a picture's file: in base64 it fits into a call and, at two bytes a letter, into a row. */
  pictureBytes: 180_000,
  /** Pixels of its longer side. */
  pictureSide: 1600,
  alternative: 200,
  attachments: 10,
  name: 120,
  url: 500,
  questions: 3,
  leastQuestions: 2,
  choices: 6,
  leastChoices: 2,
  questionText: 300,
  choice: 200,
  explanation: 600,
  renewMonths: 60,
  group: 60,
  wish: 300,
  sessionTitle: 100,
  room: 60,
  seats: 500,
  /** Signed up for a session, with and without a seat. */
  signedUp: 1000,
  pathSteps: 40,
  pathText: 500,
  paths: 50,
} as const;
