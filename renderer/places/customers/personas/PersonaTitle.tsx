import { ActionIcon, Button, Menu } from '@mantine/core';
import { signatureBy } from '../../../../shared/model/signing.ts';
import { canBeSigned, personaName } from '../../../../shared/planning/persona-terms.ts';
import { sameWords } from '../../../../shared/planning/same-words.ts';
import { navigate } from '../../../app/routes.ts';
import { editPersona } from '../../../commands/edit-persona.ts';
import { runChange, useCollection } from '../../../document/index.ts';
import { EditableText } from '../../../kit/EditableText.tsx';
import { IconDots, IconPrinter, IconQuote, IconTrash } from '../../../kit/icons.ts';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { Pill } from '../../../kit/Pill.tsx';
import { SignActions } from '../../../kit/signing/SignActions.tsx';
import { SignPill } from '../../../kit/signing/SignPill.tsx';
import { hadSignedWords, type SignState } from '../../../kit/signing/sign-words.ts';
import type { SigningProps } from '../../../kit/signing/signing-props.ts';
import { printPage } from '../../../state/print-page.ts';
import { useMe } from '../../../state/use-me.ts';
import { removeWithUndo } from '../edit-here.ts';
import { customerLinks } from '../links.ts';
import type { PersonaPart } from './persona-part.ts';
import { SignedBy } from './SignedBy.tsx';
import { useTie } from './use-tie.ts';

interface PersonaTitleProps extends PersonaPart {
  readonly signing: SigningProps;
  readonly state: SignState;
  /** Null while nothing is said that evidence could speak for. */
  readonly onAddEvidence: (() => void) | null;
}

/** The name of a persona, who signed it, and what can be done. */
export function PersonaTitle({ workspaceId, shown, isReadOnly, signing, state, onAddEvidence }: PersonaTitleProps) {
  const { entry } = shown;
  const me = useMe();
  const tie = useTie(workspaceId, entry);
  const twins = sameWords(entry, useCollection('personas'), personaName);
  // A signature that is there can be taken back whatever became of the persona.
  const canSign = canBeSigned(entry) || signatureBy(entry, me.function) !== null;
  const rename = (name: string) => {
    runChange(editPersona(entry, { name }, 'name'));
    tie.byName(name);
  };
  const remove = () => {
    removeWithUndo('personas', entry.id, 'persona', hadSignedWords(entry, signing.signers));
    navigate(customerLinks.personas(workspaceId), true);
  };
  return (
    <PageTitle
      parent={{ label: 'Personas', href: customerLinks.personas(workspaceId) }}
      title={
        <EditableText
          value={entry.name}
          label="Name of the persona"
          opensFor={entry.id}
          placeholder="Name this persona"
          readOnly={isReadOnly}
          onKeep={rename}
        />
      }
      pill={
        <>
          {canSign ? (
            state.kind === 'signed' ? (
              <SignedBy {...signing} />
            ) : (
              <SignPill {...signing} />
            )
          ) : (
            <Pill tone="plain">A draft: it can be signed with a name and a claim</Pill>
          )}
          {entry.name !== '' && twins.length > 0 && <Pill tone="warn">Another persona has this name</Pill>}
        </>
      }
      actions={
        <>
          <Menu>
            <Menu.Target>
              <ActionIcon aria-label={`More for ${personaName(entry)}`}>
                <IconDots size={17} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPrinter size={15} />} onClick={printPage}>
                Print this persona
              </Menu.Item>
              {!isReadOnly && (
                <Menu.Item leftSection={<IconTrash size={15} />} onClick={remove}>
                  Delete this persona
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
          {!isReadOnly && canSign && <SignActions {...signing} isSecond />}
          {!isReadOnly && onAddEvidence && (
            <Button leftSection={<IconQuote size={16} />} onClick={onAddEvidence}>
              Add evidence
            </Button>
          )}
        </>
      }
    />
  );
}
