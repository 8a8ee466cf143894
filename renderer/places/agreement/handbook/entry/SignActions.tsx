import { Button } from '@mantine/core';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { definitionName, signatureBy } from '../../../../../shared/model/signing.ts';
import { signDefinition, withdrawSignature } from '../../../../commands/sign-definition.ts';
import { runChange, undo } from '../../../../document/index.ts';
import { IconSignature } from '../../../../kit/icons.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { useMe } from '../../../../state/use-me.ts';
import type { EntryProps } from './entry-props.ts';

/** For whoever may sign: the primary action while their function has not, and quietly the way back once it has. */
export function SignActions({ definition, handbook }: EntryProps) {
  const self = useMe();
  if (!handbook.signers.includes(self.function) || handbook.isReadOnly) return null;
  const own = functionLabel(self.function);
  const what = `version ${definition.version} of ${definitionName(definition)}`;
  const say = (text: string) =>
    showToast({ icon: <IconSignature size={18} />, text, action: { label: 'Undo', run: () => void undo() } });
  const sign = () => {
    const at = new Date().toISOString();
    runChange(signDefinition(definition, { function: self.function, by: self.id, at }));
    say(`Signed ${what} for ${own}`);
  };
  const withdraw = () => {
    runChange(withdrawSignature(definition, self.function));
    say(`Took the signature of ${own} under ${what} back`);
  };
  if (signatureBy(definition, self.function) !== null) {
    return (
      <Button variant="subtle" onClick={withdraw}>
        Take the signature for {own} back
      </Button>
    );
  }
  return (
    <Button leftSection={<IconSignature size={16} stroke={1.7} />} onClick={sign}>
      Sign version {definition.version} for {own}
    </Button>
  );
}
