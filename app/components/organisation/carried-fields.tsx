/** What was typed elsewhere and goes along with this form, so that nothing of it is lost. */
export function CarriedFields({ fields }: { fields: readonly (readonly [string, string])[] }) {
  return (
    <>
      {fields.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name may come several times, and the list never changes
        <input key={at} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
