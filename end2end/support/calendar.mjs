// Reads a calendar file as a calendar program would, with a library that is not ours.

import ICAL from 'ical.js';

/**
 * @param {string} text
 */
export function readCalendar(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length !== 1) throw new Error(`${events.length} events in\n${text}`);
  const event = events[0];
  /** @param {string} name */
  const moment = (name) => {
    const tzid = event.getFirstProperty(name)?.getParameter('tzid');
    const time = event.getFirstPropertyValue(name);
    const zone = zones.find((one) => one.tzid === tzid);
    if (!(time instanceof ICAL.Time) || !zone) throw new Error(`no ${name} with a zone in\n${text}`);
    time.zone = zone;
    return { tzid: zone.tzid, local: time.toString(), at: time.toJSDate() };
  };
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    zones: zones.map((zone) => zone.tzid),
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: String(event.getFirstPropertyValue('status')),
    summary: String(event.getFirstPropertyValue('summary')),
    attendees: event.getAllProperties('attendee').map((one) => String(one.getFirstValue())),
    start: moment('dtstart'),
    end: moment('dtend'),
  };
}

/**
 * The calendar entry of a mail: the part a mail program answers, which is also there as a file.
 * @param {import('mailparser').ParsedMail} mail
 */
export function calendarOf(mail) {
  const parts = mail.attachments.filter((part) => part.contentType === 'text/calendar');
  const files = mail.attachments.filter((part) => part.contentType === 'application/ics');
  if (parts.length !== 1 || files.length !== 1 || !parts[0].content.equals(files[0].content)) {
    throw new Error(`not one entry in two forms: ${mail.attachments.map((part) => part.contentType)}`);
  }
  return readCalendar(parts[0].content.toString('utf8'));
}
