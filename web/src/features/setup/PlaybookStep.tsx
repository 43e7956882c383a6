import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import { PlaybookLines } from '../../fields/PlaybookLines';
import { Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';

/** The playbook in force, in its figures. */
export function PlaybookStep() {
  const { data, error } = useQuery(queries.playbook());
  if (error !== null) return <Notice title={error.message} live />;
  return data === undefined ? <Skeleton rows={7} bars={[40, 15]} /> : <PlaybookLines playbook={data} />;
}
