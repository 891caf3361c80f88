/** What no page of ours uses, and so nothing that gets into one may. What copies a line to the clipboard is not among it. */
const UNUSED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/**
 * What every page tells browsers beside its content security policy: what it may not use, and that pages of other sites
 * which open it have no hold on its window. Within a frame the second says nothing.
 */
export const PAGE_HEADERS = {
  'permissions-policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
};
