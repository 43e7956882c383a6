import { directionOf } from './bidi';
import css from './Quote.module.css';

interface Props {
  children: string;
  /** row 16/24 on a phone, quote 17/26 in a timeline, large 22/32 where she speaks. */
  size?: 'row' | 'quote' | 'large';
  /** The opening mark hangs to the left of the edge. Off inside a line of our own text. */
  hung?: boolean;
  inline?: boolean;
}

/** The customer's own words, in a face of their own. Nothing of ours is ever set this way. */
export function Quote({ children, size = 'quote', hung = true, inline = false }: Props) {
  const dir = directionOf(children);
  const Tag = inline ? 'q' : 'blockquote';
  return (
    <Tag className={css.quote} data-size={size} data-hung={hung && !inline} data-inline={inline || undefined} dir={dir}>
      {inline ? (
        <>
          “<bdi dir={dir}>{children}</bdi>”
        </>
      ) : (
        <p>
          <span className={css.mark}>“</span>
          <bdi dir={dir}>{children}</bdi>”
        </p>
      )}
    </Tag>
  );
}
