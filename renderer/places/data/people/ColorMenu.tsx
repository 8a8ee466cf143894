import { Menu } from '@mantine/core';
import { type PersonColor, personColorOf, personColors } from '../../../../shared/model/person.ts';
import { IconCheck } from '../../../kit/icons.ts';
import { colorValue } from '../../../kit/person-color.ts';
import classes from './people.module.css';
import { colorLabel } from './people-words.ts';

interface ColorMenuProps {
  readonly person: { readonly id: string; readonly name: string; readonly color: string };
  readonly isReadOnly: boolean;
  onChoose(color: PersonColor): void;
}

/** Someone's colour, chosen from the theme's. */
export function ColorMenu({ person, isReadOnly, onChoose }: ColorMenuProps) {
  const chosen = personColorOf(person);
  const mark = (
    <>
      <Swatch color={chosen} /> {colorLabel(chosen)}
    </>
  );
  if (isReadOnly) return <span className={classes.color}>{mark}</span>;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={`${classes.color} ${classes.quiet}`}>
          <span className="unseen">Colour of {person.name}: </span>
          {mark}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {personColors.map((color) => (
          <Menu.Item
            key={color}
            leftSection={<Swatch color={color} />}
            rightSection={color === chosen ? <IconCheck size={14} aria-label="chosen" /> : undefined}
            onClick={() => onChoose(color)}
          >
            {colorLabel(color)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Swatch({ color }: { readonly color: PersonColor }) {
  return <span className={classes.swatch} style={{ background: colorValue(color) }} aria-hidden />;
}
