import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { framedHtml } from '~/http/framed-html';
import { managedCampaign } from '~/http/organisation/managed-campaign.server';
import { letterAt } from '~/http/organisation/preview-recipient.server';

/** The letter of one recipient as laid out, for the frame of the page where it is read again. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const campaign = await managedCampaign(context, request, params);
  const rank = Number(new URL(request.url).searchParams.get('pour') ?? 1);
  const letter = await letterAt(context, campaign, rank);
  if (!letter) throw data(null, { status: 404 });
  return framedHtml(letter.html);
}
