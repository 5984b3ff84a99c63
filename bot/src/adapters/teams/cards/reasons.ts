/** Why a request is declined or handed over: a code in the log, never a sentence. */
export const declineReasons = ['busy', 'not-my-topic', 'away', 'other-reason'] as const;
