import type { ServiceCardView } from '~/components/catalogue/service-card';
import type { Ctx } from '~/domain/context';
import type { ReadyServices } from '~/domain/ideas/outcome/ready-services.server';
import { nationalWord } from '~/i18n/national-words.server';

/** Ready services in words. One without a number of its own has the hub's. */
export function serviceCards({ hub, locale }: Ctx, services: ReadyServices['services']): ServiceCardView[] {
  const say = (value: string) => nationalWord(locale, value);
  return services.map((service) => ({
    number: service.number,
    title: service.title,
    form: service.form,
    summary: service.deliverySummary,
    where: service.deliveryPlace ?? '',
    when: service.deliveryWhen ?? '',
    forWhom: service.deliveryAudience ?? '',
    how: service.deliveryHow,
    deliverer: service.deliverer ?? '',
    fee: service.deliveryFee ? say(service.deliveryFee) : '',
    phone: service.deliveryPhone ?? hub.contactPhone,
    topics: service.topics.map(say),
    zone: { name: service.zoneName, hue: service.zoneHue },
  }));
}
