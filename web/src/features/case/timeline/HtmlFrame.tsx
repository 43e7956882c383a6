import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { frameDocument, safeMail } from './frame';
import css from './HtmlFrame.module.css';

/** A mail as it was sent, in a frame that can run nothing and reach nothing; pictures from elsewhere only when asked for. */
export function HtmlFrame({ html }: { html: string }) {
  const { t } = useTranslation();
  const [withImages, setWithImages] = useState(false);
  const [height, setHeight] = useState(160);
  const frame = useRef<HTMLIFrameElement>(null);
  const safe = useMemo(() => safeMail(html, withImages), [html, withImages]);
  // A mail brings colours of its own, made for white paper: the frame is paper in both themes.
  const source = useMemo(() => frameDocument(safe.html, withImages, { ink: 'black', ground: 'white' }), [safe, withImages]);
  const fit = () => {
    const body = frame.current?.contentDocument?.documentElement;
    if (body !== undefined && body !== null) setHeight(Math.min(640, body.scrollHeight));
  };
  return (
    <div>
      {safe.remoteImages > 0 && !withImages && (
        <p className={css.images}>
          {t('{{count}} pictures are not fetched: that would tell the sender that you read this.', { count: safe.remoteImages })}
          <Button label={t('Fetch them')} look="quiet" size="small" onClick={() => setWithImages(true)} />
        </p>
      )}
      {/* allow-same-origin lets us measure its height; without allow-scripts nothing inside can run. */}
      <iframe
        ref={frame}
        className={css.frame}
        title={t('The mail as it was sent')}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        srcDoc={source}
        style={{ height }}
        onLoad={fit}
      />
    </div>
  );
}
