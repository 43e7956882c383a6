import DOMPurify from 'dompurify';

const remote = /^\s*(https?:)?\/\//i;

export interface SafeMail {
  html: string;
  /** How many pictures would have to be fetched from elsewhere, which tells the sender that the mail was opened. */
  remoteImages: number;
}

/** A mail's html, cleaned a second time in the browser: no script, no form, no picture from elsewhere unless asked for. */
export function safeMail(html: string, withImages: boolean): SafeMail {
  let remoteImages = 0;
  DOMPurify.addHook('afterSanitizeAttributes', (node) => {
    if (!(node instanceof Element)) return;
    for (const name of ['src', 'background']) {
      const value = node.getAttribute(name);
      if (value === null || !remote.test(value)) continue;
      remoteImages += 1;
      if (!withImages) node.removeAttribute(name);
    }
    if (node.hasAttribute('srcset')) node.removeAttribute('srcset');
    if (/url\s*\(/i.test(node.getAttribute('style') ?? '')) node.removeAttribute('style');
    if (node.tagName === 'A') {
      node.setAttribute('target', '_blank');
      node.setAttribute('rel', 'noopener noreferrer nofollow');
    }
  });
  const clean = DOMPurify.sanitize(html, {
    FORBID_TAGS: ['style', 'form', 'input', 'button', 'iframe', 'video', 'audio', 'svg', 'math'],
    FORBID_ATTR: ['id', 'class'],
    ADD_ATTR: ['target'],
  });
  DOMPurify.removeHook('afterSanitizeAttributes');
  return { html: clean, remoteImages };
}

interface Look {
  ink: string;
  ground: string;
}

/** The document of the sandboxed frame. Its policy forbids what the cleaning should already have taken out. */
export function frameDocument(html: string, withImages: boolean, { ink, ground }: Look): string {
  const images = withImages ? 'https: http: data:' : 'data:';
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src ${images}; style-src 'unsafe-inline'"><meta name="referrer" content="no-referrer"><style>body{margin:0;font:15px/24px system-ui,sans-serif;color:${ink};background:${ground};overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}</style><div dir="auto">${html}</div>`;
}
