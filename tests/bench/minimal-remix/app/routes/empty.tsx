export default function Empty() {
  return <p>Bonjour</p>;
}
