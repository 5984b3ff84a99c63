import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWritingWords } from './use-words.ts';

/** To all that is written. */
export function BackToWriting(): ReactNode {
  const words = useWritingWords();
  const [, navigate] = useLocation();
  return (
    <Button
      icon={<ArrowLeftRegular />}
      onClick={() => {
        navigate('/library/writing');
      }}
    >
      {words.back}
    </Button>
  );
}
