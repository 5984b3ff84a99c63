import type { Notice } from '../../../use-cases/view.ts';
import type { Pen } from '../../../telling/pen.ts';

/** One line that may stand on a locked phone: station, urgency, topic and what happened. */
export function noticeInWords(notice: Notice, pen: Pen): string {
  const { notice: words, outcome } = pen.words;
  const { consultation } = notice;
  const subject = pen.subject(consultation);
  switch (notice.kind) {
    case 'now-request':
      return words.nowRequest(subject);
    case 'accepted':
      return words.accepted(subject, pen.person(consultation.adviser ?? ''));
    case 'answered':
      return words.answered(
        subject,
        notice.from === consultation.asker ? pen.asker(consultation) : pen.person(notice.from),
      );
    case 'closed':
      return words.closed(subject, outcome[consultation.outcome ?? 'no-need'].toLowerCase());
    case 'handed-over':
      return words.handedOver(subject);
    case 'still-here':
      return words.stillHere(subject);
    case 'assigned':
    case 'reminder':
    case 'withdrawn':
    case 'expired':
    case 'replanned':
    case 'reopened':
    case 'unreachable':
      return words[notice.kind](subject);
  }
}
