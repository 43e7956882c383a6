import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { caseQueries } from '../../../api/caseQueries';
import { useCase } from '../CaseContext';
import type { Aria } from './FieldView';
import css from './FieldView.module.css';

interface Props {
  aria: Aria;
  value: string;
  onChange: (value: unknown) => void;
}

/** A word, with those at hand that are likeliest here. */
export function FeelingField({ aria, value, onChange }: Props) {
  const { reference } = useCase();
  const { data } = useQuery(caseQueries.callSheet(reference));
  const list = useId();
  return (
    <>
      <input
        {...aria}
        className={css.line}
        data-autofocus
        list={list}
        value={value}
        maxLength={40}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={list}>
        {data?.feelings.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </>
  );
}
