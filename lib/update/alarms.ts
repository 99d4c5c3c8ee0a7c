import browser, { type Alarms } from 'webextension-polyfill';

const CHECK = 'index-check';
const RESUME = 'index-resume';

const CHECK_EVERY_MINUTES = 360;
/** A look that waited for the browser to start is made within that time: not all at nine o'clock. */
const SPREAD_MINUTES = 30;
/** A background killed after the alarm rang is woken again by the next ring. */
const RESUME_EVERY_MINUTES = 5;
const LATE_MS = 5 * 60_000;

/** Rings a few times a day, to see whether a day has passed, in each browser at a moment of its own. */
export async function scheduleLooks(): Promise<void> {
  if (!(await browser.alarms.get(CHECK))) spreadLooks();
}

/** Rings for an install that was stopped or that failed; null takes it back. */
export async function ringAt(time: number | null): Promise<void> {
  if (time === null) await browser.alarms.clear(RESUME);
  else browser.alarms.create(RESUME, { when: time, periodInMinutes: RESUME_EVERY_MINUTES });
}

/** Calls back when it is time to look, whoever the alarm woke. */
export function onTimeToLook(handle: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === CHECK && isLate(alarm)) spreadLooks();
    else if (alarm.name === CHECK || alarm.name === RESUME) handle();
  });
}

function spreadLooks(): void {
  browser.alarms.create(CHECK, {
    delayInMinutes: 2 + Math.random() * SPREAD_MINUTES,
    periodInMinutes: CHECK_EVERY_MINUTES,
  });
}

/** True for an alarm that fell while the browser was closed or the device asleep. */
const isLate = ({ scheduledTime }: Alarms.Alarm): boolean => Date.now() - scheduledTime > LATE_MS;
