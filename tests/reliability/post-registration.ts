export interface PostedRegistration {
  email: string;
  status: number;
  /** Where the 303 leads: /inscriptions/TOKEN. */
  location: string | null;
}

/** One whole form, as a script or a kiosk sends it (`intent=confirm`). */
export async function postRegistration(
  url: string,
  slug: string,
  over: Record<string, string> & { email: string },
): Promise<PostedRegistration> {
  const response = await fetch(`${url}/switchs/${slug}/inscription`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: url },
    body: new URLSearchParams({
      forWhom: 'self',
      firstName: 'Camille',
      lastName: 'Durand',
      stakeholderType: 'usager',
      contact: 'email',
      intent: 'confirm',
      ...over,
    }),
  });
  await response.arrayBuffer();
  return { email: over.email, status: response.status, location: response.headers.get('location') };
}
