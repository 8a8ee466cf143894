import {
  ActionIcon,
  Button,
  Checkbox,
  Combobox,
  type CSSVariablesResolver,
  colorsTuple,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  Menu,
  Modal,
  Popover,
  SegmentedControl,
  Select,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';
import { createElement } from 'react';
import { IconChevronDown } from '../kit/icons.ts';
import controls from './controls.module.css';

/** White on the dark theme's accent can't be read, so text on the accent has a token of its own. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant === 'filled' && (input.color === undefined || input.color === 'accent')) {
    return { ...colors, background: 'var(--accent)', hover: 'var(--accent-hover)', color: 'var(--on-accent)' };
  }
  return colors;
};

const variables = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-text': 'var(--accent)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-outline': 'var(--accent)',
};

/** Hands the design tokens to Mantine; both schemes name the same tokens, which change underneath. */
export const themeVariables: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables });

const inputClasses = { input: controls.input, wrapper: controls.inputWrapper };
const dropdownClasses = { dropdown: controls.float };

/** Mantine dressed in the tokens: sizes, grounds and type of every control the app uses. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  colors: { accent: colorsTuple('#0f6f5c') },
  primaryColor: 'accent',
  primaryShade: 6,
  autoContrast: false,
  focusRing: 'auto',
  cursorType: 'pointer',
  defaultRadius: 6,
  respectReducedMotion: true,
  variantColorResolver: variantColors,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.46', md: '1.45', lg: '1.5', xl: '1.4' },
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 28 } }),
    Button: Button.extend({
      defaultProps: { size: 'md' },
      classNames: { root: controls.button, section: controls.buttonSection, loader: controls.buttonLoader },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' }, classNames: { input: controls.check } }),
    Input: Input.extend({ classNames: inputClasses }),
    InputWrapper: Input.Wrapper.extend({ classNames: { label: controls.label } }),
    Select: Select.extend({
      defaultProps: {
        allowDeselect: false,
        // Where one can search, Enter takes the first of those that the typed letters leave.
        selectFirstOptionOnChange: true,
        checkIconPosition: 'right',
        rightSection: createElement(IconChevronDown, { size: 15, stroke: 1.7 }),
        rightSectionPointerEvents: 'none',
        // Where one can search, letters replace what was chosen instead of being added to it.
        onClick: (event) => event.currentTarget.select(),
        onFocus: (event) => event.currentTarget.select(),
      },
      classNames: { dropdown: controls.float, option: controls.item },
    }),
    Combobox: Combobox.extend({ classNames: { dropdown: controls.float, option: controls.item } }),
    Menu: Menu.extend({
      defaultProps: { position: 'bottom-end', withinPortal: true },
      classNames: { dropdown: controls.float, item: controls.item },
    }),
    Popover: Popover.extend({ classNames: dropdownClasses }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 150, events: { hover: true, focus: true, touch: false } },
      classNames: { tooltip: controls.tooltip },
    }),
    Modal: Modal.extend({
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
      },
      classNames: { content: controls.dialog, header: controls.dialogHeader, title: controls.dialogTitle },
    }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { withItemsBorders: false },
      classNames: { root: controls.segments, label: controls.segment, indicator: controls.segmentIndicator },
    }),
  },
});
