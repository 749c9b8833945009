import { trend } from "../../db.mjs";

export const dynamic = "force-dynamic";

export default async function Page({ params }) {
  const rows = await trend((await params).id);
  const line = (key, most) =>
    rows.map((row, at) => `${at * 8},${(100 - (100 * row[key]) / most).toFixed(1)}`).join(" ");
  return (
    <main>
      <h1>90 days</h1>
      <svg viewBox="0 0 720 100" role="img" aria-label="Pain and adherence">
        <polyline fill="none" stroke="red" points={line("pain", 10)} />
        <polyline fill="none" stroke="green" points={line("adherence", 100)} />
      </svg>
      <table>
        <thead>
          <tr>
            <th>Day</th>
            <th>Pain</th>
            <th>Adherence</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, pain, adherence }) => (
            <tr key={day}>
              <td>{day}</td>
              <td>{pain}</td>
              <td>{adherence}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
