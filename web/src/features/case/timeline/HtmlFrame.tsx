import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mailPageUrl } from '../../../api/caseQueries';
import type { Api } from '../../../api/types';
import { Button } from '../../../ui/Button';
import { useCase } from '../CaseContext';
import css from './HtmlFrame.module.css';

const heightMax = 640;

/** A mail as it was sent: a document of its own, under a policy of its own. Pictures from elsewhere only when asked for. */
export function HtmlFrame({ contact }: { contact: Api['ContactView'] }) {
  const { t } = useTranslation();
  const { view } = useCase();
  const [fetched, setFetched] = useState(false);
  const [height, setHeight] = useState(160);
  const frame = useRef<HTMLIFrameElement>(null);
  const watching = useRef<ResizeObserver>(undefined);
  useEffect(() => () => watching.current?.disconnect(), []);
  // Pictures come after the words: the frame grows with what it shows.
  const fit = () => {
    const page = frame.current?.contentDocument?.documentElement;
    watching.current?.disconnect();
    if (page === undefined || page === null) return;
    watching.current = new ResizeObserver(() => setHeight(Math.min(heightMax, page.offsetHeight)));
    watching.current.observe(page);
  };
  return (
    <div>
      {contact.remote_pictures > 0 && !fetched && (
        <p className={css.images}>
          {t('{{count}} pictures from elsewhere are not fetched: that would tell the sender that you read this.', {
            count: contact.remote_pictures,
          })}
          <Button label={t('Fetch them', { count: contact.remote_pictures })} look="quiet" size="small" onClick={() => setFetched(true)} />
        </p>
      )}
      {/* The page says the same of itself: no script runs in it. allow-same-origin lets us measure its height. */}
      <iframe
        ref={frame}
        className={css.frame}
        title={t('The mail as it was sent')}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        src={mailPageUrl(view.id, contact.contact, fetched)}
        style={{ height }}
        onLoad={fit}
      />
    </div>
  );
}
