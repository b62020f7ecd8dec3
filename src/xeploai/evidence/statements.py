"""Statements of completeness: what they speak of, for whom, reached how, and which still stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xeploai.dossier import Complete
from xeploai.errors import nearest
from xeploai.evidence.refusals import EVERYTHING, Findings, Row
from xeploai.evidence.values import as_named, name, shown


def statements(given: Iterable[Complete], found: Findings) -> tuple[Complete, ...]:
    """Return the statements that are sound, without those that a faulty row has thrown into doubt."""
    made = [_statement(found, index, one) for index, one in enumerate(given)]
    if EVERYTHING in found.withdrawn:
        return ()
    return tuple(one for one in made if one is not None and one.what not in found.withdrawn)


def _statement(found: Findings, index: int, given: Complete) -> Complete | None:
    what: object = given.what  # A reader hands on what it found.
    row = Row(found, "complete", index, f"complete {what}" if isinstance(what, str) else "complete")
    before = len(found.faults)
    if not isinstance(what, str):
        vi = "không phải chữ. Hãy ghi tên một loại đối tượng, quan hệ hoặc sổ theo dõi."
        row.refuse("it is no text.", "Name a kind, a link or a register.", "what", vi=vi)
        return None
    owners = {id: link.source for id, link in found.book.links.items()}
    owners |= {id: record.of for id, record in found.book.records.items()}
    if given.what not in owners and given.what not in found.book.kinds:
        valid = [*found.book.kinds, *owners]
        told = f"there is no kind, link or register {shown(what)}."
        vi = f"không có loại đối tượng, quan hệ hay sổ {shown(what)}. {nearest(what, valid, 'vi')}"
        row.refuse(told, nearest(what, valid), "what", vi=vi)
    scope = given.scope
    if scope is not None and (scope := name(scope)) is None:
        row.refuse_name(given.scope, "scope")
    elif scope is not None and not _may_scope(found, scope, owners.get(given.what)):
        near, vi = found.near(scope, _scopes(found, owners.get(given.what)))
        vi = f"không có đối tượng {shown(scope)} cho nội dung này. {vi}"
        row.refuse(f"there is no subject {shown(scope)} it can speak for.", near, "scope", vi=vi)
    span = found.span(row, given.periods.start, given.periods.end)
    ways = [*found.book.links, *(name for form, name in found.book.facts if form == given.what)]
    if given.by is not None and given.by not in ways:
        by = as_named(given.by)
        vi = f"không có quan hệ hay dữ liệu nào như vậy dẫn đến nó. {nearest(by, ways, 'vi')}"
        row.refuse("it is reached by no such link or fact.", nearest(by, ways), "by", vi=vi)
    return None if len(found.faults) > before else Complete(given.what, scope, by=given.by, periods=span)


def _may_scope(found: Findings, scope: str, owner: str | None) -> bool:
    """Say whether a statement may speak for `scope`: an owner of rows; for a kind also a code that groups it."""
    kind = scope.partition(":")[0]
    if owner in (None, kind) and scope not in found.subjects and found.may_be_unread(kind):
        return True
    if owner is not None:
        return scope in found.subjects and scope.startswith(f"{owner}:")
    return scope in found.subjects or ":" not in scope


def _scopes(found: Findings, owner: str | None) -> Iterator[str]:
    return (key for key in found.subjects if owner is None or key.startswith(f"{owner}:"))
