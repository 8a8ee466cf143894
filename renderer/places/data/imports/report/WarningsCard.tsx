import type { FileReport } from '../../../../../shared/contract/import.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import { Card } from '../../../../kit/Card.tsx';
import { systemName } from '../../../../kit/crm-words.ts';
import { countOf } from '../../../../kit/format.ts';
import { IconInfoCircle } from '../../../../kit/icons.ts';
import table from '../../../../kit/table.module.css';
import classes from './ReportView.module.css';

/** What was taken but deserves to be known; nothing when there is nothing. */
export function WarningsCard({ files }: { readonly files: readonly FileReport[] }) {
  const lines = files.flatMap((file) => file.warnings.map((warning) => ({ ...warning, file })));
  if (lines.length === 0) return null;
  return (
    <Card flush title="To know" about={countOf(lines.length, 'remark')}>
      <table className={table.table}>
        <tbody>
          {lines.map(({ code, message, rows, file }) => (
            <tr key={`${file.file} ${code} ${message}`}>
              <td className={table.lines}>
                <span className={classes.notice}>
                  <IconInfoCircle size={16} aria-hidden /> {message}
                </span>
              </td>
              <td className={`${table.quiet} ${table.short}`}>{systemName(file.system)}</td>
              <td className={table.number}>{rows === 0 ? '' : numberWords(rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
