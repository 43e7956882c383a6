import css from './Facts.module.css';

interface Props {
  /** A name and its value each; without a value it is left out. */
  facts: [name: string, value: string | undefined][];
}

/** The head of a mail: from whom, to whom, about what. */
export function Facts({ facts }: Props) {
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What was odd about it, a sentence each. */
export function Problems({ problems }: { problems: string[] }) {
  return problems.map((problem) => (
    <p key={problem} className={css.problem}>
      {problem}
    </p>
  ));
}
