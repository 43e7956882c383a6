import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import { ColleaguesSection } from './ColleaguesSection';
import { CompanySection } from './CompanySection';
import { HoursSection } from './HoursSection';
import { LearningSection } from './LearningSection';
import { LetterRulesSection } from './LetterRulesSection';
import { LettersSection } from './LettersSection';
import { ModelSection } from './ModelSection';
import { PlaybookSection } from './PlaybookSection';
import { SigningSection } from './SigningSection';
import type { Settings } from './useSettings';

export interface SectionEntry {
  /** Its place in the address: /settings#letters. */
  id: string;
  title: (t: TFunction) => string;
  Body: ComponentType<{ settings: Settings }>;
}

/** The settings, in the order of the screen. One entry is one component; nothing else names them. */
export const sections: SectionEntry[] = [
  { id: 'company', title: (t) => t('Company'), Body: CompanySection },
  { id: 'hours', title: (t) => t('Opening hours'), Body: HoursSection },
  { id: 'letters', title: (t) => t('Letters'), Body: LettersSection },
  { id: 'letter-rules', title: (t) => t('What letters must say'), Body: LetterRulesSection },
  { id: 'signature', title: (t) => t('Signature of letters'), Body: SigningSection },
  { id: 'model', title: (t) => t('Suggested drafts'), Body: ModelSection },
  { id: 'playbook', title: (t) => t('Playbook'), Body: PlaybookSection },
  { id: 'learning', title: (t) => t('What past cases teach'), Body: LearningSection },
  { id: 'colleagues', title: (t) => t('Colleagues'), Body: ColleaguesSection },
];
