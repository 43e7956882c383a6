import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries';

interface Props {
  label: string;
  /** The id of a further one; empty: the house's own. */
  value: string;
  onChange: (id: string) => void;
  error?: string;
}

/** By which playbook cases go; a house with one has nothing to choose. */
export function PlaybookField({ label, value, onChange, error }: Props) {
  const own = useQuery(queries.playbook());
  const further = useQuery(queries.furtherPlaybooks());
  if (own.data === undefined || further.data === undefined || (further.data.length === 0 && value === '')) return null;
  const data = [{ value: '', label: own.data.name }, ...further.data.map(({ id, playbook }) => ({ value: id, label: playbook.name }))];
  if (!data.some((each) => each.value === value)) data.push({ value, label: value }); // it is gone: seen, so that another is chosen
  return (
    <Select label={label} data={data} allowDeselect={false} value={value} onChange={(id) => id !== null && onChange(id)} error={error} />
  );
}
