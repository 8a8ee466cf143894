import { showToast } from '../../../kit/toast.tsx';
import { getBridge } from '../../../state/bridge.ts';
import { isAddress } from './is-address.ts';

/** Opens where a piece is, or copies the way there; without either says so. */
export function openWhere(where: string): void {
  const place = where.trim();
  if (place === '') showToast({ text: 'Nobody has said yet where this piece is' });
  else if (isAddress(place)) openAddress(place);
  else copyPlace(place);
}

function openAddress(address: string): void {
  const bridge = getBridge();
  if (bridge) void bridge.openExternal(address);
  else window.open(address, '_blank', 'noopener,noreferrer');
}

function copyPlace(place: string): void {
  void navigator.clipboard.writeText(place).then(
    () => showToast({ text: `Copied where it is: ${place}` }),
    () => showToast({ text: `It is here: ${place}` }),
  );
}
