import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { describe, expect, test } from 'vitest';
import { DateField } from './date-field.tsx';
import { Keyboard, type KeyboardScript } from './keyboard.tsx';
import { LineField } from './line-field.tsx';
import { NumberPad, typed } from './number-pad.tsx';

function Amount(props: { readonly error?: string }): ReactNode {
  const [value, setValue] = useState('');
  return (
    <>
      <LineField
        label="Warmmiete"
        look="money"
        unit="€"
        hint="Euro im Monat"
        value={value}
        onChange={setValue}
        {...props}
      />
      <NumberPad comma="," deleteLabel="Zeichen löschen" onKey={(key) => setValue(typed(value, key))} />
    </>
  );
}

describe('an amount', () => {
  test('is entered on the pad: 640,00', async () => {
    render(<Amount />);
    for (const key of ['6', '4', '0', ',', '0', '9', 'Zeichen löschen', '0'])
      await userEvent.click(screen.getByRole('button', { name: key }));
    expect(screen.getByRole('textbox', { name: 'Warmmiete' })).toHaveValue('640,00');
  });

  test('is entered on a physical keyboard as well, and a tap on the pad leaves the focus in the field', async () => {
    render(<Amount />);
    const field = screen.getByRole('textbox', { name: 'Warmmiete' });
    await userEvent.type(field, '64');
    await userEvent.click(screen.getByRole('button', { name: '0' }));
    expect(field).toHaveFocus();
    expect(field).toHaveValue('640');
  });

  test('an error stands above its field, is linked to it and read at once', () => {
    render(<Amount error="Die Warmmiete fehlt. Sie steht im Mietvertrag." />);
    const field = screen.getByRole('textbox', { name: 'Warmmiete' });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('Die Warmmiete fehlt. Sie steht im Mietvertrag. Euro im Monat');
    const alert = screen.getByRole('alert');
    expect(alert.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });
});

function Birthday({ start = '' }: { readonly start?: string }): ReactNode {
  const [value, setValue] = useState(start);
  return (
    <>
      <DateField
        label="Geburtstag"
        value={value}
        onChange={setValue}
        words={{ day: 'Tag', month: 'Monat', year: 'Jahr', remove: 'löschen', impossible: 'Diesen Tag gibt es nicht.' }}
      />
      <output>{value}</output>
    </>
  );
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await userEvent.click(screen.getByRole('button', { name: key }));
}

describe('a day', () => {
  test('goes from part to part by itself', async () => {
    render(<Birthday />);
    await press('1', '4', '0', '5', '1', '9', '8', '7');
    expect(screen.getByRole('status')).toHaveTextContent('1987-05-14');
  });

  test('the 31st of February is refused with its reason; nothing typed is lost', async () => {
    render(<Birthday />);
    await press('3', '1', '0', '2', '1', '9', '8', '7');
    expect(screen.getByRole('alert')).toHaveTextContent('Diesen Tag gibt es nicht.');
    expect(screen.getByRole('status')).toHaveTextContent('');
    expect(screen.getByLabelText('Tag')).toHaveValue('31');
    expect(screen.getByLabelText('Tag')).toBeInvalid();
    expect(screen.getByLabelText('Tag')).toHaveAccessibleDescription('Diesen Tag gibt es nicht.');
  });

  test('delete goes back over the edge of a part', async () => {
    render(<Birthday start="1987-05-14" />);
    await userEvent.click(screen.getByLabelText('Monat'));
    await press('löschen', 'löschen', 'löschen');
    expect(screen.getByLabelText('Monat')).toHaveValue('');
    expect(screen.getByLabelText('Tag')).toHaveValue('1');
  });

  test('Arabic digits of a physical keyboard are digits', async () => {
    render(<Birthday />);
    await userEvent.type(screen.getByLabelText('Tag'), '١٤');
    expect(screen.getByLabelText('Tag')).toHaveValue('14');
  });
});

function Written({ script }: { readonly script: KeyboardScript }): ReactNode {
  const [value, setValue] = useState('');
  return (
    <>
      <Keyboard
        script={script}
        words={{ shift: 'Groß', space: 'Leertaste', remove: 'löschen' }}
        onKey={(key) => setValue(typed(value, key))}
      />
      <output>{value}</output>
    </>
  );
}

describe('the keyboard', () => {
  test('writes umlauts, one capital after shift, and keeps ß', async () => {
    render(<Written script="de" />);
    await press('Groß', 'Ä', 'ß', 'Leertaste', 'm', 'löschen', 'n');
    expect(screen.getByRole('status')).toHaveTextContent('Äß n');
  });

  test('writes Arabic, reaches Latin letters for names and comes back', async () => {
    render(<Written script="ar" />);
    await press('م', 'ر', 'ABC', 'k', 'أ ب ت', 'ح');
    expect(screen.getByRole('status')).toHaveTextContent('مرkح');
  });

  test('has the signs of addresses and letters on its second layer', async () => {
    render(<Written script="de" />);
    await press('123 !?', '@', '/', 'ABC', 'q');
    expect(screen.getByRole('status')).toHaveTextContent('@/q');
    expect(within(document.body).queryByRole('button', { name: '@' })).toBeNull();
  });
});
