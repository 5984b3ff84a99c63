import { app, FrameContexts } from '@microsoft/teams-js';
import type { Host, Theme } from '../host.ts';

/** How long Teams has to answer before the person is told. */
const patienceMs = 8_000;

/**
 * Teams (or Outlook, or Microsoft 365) round the tab. Production trusts the hosts that teams-js
 * knows, and nobody else.
 * @param atDesk any page may stand in for Teams
 * @throws when no host answers
 */
export async function openTeams(atDesk: boolean): Promise<Host> {
  const parent = atDesk ? app.getImmediateParentOrigin() : null;
  await inTime(app.initialize(parent === null ? [] : [parent]));
  const context = await inTime(app.getContext());
  void app.notifySuccess();
  const place = context.page.frameContext;
  return {
    kind: 'teams',
    locale: context.app.locale,
    theme: themeOf(context.app.theme),
    onTheme: (tell) => {
      app.registerOnThemeChangeHandler((name) => {
        tell(themeOf(name));
      });
    },
    start: context.page.subPageId ?? '',
    place:
      place === FrameContexts.sidePanel || place === FrameContexts.meetingStage ? place : 'content',
    ...(context.channel ? { channel: context.channel.id } : {}),
    openLink: (url) => void app.openLink(url),
  };
}

const themes: Readonly<Record<string, Theme>> = { dark: 'dark', contrast: 'contrast' };
const themeOf = (name: string): Theme => themes[name] ?? 'default';

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error('Teams did not answer'));
    }, patienceMs);
  });
  return Promise.race([work, late]);
}
