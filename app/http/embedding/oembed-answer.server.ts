import type { AppLoadContext } from '@remix-run/node';
import type { EmbedAsk } from '~/domain/embedding/embed-ask';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { embeddedFrame } from './embedded-frame.server';
import { frameCode } from './frame-code';

/** An answer as https://oembed.com describes it (version 1.0, type "rich"). */
export interface OembedAnswer {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  html: string;
  width: number;
  height: number;
}

/** Pixels; undefined is as large as we like. */
export interface OembedRoom {
  width: number | undefined;
  height: number | undefined;
}

const WIDTH = 640;

/** @returns undefined where there is nothing of that name to show */
export async function oembedAnswer(
  context: AppLoadContext,
  ask: EmbedAsk,
  room: OembedRoom,
): Promise<OembedAnswer | undefined> {
  const { ctx, env } = context;
  const frame = await embeddedFrame(context, ask);
  if (!frame) return undefined;
  const width = Math.min(WIDTH, room.width ?? WIDTH);
  const height = Math.min(frame.height, room.height ?? frame.height);
  return {
    version: '1.0',
    type: 'rich',
    title: frame.title,
    provider_name: ctx.hub.name,
    provider_url: await hubOrigin(ctx.db, env, ctx.hub.id),
    html: frameCode({ ...frame, width, height }),
    width,
    height,
  };
}
