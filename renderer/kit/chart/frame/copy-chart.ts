import { showToast } from '../../toast.tsx';
import { type ChartTable, tableToCsv } from '../chart-table.ts';
import { chartPicture, type PictureWords } from './chart-picture.ts';

const say = (text: string): void => showToast({ text });

/** Puts the chart on the clipboard as a PNG, or saves it where the clipboard takes no pictures. */
export async function copyChartPicture(element: HTMLElement | null, words: PictureWords): Promise<void> {
  const picture = element && (await chartPicture(element, words));
  if (!picture) return say('There is no chart to copy here; the table can be copied as CSV.');
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    say('Copied as PNG');
  } catch {
    saveFile(picture, `${words.title}.png`);
    say('Saved as PNG: the clipboard takes no pictures here');
  }
}

/** Puts the chart's table on the clipboard as CSV, or saves it where there is no clipboard. */
export async function copyChartCsv(table: ChartTable): Promise<void> {
  const csv = tableToCsv(table);
  try {
    await navigator.clipboard.writeText(csv);
    say('Copied as CSV');
  } catch {
    saveFile(new Blob([csv], { type: 'text/csv' }), 'chart.csv');
    say('Saved as CSV: the clipboard can’t be used here');
  }
}

function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name.replaceAll(/[\\/:*?"<>|]/g, ' ');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
