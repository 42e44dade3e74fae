/** Why a file is not taken as a picture, whatever it was sent for. */
export const pictures = {
  refusals: {
    'not-a-picture': 'Choisissez une photo au format JPEG, PNG ou WebP.',
    'picture-heavy': 'Cette photo pèse trop lourd : 12 Mo au plus. Reprenez-la en plus petit.',
    'picture-large': 'Cette photo est trop grande. Reprenez-la en plus petit.',
    'picture-broken': 'Cette photo est abîmée ou incomplète. Reprenez-la, puis envoyez-la à nouveau.',
    busy: 'Beaucoup de photos arrivent en ce moment. Réessayez dans une minute.',
  },
} as const;
