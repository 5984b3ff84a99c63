import type { Wording } from './index.ts';
import type { Place } from './parts.ts';
import { roomNamed } from './parts.ts';
import { en as terms } from './terms/en.ts';

/** English. */
export const en: Wording = {
  ...terms,
  error: {
    write: 'Write an answer.',
    choose: 'Choose one.',
    date: 'Choose a day.',
    time: 'Choose a time.',
  },
  plan: {
    sent: (to: Place, who: string) => `Request sent to ${to.name}: ${who}.`,
    sentOnly: (to: Place) => `Request sent to ${to.name}.`,
    onSiteUntil: (name: string, until: string) => `${name}, on site until ${until}`,
    later: (to: Place, when: string, who: string) =>
      `The request goes to ${to.name} (${when}): ${who}.`,
    digest: (to: Place, when: string, who: string) =>
      `The request waits for the next day on site at ${to.name}: ${who}, ${when}. Nobody is interrupted.`,
    digestElsewhere: (at: Place, when: string, who: string) =>
      `No day on site is marked at ${at.name}. The request comes with the morning digest (${when}): ${who}. Nobody is interrupted.`,
    unless: (by: string, then: string) => `If nobody has taken it by ${by}, ${then}.`,
    thenStation: (place: Place) => `I will ask ${place.name}`,
    thenPeople: (who: string) => `I will ask next: ${who}`,
    then: {
      'on-site-now': 'I will ask the others on site',
      'on-site-later': 'I will ask those who come in later',
      'station-remote': 'I will ask the station’s own counsellors remotely',
      region: 'I will ask the whole region',
      pool: 'I will ask the whole county',
      coordinator: 'I will tell the network coordinator',
    },
    thenTell: 'I will tell you',
    nobodyNow: 'Nobody is on site right now.',
    hereUnreached: (at: Place, who: string, until: string) =>
      `${who} is on site at ${at.name} until ${until}, but I cannot reach them right now. Call or go there.`,
    next: (at: Place, who: string, when: string) => `Next at ${at.name}: ${who}, ${when}.`,
    noNext: (at: Place) => `No next day on site is marked at ${at.name}.`,
    waitOrWider: 'You can wait or ask more widely.',
    coordinatorTold: 'The network coordinator knows.',
    wider: 'I am now asking more widely.',
    handingOver: (name: string) =>
      `${name} is handing the request over and is responsible for it until somebody takes it.`,
  },
  receipt: {
    accepted: (name: string, when: string) => `${name} took it, ${when}.`,
    closed: (name: string, when: string, outcome: string) =>
      `${name} closed it, ${when}: ${outcome}.`,
    withdrawn: (when: string) => `Withdrawn, ${when}. There is nothing more you need to do.`,
    expired: 'Nobody was able to take it. If it cannot wait, call.',
    place: (place: string) => `Where: ${place}`,
    numbers: 'Numbers',
    stillHere: 'Is the client still here?',
    ownMessage: 'Your own message stays in the chat. You can delete your message.',
    erased: 'The texts were deleted at the end of their storage time.',
    thanks: 'Thank you for rating.',
    result: 'Report back',
    earlier: (count: number) =>
      count === 1
        ? 'One earlier message is not shown here.'
        : `${count} earlier messages are not shown here.`,
    messageBy: (name: string, when: string) => `${name}, ${when}`,
  },
  adviser: {
    waiting: 'A request is waiting to be taken',
    acceptedByYou: (when: string) => `You took it, ${when}`,
    closed: (when: string, outcome: string) => `Closed, ${when}: ${outcome}`,
    responsible: 'The hand-over is waiting. You are responsible for it until somebody takes it.',
    handedOver: (name: string) =>
      `${name} is handing this over and stays with it until you take it.`,
    wished: 'It is meant for you.',
    from: 'Asked by',
    place: 'Where',
    way: 'Answer by',
    callback: 'Call',
    triggers: 'Signals',
    cooperation: 'Chosen by the asker',
    noQuestion: 'No question was written. Get in touch with the asker.',
    nobodyElse: 'There is nobody to hand it over to now. Ask the network coordinator for help.',
  },
  lost: {
    taken: (name: string, when: string) => `${name} was first, ${when}.`,
    waiting: 'All right. I am now asking others.',
    withdrawn: 'The asker withdrew the request. There is nothing you need to do.',
    expired: 'The request went to the network coordinator.',
    queue: 'See other open requests by writing: queue',
  },
  coordinator: {
    heading: 'Nobody has taken the request yet',
    ask: 'Give the request to somebody, or take it yourself.',
    taken: (name: string, when: string) => `${name} took it, ${when}.`,
  },
  template: {
    consult: (day: string, who: string, topic: string) =>
      `${day} Consulted: ${who}. Topic: ${topic}.`,
    request: (day: string, who: string, topic: string, kind: string) =>
      `${day} Requested with the client’s permission: ${who}. Topic: ${topic}. Request: “${kind}”.`,
    outcome: (outcome: string) => `Outcome: ${outcome}.`,
  },
  lists: {
    mine: 'My requests',
    noMine: 'You have no open requests. Write your question to begin.',
    queue: 'Queue',
    noQueue: 'There are no requests in the queue.',
    unfinished: 'Unfinished',
    noUnfinished: 'Nothing unfinished. Have a good afternoon!',
    unfinishedHint: 'Close what is done with one press. The rest can wait.',
    done: 'Closed.',
    more: (count: number) => `And ${count} more.`,
  },
  followUpCard: {
    heading: 'How did it end?',
    asked: (name: string, outcome: string, when: string) => `${name}: ${outcome}, ${when}`,
  },
  presence: {
    heading: 'On site',
    today: (day: string) => `Today ${day}`,
    nobody: 'nobody on site',
    line: (name: string, span: string) => `${name} ${span}`,
    room: (room: string) => roomNamed('room', room),
    availableFrom: (state: string, until: string) => `${state}, on site from ${until}`,
    post: (at: Place) => `On site today at ${at.name}`,
    postNobody: (at: Place) => `Nobody is on site at ${at.name} today. I will ask elsewhere.`,
    howToAsk: 'Ask by writing to Koppi or by mentioning @Koppi.',
  },
  digest: {
    heading: (day: string) => `Good morning! ${day}`,
    offSite: 'No day on site is marked for you today.',
    atStation: (at: Place, span: string) => `${at.name} ${span}`,
    waiting: (count: number) =>
      count === 1
        ? 'One request is waiting to be taken.'
        : `${count} requests are waiting to be taken.`,
    nothing: 'No request is waiting.',
    unfinished: (count: number) => `Unfinished: ${count}. See them by writing: unfinished`,
  },
  entry: {
    heading: 'Make an entry',
    note: 'For statistics, not a client record',
    linked: 'The entry is linked to the request.',
    done: 'Entry made',
  },
  absence: {
    heading: 'Absence',
    hint: 'I plan the waiting requests anew and tell their askers.',
    noSubstitute: 'No substitute',
    set: (when: string) => `Away ${when}.`,
    substitute: (name: string) => `Substitute: ${name}.`,
    replanned: (count: number) =>
      count === 0
        ? 'You had no waiting requests.'
        : count === 1
          ? 'One request was planned anew, and its asker was told.'
          : `${count} requests were planned anew, and their askers were told.`,
  },
  momentaryCard: {
    heading: 'Right now',
    hint: 'Ends by itself. Meanwhile you are not asked for Now requests.',
    set: (state: string, until: string) => `${state} until ${until}`,
    ends: 'Ends by itself. End it sooner by writing: free',
    cleared: 'You are free again. Requests can reach you.',
  },
  stationCard: {
    heading: 'Your health station',
    channelHeading: 'The channel’s health station',
    hint: 'I suggest this station. You can change it in every request.',
    set: (place: Place) => `Your station is now ${place.name}. Change it by writing: station`,
    channelSet: (place: Place) => `The channel’s station is now ${place.name}.`,
  },
  languageCard: {
    heading: 'Language',
    set: 'I speak English now.',
  },
  find: {
    whatContact: 'Write what you look for as well. For example: contact kela kitee',
    whatItem: 'Write what you look for as well. For example: training social assistance',
    contacts: 'Contacts',
    items: 'Mini-trainings',
    noContacts:
      'I found no contact. Try another word, or ask the social counsellor: write your matter in your own words. When five have searched for the same, those who keep the list see the words, not who searched.',
    noItems:
      'I found no mini-training. Try another word, or ask the social counsellor: write your matter in your own words. When five have searched for the same, those who keep the trainings see the words, not who searched.',
    openUntil: (until: string) => `Open now, closes ${until}`,
    opens: (at: string) => `Closed now, opens ${at}`,
    phone: (number: string) => `Phone ${number}`,
    staffPhone: (number: string) => `For professionals only ${number}`,
    consult: (text: string) => `How to consult: ${text}`,
    assured: (date: string) => `Checked on ${date}`,
    more: 'Show more',
    website: 'Open the website',
    minutes: (count: number) => (count === 1 ? 'One minute' : `${count} minutes`),
    read: 'Read it here',
    pictures: 'The pictures are in the tab.',
  },
  share: {
    contacts: {
      what: 'Write what you look for. For example: kela kitee',
      none: 'I found no contact. Try another word.',
    },
    items: {
      what: 'Write what you look for. For example: social assistance',
      none: 'I found no mini-training. Try another word.',
    },
    staffNumbers: 'Koppi gives you the numbers for professionals in your own chat with it.',
    posted:
      'Here only you see this card. To send it to a colleague, search with Koppi in the message box of your chat with them.',
  },
  dialog: {
    title: 'Ask Koppi',
    sent: 'You can close this window. The answer comes to your own chat with Koppi.',
  },
  tend: {
    heading: 'Are these details still right?',
    allFresh: 'Thank you, everything is up to date',
    hint: 'You look after these contacts. If all is still right, one press is enough. Corrections are made in the Contacts tab.',
    last: (date: string) => `Last checked on ${date}`,
    never: 'Not checked yet',
    fresh: 'Checked today',
    isRight: 'Details are up to date',
  },
  reports: {
    heading: (name: string) => `Something is wrong: ${name}`,
    answered: (name: string) => `Answer to your report: ${name}`,
    answer: 'Answer to who reported it',
    done: 'The report has been answered. Nothing more to do.',
  },
  renewal: {
    heading: 'Time to go through a mini-training again',
    how: 'Read it here and answer the questions in the Mini-trainings tab.',
    ends: (date: string) => `Your completion ends on ${date}.`,
    ended: (date: string) => `Your completion ended on ${date}.`,
  },
  offer: {
    topic: 'There is a mini-training about this',
    contact: 'A contact for this topic',
    wish: 'The mini-training you wished for is ready',
  },
  session: {
    seat: 'You have a seat at the training',
    waits: 'You are now in the queue for the training',
    cancelled: 'The training is cancelled',
    hint: {
      seat: 'If you cannot come, take back your sign-up in the Mini-trainings tab, and the next in the queue gets the seat.',
      waits: 'There are fewer seats now. I will tell you if you get one.',
      cancelled: 'You need not do anything.',
    },
  },
  writePrivately:
    'Write this to me in our own chat, and I will answer there. Here others would see the answer.',
  welcome: {
    heading: 'Hello, I am Koppi',
    value:
      'Write your question in one sentence. I take it to the social counsellor who is on site now.',
    example: ({ name }) =>
      `For example: “A client at ${name} needs help with a Kela application, now”`,
    privacy:
      'Do not write the client’s name or identity codes. I show you the request before I send it.',
    homeStation: 'Which station are you usually at?',
    channel:
      'Mention @Koppi and write what you need advice on. Your message shows in the channel, but I do not repeat it.',
    privacyNotice: 'Privacy notice',
  },
  help: {
    heading: 'How Koppi helps',
    free: 'Write your question in your own words, or use these:',
    search: 'search',
    when: 'when',
    until: 'until',
    name: 'name',
    command: {
      consult: 'begin a new request',
      mine: 'your requests',
      presence: 'who is on site and when',
      directory: 'find a contact',
      training: 'find a mini-training',
      entry: 'for statistics, not a client record',
      queue: 'open requests',
      unfinished: 'close what is open',
      away: 'mark an absence',
      busy: 'you are busy for a while',
      'home-visit': 'you are on a home visit',
      travelling: 'you are travelling',
      free: 'you are free again',
      station: 'change your station',
      language: 'suomi, svenska or English',
    },
  },
  unknownInput: {
    heading: 'I did not catch that',
    hint: 'Write it in one sentence, for example “A question about benefits at Kitee, no hurry”.',
  },
  refusal: {
    taken: (name: string, when: string) =>
      `${name} was first, ${when}. See other open requests by writing: queue`,
    wrongState: (state: string) =>
      `The state has changed: ${state}. See the newest by writing: mine`,
    notAdviser:
      'This is for counsellors. If you should be able to take requests, ask the admin to add you.',
    notCoordinator: 'Only the network coordinator can do this. Please ask them to.',
    notYours:
      'This request belongs to others. See what has come to you by writing queue, and what you sent by writing mine.',
    notFound: 'The request is no longer there. Begin a new one by writing your question.',
    nothingAsked: 'There is nothing to ask yet. Write a question, or choose topic and urgency.',
    missing: (fields: string) => `Still missing: ${fields}. Fill it in and send again.`,
    tooLong: (field: string, limit: number, length: number) =>
      `${field}: the text has ${length} characters, at most ${limit} fit. Shorten it and send again.`,
    identifier: {
      what: {
        'identity-code': 'a personal identity code',
        'birth-date': 'a date of birth',
        phone: 'a phone number',
        email: 'an e-mail address',
        iban: 'an account number',
        address: 'a street address',
        digits: 'a long run of digits',
        link: 'a link',
      },
      message: (what: string) =>
        `I did not take the message in, because something in it looks like ${what}. Nothing was stored. ` +
        'Write it again without that. Your message stays in this chat until you delete it yourself.',
      form: (what: string) =>
        `I did not take the text in, because something in it looks like ${what}. Nothing was stored. ` +
        'Take it out of the card’s field and send again.',
      search: (what: string) =>
        `I did not search, because something in the words looks like ${what}. Nothing was stored. Search without it.`,
      action: (what: string) =>
        `I did not take the message in, because something in it looks like ${what}. Nothing was stored. ` +
        'Write the matter to Koppi in your own words without that.',
      dialog: (what: string) =>
        `I did not take the text in, because something in it looks like ${what}. Nothing was stored. ` +
        'Write it again without that.',
    },
    permissionNeeded:
      'This request needs the client’s permission. Tick the permission, or just ask for advice.',
    resultNeeded: 'The report back is missing. Write what was done and where it is noted.',
    unknownChoice: (field: string) =>
      `${field}: the choice is no longer there. Choose again from the list.`,
    tooLateToReopen: (days: number) =>
      `The ${days}-day time to open the request again is over. Begin a new one by writing your question.`,
    badTime: (field: string) =>
      `${field}: I did not understand the time. Write for example 14.30 or 24.11.`,
    stale: 'The request changed meanwhile. See what changed, then choose again.',
    badCard: 'The card’s data do not match. Nothing was changed. Open it again by writing: mine',
    otherTenant: 'Koppi serves only the county’s own staff. Please contact your own organisation.',
    notTended:
      'Somebody else looks after these details. Report the mistake in the Contacts tab, and it reaches the right person.',
    entryGone: 'The contact is not there any more. You need not do anything.',
    staleEntry:
      'The details changed at the same moment. Look at them in the Contacts tab and press again.',
    reportGone: 'The report is not there any more. You need not do anything.',
    unrecognised:
      'In this chat I cannot check who you are. Search in our own chat, for example: contact kela kitee',
    unrecognisedAsker:
      'I cannot check in this chat who you are. Write your question in your own chat with Koppi.',
    guest: 'Koppi serves only the county’s own accounts, not guests. Please have a colleague ask.',
    daysFull:
      'Not saved: there are as many weeks, absences and other days as can be kept. First remove blocks that no longer hold.',
    storage: 'Not saved: storage is not answering. Try again in a moment, or call.',
    attachment: 'I take no attachments, and this one was not stored. Write it in one sentence.',
  },
  /** In place of the above where the tab has no chat to write to. */
  refusalInTab: {
    taken: (name: string, when: string) => `${name} was first, ${when}.`,
    wrongState: (state: string) => `The request has changed: ${state}. You can see it here.`,
    notYours: 'This request belongs to others.',
    notFound: 'The request was not found, or it is not yours. Go back to the list.',
    tooLateToReopen: (days: number) =>
      `The request can no longer be reopened: ${days} days have passed. Make a new one.`,
    badTime: (field: string) => `${field}: the time is not valid. Choose it again.`,
    badCard: 'The form does not match. Nothing was changed. Reload the page.',
    inForm: (what: string) =>
      `I did not take the text, because something in it looks like ${what}. Nothing was stored. ` +
      'Remove it from the text and write the matter without it.',
  },
  notice: {
    nowRequest: (subject: string) =>
      `${subject}: the client is waiting. Take it in the card below.`,
    assigned: (subject: string) => `${subject}: the coordinator gave this to you. See the card.`,
    reminder: (subject: string) => `${subject}: the request is still waiting to be taken.`,
    accepted: (subject: string, name: string) => `${subject}: ${name} took it.`,
    answered: (subject: string, name: string) => `${subject}: ${name} answered.`,
    closed: (subject: string, outcome: string) => `${subject}: closed, ${outcome}.`,
    handedOver: (subject: string) => `${subject}: the request is being handed over.`,
    withdrawn: (subject: string) =>
      `${subject}: the asker withdrew it. There is nothing you need to do.`,
    expired: (subject: string) => `${subject}: nobody has taken it. See the card.`,
    stillHere: (subject: string) => `${subject}: is the client still here? Answer in the card.`,
    replanned: (subject: string) => `${subject}: the plan changed. The new one is in the card.`,
    reopened: (subject: string) => `${subject}: the request was opened again.`,
    unreachable: (subject: string) =>
      `${subject}: one counsellor could not be reached. I am already asking the next.`,
  },
  somebody: 'A colleague',
};
