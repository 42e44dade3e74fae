import type { SwitchPlan } from './switch-plan';

/** The columns of a Switch that its plan decides. */
export function columnsOf(plan: SwitchPlan) {
  return {
    zoneId: plan.zone.id,
    title: plan.title,
    purpose: plan.purpose,
    placeText: `${plan.venue.name}, ${plan.venue.communeName}`,
    capacity: plan.capacity,
    releaseAt: plan.releaseAt,
    registrationOpensAt: plan.registrationOpensAt,
    registrationClosesAt: plan.registrationClosesAt,
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    audiences: plan.audiences,
    contactName: plan.contactName,
    contactPhone: plan.contactPhone,
  };
}
