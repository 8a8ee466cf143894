import type { CdpSession, Payload } from '../cdp.ts';
import { note, report } from '../report.ts';
import { makeEvent } from '../strict.ts';
import { contentsOfFrame, type RegisteredPage } from './page-registry.ts';
import { addresses } from './protocol.ts';
import { defaultSession } from './session.ts';

type Paused = Payload<'Fetch.requestPaused'>;

/** Decides on every request of the browser: the app's schemes are answered by the app, the network isn't there. */
export async function decideRequest(root: CdpSession, paused: Paused): Promise<void> {
  const { requestId, request } = paused;
  const address = addresses().outer(request.url);
  const page = contentsOfFrame(paused.frameId);
  if (paused.resourceType === 'Document' && page !== undefined && !mayNavigate(page, paused, address)) {
    await root.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    return;
  }
  const handler = defaultSession().protocol.handlerFor(address);
  if (handler !== undefined) {
    await answerByApp(root, paused, address, handler);
  } else if (isLocal(address)) {
    await root.send('Fetch.continueRequest', { requestId });
  } else {
    report.network.push(address);
    await root.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
  }
}

/** Asks the app as Electron does: only about navigations that it didn't start itself. */
function mayNavigate(page: RegisteredPage, paused: Paused, url: string): boolean {
  const frame = page.frame(paused.frameId);
  if (frame === undefined) return true;
  const isMainFrame = frame.parent === null;
  const isRedirect = paused.redirectedRequestId !== undefined;
  const details = { url, isMainFrame, isSameDocument: false, frame, initiator: frame };
  const isAllowed = (event: string): boolean => {
    const asked = makeEvent(details);
    page.emit(event, asked, url);
    return !asked.defaultPrevented;
  };
  const isAsked = isRedirect || !(isMainFrame && page.isLoadedByApp);
  const mayGo = isRedirect
    ? isAllowed('will-redirect')
    : !isAsked || (isAllowed('will-frame-navigate') && (!isMainFrame || isAllowed('will-navigate')));
  if (mayGo && !isRedirect) page.emit('did-start-navigation', makeEvent(details));
  return mayGo;
}

function isLocal(address: string): boolean {
  return (
    /^(https?|ws):\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\])[:/]/.test(address) || /^(data|blob|about):/.test(address)
  );
}

type Handler = (request: Request) => Response | Promise<Response>;

async function answerByApp(root: CdpSession, paused: Paused, address: string, handler: Handler): Promise<void> {
  const { requestId } = paused;
  let response: Response;
  try {
    response = await handler(toRequest(paused, address));
  } catch (cause) {
    note(`the handler of ${address} threw: ${String(cause)}`);
    await root.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    return;
  }
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value: innerHeader(name, value) }));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  await root.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body });
}

function toRequest({ request }: Paused, address: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (!name.startsWith(':')) headers.set(name, addresses().outer(value));
  }
  const hasBody = request.postData !== undefined && !/^(GET|HEAD)$/.test(request.method);
  return new Request(address, { method: request.method, headers, ...(hasBody ? { body: request.postData } : {}) });
}

function innerHeader(name: string, value: string): string {
  if (name === 'content-security-policy') return addresses().innerPolicy(value);
  return name === 'location' ? addresses().inner(value) : value;
}
