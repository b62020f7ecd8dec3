"""Trường hợp giảm nhẹ: the relief from a ground of the lowest grade, which leaves the grade to the competent level.

The ground is lifted and a discretion stands in its place: without a decision any grade is open, from the lowest up.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import QD_366
from xeploai.national.kinds import LEADER, PARTY_MEMBER
from xeploai.national.qd366.facts import OF_COLLECTIVES, OF_LEADERS, OF_MEMBERS

GROUNDS = QD_366.at("Điều 11", "4")
EARLIER = QD_366.at("Điều 11", "4", "4.3")
EVERY_GRADE = tuple(xl.Grade)
_HOW = {LEADER.id: OF_LEADERS, PARTY_MEMBER.id: OF_MEMBERS}


def by_force_majeure(kind: xl.Kind) -> bool:
    """Say what relieves a kind of tasks and targets not reached: a collective force majeure, a person his remedy."""
    return kind.id not in _HOW


def lift(ceiling: xl.Ceiling, when: xl.Expr[bool], *, name: str = "self_detected", majeure: bool = False) -> xl.Lift:
    """Return the relief `<ceiling>.<name>` of a ground; asked of the same row where the ground is.

    Args:
        ceiling: The ground.
        when: That it has its relief.
        name: What it is called.
        majeure: Whether it is force majeure.
    """
    how = _HOW.get(ceiling.kind, OF_COLLECTIVES)
    vi, en = (
        ("Bất khả kháng được xác nhận", "Force majeure was confirmed") if majeure else (f"Đã {how.vi}", f"It {how.en}")
    )
    return xl.Lift(
        f"{ceiling.id}.{name}",
        ceiling,
        when=when,
        cite=GROUNDS,
        reading=ceiling.reading,
        vi=f"{vi}, nên do cấp có thẩm quyền quyết định",
        en=f"{en}, so that the competent level decides",
    )


def decided(
    kind: xl.Kind,
    when: xl.Expr[bool],
    choice: xl.Expr[xl.Grade],
    *,
    name: str,
    reading: tuple[xl.ReadingOption, ...] = (),
    majeure: bool = False,
) -> xl.Discretion:
    """Return the discretion `<kind>.<name>` that stands for whatever ground was lifted.

    Args:
        kind: Of whom.
        when: That some ground is there, and its relief.
        choice: The fact that records the grade decided.
        name: What it is called.
        reading: Options under which the grounds are in the book.
        majeure: Whether the relief is force majeure.
    """
    how = _HOW.get(kind.id, OF_COLLECTIVES)
    vi, en = ("bất khả kháng được xác nhận", "by force majeure") if majeure else (f"đã {how.vi}", f"one that {how.en}")
    return xl.Discretion(
        f"{kind.id}.{name}",
        kind,
        when=when,
        open=EVERY_GRADE,
        decided_by="cấp có thẩm quyền",
        choice=choice,
        cite=GROUNDS,
        reading=reading,
        vi=f"Có trường hợp không hoàn thành nhiệm vụ, {vi}: cấp có thẩm quyền quyết định",
        en=f"A case of the lowest grade, {en}: the competent level decides",
    )


def weighed(
    kind: xl.Kind, when: xl.Expr[bool], choice: xl.Expr[xl.Grade], reading: tuple[xl.ReadingOption, ...]
) -> xl.Discretion:
    """Return the discretion `<kind>.earlier_act`: an act of an earlier period, disciplined in this one, is weighed."""
    return xl.Discretion(
        f"{kind.id}.earlier_act",
        kind,
        when=when,
        open=EVERY_GRADE,
        decided_by="cấp ủy cấp trên có thẩm quyền",
        choice=choice,
        cite=EARLIER,
        reading=reading,
        vi="Vi phạm ở kỳ trước mà kỷ luật ở kỳ này: cấp ủy cấp trên có thẩm quyền cân nhắc hình thức, động cơ, tính "
        "chất, mức độ, hậu quả rồi quyết định mức",
        en="An act of an earlier period disciplined in this one: the competent upper committee weighs it and decides",
    )
