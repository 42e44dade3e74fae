/** What the screen of the room shows large: everything, the ideas, what they become, or how to propose one. */
export const ROOM_VIEWS = ['all', 'ideas', 'outputs', 'contribute'] as const;
export type RoomView = (typeof ROOM_VIEWS)[number];

/** Most letters of what a facilitator shows on the screen. */
export const ROOM_MESSAGE_LENGTH = 120;
/** Minutes that one press adds or takes away. */
export const ROOM_STEP_MINUTES = 5;

/** What facilitators have adjusted; version 0 is a screen that nobody has touched. */
export interface RoomScreen {
  /** The phase that was begun by hand. */
  sessionId: string | null;
  phaseSetAt: Date | null;
  phaseEndsAt: Date | null;
  view: RoomView;
  message: string;
  version: number;
}

export const UNTOUCHED: RoomScreen = {
  sessionId: null,
  phaseSetAt: null,
  phaseEndsAt: null,
  view: 'all',
  message: '',
  version: 0,
};
