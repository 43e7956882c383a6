import {
  IconArrowsSplit2,
  IconBolt,
  IconChecks,
  IconClockHour4,
  IconFlag,
  IconForms,
  IconGift,
  IconHandFinger,
  IconHandGrab,
  IconHeartHandshake,
  IconLock,
  IconMail,
  IconMessage,
  IconMoodSmile,
  IconPencil,
  IconPhone,
  IconPhoneX,
  IconStar,
  IconWalk,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

export type Icon = ComponentType<{ size?: number | string; stroke?: number | string }>;

/** The words the server uses for icons, and their pictures. An unknown word is a dot of nothing: the sentence says it all. */
const icons: Record<string, Icon> = {
  mail: IconMail,
  letter: IconMail,
  phone: IconPhone,
  phone_missed: IconPhoneX,
  hand: IconHandGrab,
  promise: IconHeartHandshake,
  offer: IconArrowsSplit2,
  choice: IconHandFinger,
  gift: IconGift,
  check: IconChecks,
  checks: IconChecks,
  form: IconForms,
  web_form: IconForms,
  star: IconStar,
  review: IconStar,
  message: IconMessage,
  social: IconMessage,
  visit: IconWalk,
  lock: IconLock,
  note: IconLock,
  clock: IconClockHour4,
  feeling: IconMoodSmile,
  warning: IconFlag,
  step: IconChecks,
  write: IconPencil,
  act: IconBolt,
};

export function iconOf(word: string): Icon | undefined {
  return icons[word];
}
