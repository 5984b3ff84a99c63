import type { PublicWords } from './types.ts';

export const en: PublicWords = {
  otherPages: 'Other pages',
  otherLanguages: 'Language',
  language: 'In English',
  notice: 'The county’s privacy notice',
  feedback: 'Give accessibility feedback',
  page: {
    support: ({ county }) => ({
      title: 'Help with Koppi',
      lead: `Koppi is a tool with which professionals of a wellbeing services county consult each other. This one is run by ${county}.`,
      parts: [
        {
          heading: 'When you do not know how something is done',
          text: [
            'Write “help” to Koppi in Teams. You get a list of what you can write.',
            'You can write your question in your own words. You see the request before it is sent.',
          ],
        },
        {
          heading: 'When something does not work',
          text: [
            'If your client needs help now, do not wait: call the social counsellor or the social emergency service. In danger of life, call 112.',
            'Tell the Teams support of your county: the time, and what you did. Write nothing about the client.',
            'A wrong contact can be reported on its own page, under “Report a mistake”.',
          ],
        },
        {
          heading: 'When your role, station or details are wrong',
          text: [
            'You change your station by writing “station” to Koppi, your language by writing “language”.',
            'Roles and phone numbers are corrected by Koppi’s admin in your county.',
          ],
        },
        {
          heading: 'If you are a client or a relative',
          text: [
            'Koppi is not for clients and holds nothing about them. Please turn to your health station or to the county’s advice line.',
          ],
        },
      ],
    }),
    privacy: ({ county, retentionDays }) => ({
      title: 'Privacy in Koppi',
      lead: `The controller is ${county}. Koppi runs in the county’s own Microsoft 365 and Azure environment in the EU, and gives data to nobody else.`,
      parts: [
        {
          heading: 'What Koppi does not keep',
          text: [
            'Koppi is no client record system. A client’s identity travels only in the client and patient record systems.',
            'Text that looks like an identity code, a phone number, an address or another identifier is not accepted, stored or repeated.',
          ],
        },
        {
          heading: 'What is kept about staff',
          text: [
            'Name, Teams id, language, station, role, and a work phone number where one was given; and who asked, took and closed a request, and when.',
            'When somebody opens a request, it is noted who read it and when. Ratings and response times are shown per person to nobody but that person.',
          ],
        },
        {
          heading: 'For how long',
          text: [
            `Questions, answers and proposals are deleted ${retentionDays} days after the request has ended, and taken off the cards that showed them.`,
            'Codes such as station, topic and times stay for the statistics. The name and id of somebody who has left are replaced so that nobody can recognise them.',
            'Your own message in the chat lies in Teams, outside Koppi. You can delete it yourself.',
          ],
        },
        {
          heading: 'Who sees it',
          text: [
            'An asker sees their own requests. An adviser sees those they were asked and those they can take. A coordinator sees those of their region. A report reader sees figures only. Figures so small that one person could be guessed from them are not shown to others.',
          ],
        },
        {
          heading: 'Your rights',
          text: [
            'You may ask the county’s data protection officer to see or correct your data. You may also complain to the Data Protection Ombudsman.',
          ],
        },
      ],
    }),
    terms: ({ county }) => ({
      title: 'Terms of use',
      lead: `Koppi is a working tool that ${county} offers to its own staff.`,
      parts: [
        {
          heading: 'Who may use it',
          text: [
            'Koppi is used for one’s own work with one’s own work account. It does not work for guests or with another organisation’s account.',
          ],
        },
        {
          heading: 'What it is for',
          text: [
            'Consultation between professionals, learning, and finding contacts. Decisions and records in a client’s matter are made in the record systems.',
            'Koppi replaces neither the emergency number, the social emergency service, a child welfare notification nor a notification of concern.',
          ],
        },
        {
          heading: 'What you answer for',
          text: [
            'Write nothing by which a client can be recognised. Ask for the client’s permission when you ask somebody else to handle their matter.',
            'Tell us when you notice something outdated or wrong.',
          ],
        },
        {
          heading: 'What Koppi answers for',
          text: [
            'A request that Koppi has confirmed as sent is carried on until somebody takes it or the asker is told that nobody was found.',
            'The professional who gives an answer is responsible for what it says. The software is provided as it is, under the MIT licence.',
          ],
        },
      ],
    }),
    accessibility: ({ county }) => ({
      title: 'Accessibility statement',
      lead: `This statement is about Koppi’s tab, cards and these pages. The service is provided by ${county}.`,
      parts: [
        {
          heading: 'How accessible it is',
          text: [
            'Koppi is made to meet EN 301 549 and levels A and AA of WCAG 2.2. Every page is checked by machine in three languages, in the light, dark and high-contrast theme, and at the width of a computer and of a phone.',
            'Everything can be done by keyboard. No audit by others has been made yet, and the pages have not been tried with a screen reader yet.',
          ],
        },
        {
          heading: 'What is not in our hands',
          text: [
            'Cards and chat are drawn by Teams. Their keys, themes and screen reader support come from Microsoft.',
          ],
        },
        {
          heading: 'Tell us',
          text: [
            'If something is hard for you to use, tell the Teams support of your county, or write to the county’s address for accessibility feedback. You get an answer within two weeks.',
            'If you are not content with the answer, you may notify the Finnish Transport and Communications Agency Traficom, which supervises accessibility.',
          ],
        },
      ],
    }),
  },
};
