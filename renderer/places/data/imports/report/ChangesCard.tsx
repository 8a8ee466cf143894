import type { FileReport } from '../../../../../shared/contract/import.ts';
import type { CrmObject } from '../../../../../shared/crm/fields.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import { Card } from '../../../../kit/Card.tsx';
import { objectName } from '../../../../kit/crm-words.ts';
import { sumReports } from '../sum-reports.ts';
import classes from './ReportView.module.css';

interface ChangesCardProps {
  readonly files: readonly FileReport[];
  readonly isDryRun: boolean;
}

/** Per kind of row: how many are new, changed or the same as the workspace knows them. */
export function ChangesCard({ files, isDryRun }: ChangesCardProps) {
  const byObject = Map.groupBy(files, ({ object }) => object);
  return (
    <Card title={isDryRun ? 'Against what the workspace knows' : 'Against what the workspace knew'}>
      {[...byObject].map(([object, reports]) => (
        <ObjectChanges key={object} object={object} reports={reports} />
      ))}
      <div className={classes.legend}>
        <span>
          <i className={classes.new} aria-hidden="true" /> new
        </span>
        <span>
          <i className={classes.changed} aria-hidden="true" /> changed
        </span>
        <span>
          <i className={classes.same} aria-hidden="true" /> the same
        </span>
      </div>
    </Card>
  );
}

function ObjectChanges({ object, reports }: { readonly object: CrmObject; readonly reports: readonly FileReport[] }) {
  const sum = sumReports(reports);
  return (
    <div className={classes.object}>
      <div className={classes.objectHead}>
        <span className={classes.objectName}>{objectName(object)}</span>
        <span className={classes.fileSum}>
          <strong>{numberWords(sum.new)}</strong> new + <strong>{numberWords(sum.changed)}</strong> changed +{' '}
          <strong>{numberWords(sum.unchanged)}</strong> same = {numberWords(sum.new + sum.changed + sum.unchanged)}
        </span>
      </div>
      <div className={classes.parts} aria-hidden="true">
        {sum.new > 0 && <span className={classes.new} style={{ flexGrow: sum.new }} />}
        {sum.changed > 0 && <span className={classes.changed} style={{ flexGrow: sum.changed }} />}
        {sum.unchanged > 0 && <span className={classes.same} style={{ flexGrow: sum.unchanged }} />}
      </div>
    </div>
  );
}
