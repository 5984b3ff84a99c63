import type { View } from '../../../use-cases/view.ts';
import { drawAdviserCard } from './adviser.ts';
import { drawChannelStatus } from './channel.ts';
import { drawCoordinatorCard } from './coordinator.ts';
import { drawDigest } from './digest.ts';
import { drawEntryDone, drawEntryForm } from './entry.ts';
import { drawFollowUp } from './follow-up.ts';
import { drawContacts, drawItems, drawOfferedContact } from './found.ts';
import { drawForm } from './form.ts';
import { drawMine, drawQueue, drawUnfinished } from './lists.ts';
import { drawLost } from './lost.ts';
import { drawCaseAsked, drawMinutes, drawNetworkNews } from './networks.ts';
import { noticeInWords } from './notice.ts';
import { drawAbsenceForm, drawAbsenceSet, drawStateForm, drawStateSet } from './own-day.ts';
import { drawLanguageForm, drawStationForm, drawStationSet } from './own-settings.ts';
import { createPen } from '../../../telling/pen.ts';
import type { DrawContext, Pen } from '../../../telling/pen.ts';
import { drawPresence, drawStationPost } from './presence.ts';
import { drawReceipt } from './receipt.ts';
import { refusalInWords } from '../../../telling/refusal.ts';
import { swapInWords } from '../../../telling/schedule.ts';
import { stamped } from './stamp.ts';
import { plainText } from './text.ts';
import {
  drawErrorReport,
  drawNudge,
  drawOfferedTraining,
  drawRenewals,
  drawSessionNews,
} from './tending.ts';
import type { Drawn } from './types.ts';
import { drawHelp, drawUnknownInput, drawWelcome } from './welcome.ts';

/** Draws what Koppi says, for one reader in one language: a card with its summary, or a text. Pure. */
export function drawView(view: View, context: DrawContext): Drawn {
  return stamped(drawn(view, createPen(context, plainText)), view);
}

function drawn(view: View, pen: Pen): Drawn {
  switch (view.kind) {
    case 'welcome':
      return drawWelcome(view, pen);
    case 'help':
      return drawHelp(pen);
    case 'unknown-input':
      return drawUnknownInput(pen);
    case 'form':
      return drawForm(view, pen);
    case 'receipt':
      return drawReceipt(view, pen);
    case 'adviser-card':
      return drawAdviserCard(view, pen);
    case 'lost-card':
      return drawLost(view.consultation, pen);
    case 'coordinator-card':
      return drawCoordinatorCard(view, pen);
    case 'channel-status':
      return drawChannelStatus(view.consultation, pen);
    case 'mine':
      return drawMine(view, pen);
    case 'queue':
      return drawQueue(view, pen);
    case 'unfinished':
      return drawUnfinished(view, pen);
    case 'follow-up':
      return drawFollowUp(view.consultation, pen);
    case 'presence':
      return drawPresence(view, pen);
    case 'digest':
      return drawDigest(view, pen);
    case 'station-post':
      return drawStationPost(view, pen);
    case 'entry-form':
      return drawEntryForm(view, pen);
    case 'entry-done':
      return drawEntryDone(view.entry, pen);
    case 'absence-form':
      return drawAbsenceForm(pen);
    case 'absence-set':
      return drawAbsenceSet(view, pen);
    case 'state-form':
      return drawStateForm(view, pen);
    case 'state-set':
      return drawStateSet(view, pen);
    case 'state-cleared':
      return said(pen.words.momentaryCard.cleared);
    case 'swap':
      return said(swapInWords(view, pen));
    case 'station-form':
      return drawStationForm(view, pen);
    case 'station-set':
      return drawStationSet(view, pen);
    case 'language-form':
      return drawLanguageForm(pen);
    case 'language-set':
      return said(pen.words.languageCard.set);
    case 'find-what':
      return said(view.what === 'contacts' ? pen.words.find.whatContact : pen.words.find.whatItem);
    case 'contacts-found':
      return drawContacts(view, pen);
    case 'items-found':
      return drawItems(view, pen);
    case 'nudge':
      return drawNudge(view, pen);
    case 'error-report':
      return drawErrorReport(view, pen);
    case 'renewals':
      return drawRenewals(view, pen);
    case 'contact-offered':
      return drawOfferedContact(view, pen);
    case 'training-offered':
      return drawOfferedTraining(view, pen);
    case 'session-news':
      return drawSessionNews(view, pen);
    case 'network-news':
      return drawNetworkNews(view, pen);
    case 'case-asked':
      return drawCaseAsked(view, pen);
    case 'minutes':
      return drawMinutes(view, pen);
    case 'card-posted':
      return said(pen.words.share.posted);
    case 'write-privately':
      return said(pen.words.writePrivately);
    case 'refused':
      return said(refusalInWords(view.refusal, pen));
    case 'notice':
      return said(noticeInWords(view.notice, pen));
  }
}

const said = (text: string): Drawn => ({ kind: 'text', text });
