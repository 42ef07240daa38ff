// @vitest-environment happy-dom
import { fileBytes } from '@onesource/api/areas/attachments/rules/attachment';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Button, Form } from 'antd';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts } from '../../i18n/start.ts';
import { dayIn } from '../../lib/dates.ts';
import { ApiFailure } from '../../lib/failure.ts';
import { SignOffFields } from './SignOffFields.tsx';
import { type SignOffValues, signOffOf } from './sign-off.ts';

const sendFile = vi.hoisted(() => vi.fn());
vi.mock('./attachments.ts', () => ({ sendFile, attachmentUrl: (id: string) => `/files/${id}` }));

beforeAll(startTexts, 60_000);
afterEach(cleanup);
const [onFinish, onBusy] = [vi.fn(), vi.fn()];
beforeEach(() => {
  for (const mock of [sendFile, onFinish, onBusy]) mock.mockReset();
});

function open() {
  render(
    <Form<{ signOff: SignOffValues }> onFinish={({ signOff }) => onFinish(signOffOf(signOff))}>
      <SignOffFields label="负责人" needed="请填写负责人" onBusy={onBusy} />
      <Button htmlType="submit">send</Button>
    </Form>,
  );
}
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'send' }));
const sign = (name: string) => fireEvent.change(screen.getByLabelText('负责人'), { target: { value: name } });
const choose = (file: File) => {
  const input = document.querySelector('input[type=file]');
  if (!input) throw new Error('no field for a file');
  fireEvent.change(input, { target: { files: [file] } });
};
const page = (size = 1) => new File([new Uint8Array(size)], '审签页.pdf', { type: 'application/pdf' });

test('N-20: nothing is sent before somebody is named; blanks name nobody', async () => {
  open();
  sign('   ');
  submit();
  await screen.findByText('请填写负责人');
  expect(onFinish).not.toHaveBeenCalled();
});

test('the day is today where no other was chosen, and the signed page may be left out', async () => {
  open();
  sign(' 王主任 ');
  submit();
  const signed = { name: '王主任', at: dayIn(new Date()), attachmentId: null };
  await waitFor(() => expect(onFinish).toHaveBeenCalledWith(signed));
});

test('a page is sent as it is chosen, and goes by its id; meanwhile the form waits', async () => {
  open();
  sign('王主任');
  sendFile.mockResolvedValue({ id: 'f1', name: '审签页.pdf' });
  choose(page());
  await waitFor(() => expect(onBusy.mock.calls).toEqual([[true], [false]]));
  submit();
  await waitFor(() => expect(onFinish).toHaveBeenCalledWith(expect.objectContaining({ attachmentId: 'f1' })));
});

test('a page of another kind, or too large, is not even sent, and says why', async () => {
  open();
  choose(new File(['x'], 'a.txt', { type: 'text/plain' }));
  await screen.findByText('“a.txt”不是 PDF、PNG 或 JPEG 文件。');
  choose(page(fileBytes + 1));
  await screen.findByText('“审签页.pdf”超过 5 MB，请压缩后再上传。');
  expect(sendFile).not.toHaveBeenCalled();
});

test('what the server refuses is said, and leaves no page', async () => {
  open();
  sign('王主任');
  sendFile.mockRejectedValue(new ApiFailure(422, { code: 'wrong_content', message: 'not what it says it is' }));
  choose(page());
  await screen.findByRole('alert');
  expect(onBusy).toHaveBeenLastCalledWith(false);
  submit();
  await waitFor(() => expect(onFinish).toHaveBeenCalledWith(expect.objectContaining({ attachmentId: null })));
});
