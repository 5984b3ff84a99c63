import type { Sentence } from '../../domain/statistics/sentences.ts';
import type { Names } from './names.ts';

/** One of the five sentences in the reader's language. */
export function sentenceInWords(sentence: Sentence, names: Names): string {
  const { sentence: say, duration, percent, number } = names.words;
  switch (sentence.says) {
    case 'volume': {
      const { requests, entries, before } = sentence;
      return before === undefined
        ? say.volume(requests, entries)
        : say.volumeCompared(requests, before, entries);
    }
    case 'taken':
      return say.taken(duration(sentence.half), duration(sentence.most));
    case 'none-taken':
      return say.noneTaken;
    case 'no-requests':
      return say.noRequests;
    case 'solved':
      return sentence.closed === 1
        ? say.solvedOne(sentence.percent > 0)
        : say.solved(sentence.closed, number(sentence.percent));
    case 'none-closed':
      return say.noneClosed;
    case 'topics':
      return say.topics(
        sentence.topics
          .map(([topic, count]) => `${names.code('topic', topic)} (${count})`)
          .join(', '),
      );
    case 'grown':
      return say.grown(names.code('topic', sentence.topic), sentence.before, sentence.now);
    case 'no-topic':
      return say.noTopic;
    case 'not-taken':
      return say.notTaken(sentence.count, percent(sentence.percent));
    case 'quiet':
      return say.quiet(sentence.stations.map((one) => names.station(one)).join(', '));
    case 'slower':
      return say.slower(duration(sentence.before), duration(sentence.now));
    case 'all-taken':
      return say.allTaken;
  }
}
