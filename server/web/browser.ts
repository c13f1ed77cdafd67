import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BrowserSession } from '../access/browser.ts';
import { deviceOf, knownDevice } from '../access/devices.ts';
import { clearCookie, cookieOf, setCookie } from './cookies.ts';
import type { Door } from './door.ts';

/** The browser behind a request, and what the answer makes it keep. */
export function browserOf(req: IncomingMessage, res: ServerResponse, door: Door, deviceKey: Buffer): BrowserSession {
  const device = cookieOf(req, 'device');
  return {
    token: cookieOf(req, 'session'),
    from: door.placeOf(req),
    deviceOf: (name) => deviceOf(deviceKey, device, name),
    begin(token, name) {
      this.token = token;
      setCookie(res, 'session', token);
      setCookie(res, 'device', knownDevice(deviceKey, device, name));
    },
    end() {
      this.token = null;
      clearCookie(res, 'session');
    },
  };
}
