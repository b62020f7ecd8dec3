"""A case as the dossier it describes, with the place of every row for the wording of faults."""

from __future__ import annotations

from typing import Any

from xeploai.book import Book
from xeploai.dossier import Complete, Dossier, LinkRow, RecordRow, Subject
from xeploai.errors import Fault, brief, nearest
from xeploai.evidence.places import Section
from xeploai.testing.cases.case import Case, Described


def dossier_of(case: Case, book: Book, faults: list[Fault]) -> tuple[Dossier, dict[tuple[Section, int], str]]:
    """Return the dossier of a case, its values still as they are written, and where each row of it stands.

    What the book does not have among what is incomplete is added to `faults`; the rest is for the door of evidence.
    """
    made = _Built()
    made.take(case.id, case.subject)
    for key, one in case.others.items():
        made.take(key.partition(":")[2], one)
    there = tuple(dict.fromkeys([*book.kinds, *book.links, *book.records]))
    for name in (name for name in case.incomplete if name not in there):
        near, vi = nearest(name, there), nearest(name, there, "vi")
        what = f"the book has no kind, link or register {brief(name)}."
        vi = f"bộ quy tắc không có loại đối tượng, quan hệ hay sổ {brief(name)}. {vi}"
        faults.append(Fault(f"{case.place}, incomplete", what, near, vi))
    said = tuple(map(Complete, there)) if case.complete is None else case.complete
    complete = tuple(one for one in said if one.what not in case.incomplete)
    for index in range(len(complete)):
        made.places["complete", index] = f"{case.place}, complete"
    subjects, links, records = tuple(made.subjects), tuple(made.links), tuple(made.records)
    return Dossier(subjects=subjects, links=links, records=records, complete=complete), made.places


class _Built:
    """The rows of a dossier while they are gathered."""

    def __init__(self) -> None:
        self.subjects: list[Subject] = []
        self.links: list[LinkRow] = []
        self.records: list[RecordRow] = []
        self.places: dict[tuple[Section, int], str] = {}

    def take(self, id: str, one: Described) -> None:
        """Take a subject, its rows and its links; a reader hands on days and grades as they are written."""
        said: dict[str, Any] = {
            name: getattr(one, name) for name in ("kind", "facts", "person", "decided", "start", "end")
        }
        self.places["subjects", len(self.subjects)] = one.place
        self.subjects.append(Subject.model_construct(**said, id=id))
        for register, rows in one.rows.items():
            for row in rows:
                self._record(register, id, row, one.place)
        for link, ends in one.links.items():
            for end in ends:
                self.places["links", len(self.links)] = f"{one.place}, {link}"
                made: dict[str, Any] = {"target": end["to"], "start": end.get("start"), "end": end.get("end")}
                self.links.append(LinkRow.model_construct(link=link, source=id, **made))

    def _record(self, register: str, subject: str, row: dict[str, Any], place: str) -> None:
        self.places["records", len(self.records)] = f"{place}, {register}"
        facts = {name: value for name, value in row.items() if name != "id" and value is not None}
        row_id = str(row.get("id") or f"{register}-{len(self.records) + 1}")
        self.records.append(RecordRow(record=register, id=row_id, subject=subject, facts=facts))
