import type { StatisticsWording } from './index.ts';

const nothing = '–';
const known = 'Matters of which this was not noted.';
const unclosed = 'Matters that are not closed.';
const accepted = 'Requests that nobody has taken.';
const onSite = 'The same time, counting only when an adviser was on site at the station.';
const ofMatters = 'A share of matters, not of clients.';

/** The words of the statistics. */
export const en: StatisticsWording = {
  figure: {
    requests: {
      name: 'Requests',
      means: 'Requests sent with Koppi, in the month in which they were sent.',
      leavesOut: nothing,
    },
    entries: {
      name: 'Entries',
      means: 'Entries for statistics, in the month in which they were made.',
      leavesOut: nothing,
    },
    cooperation: {
      name: 'Co-operation between professionals',
      means: 'Requests, and entries of consultations and other co-operation, in both directions.',
      leavesOut: 'Client meetings, and entries that belong to a request.',
    },
    taken: {
      name: 'Taken',
      means:
        'Requests that somebody has taken at least once, also those withdrawn or waiting again since.',
      leavesOut: 'Requests that nobody has taken.',
    },
    closed: {
      name: 'Closed',
      means: 'Requests that have an outcome.',
      leavesOut: 'Reopened ones, until they are closed again.',
    },
    notTaken: {
      name: 'Not taken',
      means: 'Requests that are now in the state "not taken".',
      leavesOut: 'Requests that were taken later.',
    },
    notTakenShare: {
      name: 'Not taken, share',
      means: 'Share of all requests that were left without a taker.',
      leavesOut: nothing,
    },
    withdrawn: {
      name: 'Withdrawn',
      means: 'Requests that their asker withdrew.',
      leavesOut: nothing,
    },
    handedOver: {
      name: 'Handed over',
      means:
        'Requests that their adviser handed over, also if they took them back, and those whose adviser left.',
      leavesOut: 'Requests from before this was counted.',
    },
    acceptMedian: {
      name: 'Time to take, half',
      means: 'Sent → first taken, by the wall clock: half were taken within this time.',
      leavesOut: accepted,
    },
    acceptMost: {
      name: 'Time to take, 9 in 10',
      means: 'Sent → first taken, by the wall clock: nine in ten were taken within this time.',
      leavesOut: accepted,
    },
    onSiteAcceptMedian: {
      name: 'On-site time to take, half',
      means: onSite,
      leavesOut: `${accepted} Also those from before this was measured.`,
    },
    onSiteAcceptMost: {
      name: 'On-site time to take, 9 in 10',
      means: onSite,
      leavesOut: `${accepted} Also those from before this was measured.`,
    },
    closeMedian: {
      name: 'Time to close, half',
      means: 'Sent → closed, by the wall clock: half were closed within this time.',
      leavesOut: unclosed,
    },
    closeMost: {
      name: 'Time to close, 9 in 10',
      means: 'Sent → closed, by the wall clock: nine in ten were closed within this time.',
      leavesOut: unclosed,
    },
    onSiteCloseMedian: {
      name: 'On-site time to close, half',
      means: onSite,
      leavesOut: `${unclosed} Also those from before this was measured.`,
    },
    onSiteCloseMost: {
      name: 'On-site time to close, 9 in 10',
      means: onSite,
      leavesOut: `${unclosed} Also those from before this was measured.`,
    },
    solvedAlone: {
      name: 'Consultation was enough',
      means: 'Share of the closed that the consultation alone solved.',
      leavesOut: unclosed,
    },
    passedOn: {
      name: 'Guided onwards',
      means: 'Share of the closed in which the client was guided onwards.',
      leavesOut: unclosed,
    },
    completed: {
      name: 'Completed',
      means: 'Share of the matters taken over whose end was told that were completed.',
      leavesOut: 'Matters of which "How did it end?" was not answered.',
    },
    oneContact: {
      name: 'One contact was enough',
      means: `Share of matters in which one contact was enough. ${ofMatters}`,
      leavesOut: known,
    },
    meetings: {
      name: 'Client meetings',
      means: 'Entries of the kind client meeting.',
      leavesOut: nothing,
    },
    homeVisits: {
      name: 'Home visits among meetings',
      means: 'Share of client meetings that were home visits.',
      leavesOut: 'Meetings whose channel was not noted.',
    },
  },
  kept: {
    ageBand: {
      name: 'Age band of the client',
      means: `Closed matters by age band. ${ofMatters}`,
      leavesOut: unclosed,
    },
    pensioner: {
      name: 'Pensioner',
      means: `Closed matters by whether the client was a pensioner. ${ofMatters}`,
      leavesOut: unclosed,
    },
    socialClient: {
      name: 'Social-care client relationship',
      means: `Closed matters by whether there was a client relationship. ${ofMatters}`,
      leavesOut: unclosed,
    },
    phenomenon: {
      name: 'Phenomena',
      means: 'Closed matters by phenomenon.',
      leavesOut: unclosed,
    },
    sharedClient: {
      name: 'Shared client recognised',
      means: 'Closed matters by whether a shared client was recognised.',
      leavesOut: unclosed,
    },
    responsible: {
      name: 'Profession of the responsible worker',
      means: 'Closed matters in which a responsible worker was agreed on, by profession.',
      leavesOut: unclosed,
    },
    helped: {
      name: 'Did this help?',
      means: 'Answers of askers about closed matters.',
      leavesOut: unclosed,
    },
    instead: {
      name: 'What would you have done without the consultation?',
      means: 'Answers of askers about closed matters.',
      leavesOut: unclosed,
    },
    activeAskers: {
      name: 'Have asked',
      means: 'How many different people sent a request in the quarter.',
      leavesOut: 'Stations with fewer than five that cannot be put together with others.',
    },
    firstAskers: {
      name: 'Asked for the first time',
      means: 'Of them, those who had not asked in the twelve months before.',
      leavesOut: 'Groups in which either part is smaller than five.',
    },
  },
  load: {
    name: 'Spread of work between advisers',
    means: 'How many requests each adviser has or had last, most first and without names.',
    leavesOut: 'Entries, and requests that nobody has taken since they were given away.',
    advisers: 'Advisers',
    most: 'Share of the one with most',
    nth: (n) => `Adviser ${n}`,
  },
  feedbackFigure: {
    name: 'Client feedback',
    means:
      'Totals typed in by hand: Roidu, NPS, PROM and the quality-of-life meter. Koppi collects no feedback itself.',
    leavesOut: nothing,
  },
  table: {
    station: 'By station',
    region: 'By region',
    month: 'By month',
    quarter: 'By quarter',
    halfYear: 'By half-year',
    topic: 'Topic',
    kind: 'What was asked for',
    urgency: 'Urgency',
    state: 'State now',
    outcome: 'Outcome',
    direction: 'Direction',
    counterpart: 'With whom',
    way: 'Way of answering',
    profession: 'Who was asked',
    askerProfession: 'Profession of the asker',
    channel: 'Contact with the client',
    timeBand: 'Time it took',
    followUp: 'Follow-up agreed',
    followUpResult: 'How it ended',
    oneContact: 'One contact was enough',
    entryKind: 'Kind of entry',
    meetingChannel: 'Client meetings',
  },
  column: {
    requests: 'Requests',
    requestShare: 'Of requests',
    entries: 'Entries',
    entryShare: 'Of entries',
  },
  yesNo: { yes: 'Yes', no: 'No' },
  rest: 'Others and not known',
  wholeCounty: 'The whole county',
  narrowed: (name, value) => `${name}: ${value}`,
  cross: (rows, columns) => `${rows} and ${columns.toLocaleLowerCase('en')}`,
  title: (county, period) => `Koppi · ${county} · ${period}`,
  month: (year, month) => `${months[month - 1] ?? ''} ${year}`,
  months: (from, until) =>
    from.year === until.year
      ? `${months[from.month - 1] ?? ''}–${months[until.month - 1] ?? ''} ${until.year}`
      : `${months[from.month - 1] ?? ''} ${from.year} – ${months[until.month - 1] ?? ''} ${until.year}`,
  quarter: (year, n) => `Quarter ${n}/${year}`,
  halfYear: (year, n) => `Half-year ${n}/${year}`,
  percent: (value) => `${value}%`,
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    if (hours === 0) return `${minutes} min`;
    return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  },
  number: String,
  sentence: {
    volume: (requests, entries) => `Requests received: ${requests}; entries made: ${entries}.`,
    volumeCompared: (requests, before, entries) =>
      `Requests received: ${requests}, ${before} in the period compared with; entries made: ${entries}.`,
    taken: (half, most) =>
      `Half of the requests were taken within ${half}, and nine in ten within ${most}.`,
    noneTaken: 'No request has been taken yet.',
    noRequests: 'There are no times to tell, since no requests came.',
    solved: (closed, percent) =>
      `${closed} matters are closed; the consultation alone was enough in ${percent} per cent of them.`,
    solvedOne: (isSolved) =>
      isSolved
        ? 'One matter is closed, and the consultation alone was enough.'
        : 'One matter is closed, and it took more than the consultation.',
    noneClosed: 'No matter is closed yet.',
    topics: (list) => `Asked about most: ${list}.`,
    grown: (topic, before, now) =>
      `Questions grew most on “${topic}”: ${before} before, ${now} now.`,
    noTopic: 'There are no topics to tell, since no requests came.',
    notTaken: (count, percent) =>
      count === 1
        ? `One request (${percent}) has no taker: it is worth seeing at what time it came.`
        : `${count} requests (${percent}) have no taker: it is worth seeing at what times they came.`,
    quiet: (stations) =>
      `No requests came from ${stations}. A visit to the team’s meeting may help to get going.`,
    slower: (before, now) =>
      `Nine in ten used to be taken within ${before}, now within ${now}: look at the on-site hours together.`,
    allTaken: 'Every request has been taken, or still waits for its turn.',
  },
  note: {
    fixed:
      'Figures that describe clients, answers of askers and how many have asked are told of settled quarters only, in groups of at least five. Filters do not change them.',
    unsettled: 'A quarter is settled 45 days after it ended. Not told yet:',
    narrowed:
      'While the report is narrowed by topic or the like, figures that describe clients are not shown.',
    matters: 'Shares are shares of matters, not of clients.',
    unfinished: 'The period is not over, so the figures still change.',
  },
  atLeast: 'at least',
};

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
